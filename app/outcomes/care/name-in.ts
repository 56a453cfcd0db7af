import { withoutAccents } from "../import/column-words";
import { givenNames } from "../import/given-names";
import { isSurname } from "../import/surnames";

const word = /\p{Lu}\p{L}+(?:['’-]\p{L}+)*/gu;
/** Words with which a sentence begins more often than they are a name. */
const oftenNone = new Set(["will", "mark", "may", "grace", "joy", "hope", "faith", "rose", "frank", "guy", "jack", "max", "art", "pat", "sue", "bill"]);

/**
 * The first word with a capital that is a common given name, or a common surname after the first word of a sentence; null
 * where there is none. Nobody can know all names: it is asked about, and never taken as sure.
 */
export function nameIn(text: string): string | null {
  for (const { 0: found, index } of text.matchAll(word)) {
    const bare = found.replace(/['’]s$/u, "");
    const plain = withoutAccents(bare).toLowerCase();
    const first = /(^|[.!?:;]\s*)$/.test(text.slice(0, index));
    if (givenNames.has(plain) && !(first && oftenNone.has(plain))) return bare;
    if (!first && isSurname(plain)) return bare;
  }
  return null;
}
