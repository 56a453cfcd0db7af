/** Begins the slug of every measure that an organisation defines, so that no shipped one can ever have it. */
export const ownPrefix = "own-";

/** "PSS-10" as "own-pss-10". A name without a letter from a to z or a digit is written by its code points. */
export function ownSlug(short: string): string {
  const plain = short.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [...plain.replace(/\s/gu, "")].map((sign) => sign.codePointAt(0)!.toString(16));
  return ownPrefix + words.join("-");
}

/** How files may write a short name: "PSS-10" as "pss10"; none where nothing of it can be written so. */
export function aliasesOf(short: string): string[] {
  const alias = short.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]/g, "");
  return alias ? [alias] : [];
}
