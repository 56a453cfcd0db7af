/** Begins the slug of every measure that an organisation defines, so that no shipped one can ever have it. */
export const ownPrefix = "own-";

const plain = (short: string) => short.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** "PSS-10" as "own-pss-10". A letter of another alphabet is written by its code point. */
export function ownSlug(short: string): string {
  const signs = [...plain(short)].map((sign) => {
    if (/[a-z0-9]/.test(sign)) return sign;
    return /[\p{L}\p{N}]/u.test(sign) ? `-${sign.codePointAt(0)!.toString(16)}-` : "-";
  });
  return ownPrefix + signs.join("").split("-").filter(Boolean).join("-");
}

/** How files may write a short name: "PSS-10" as "pss10"; none where nothing of it can be written so. */
export function aliasesOf(short: string): string[] {
  const alias = plain(short).replace(/[^a-z0-9]/g, "");
  return alias ? [alias] : [];
}
