import type { ImportOnPage } from "./model";

/** How many of a file's client codes, with what stands before them, are here already, and what follows from it; null where nothing has to be said of it. */
export function codesInWords({ codes: { all, here }, mapping: { codePrefix } }: Pick<ImportOnPage, "codes"> & { mapping: { codePrefix: string } }, locale: string): string | null {
  if (here === 0 && codePrefix === "") return null;
  const number = (many: number) => many.toLocaleString(locale);
  const them = all === 1 ? "it" : "them";
  const said = `${here === 0 ? "none" : number(here)} of the ${number(all)} client ${all === 1 ? "code" : "codes"} in this file ${here > 1 ? "are" : "is"} here already.`;
  const begun = codePrefix === "" ? said : `With “${codePrefix}” before ${them}, ${said}`;
  if (here === 0) return begun;
  const before = codePrefix === "" ? "something" : "something else";
  return here === 1
    ? `${begun} If it is the same client, their treatment goes on; if it is another, put ${before} before the codes.`
    : `${begun} If they are the same clients, their treatments go on; if they are others, put ${before} before their codes.`;
}
