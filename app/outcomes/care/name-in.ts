import { withoutAccents } from "../import/column-words";
import { givenNames } from "../import/given-names";
import { isSurname } from "../import/surnames";

const word = /\p{Lu}\p{L}+(?:['’-]\p{L}+)*/gu;
/** Words with which a sentence begins more often than they are a name. */
const oftenNone = new Set(["will", "mark", "may", "grace", "joy", "hope", "faith", "rose", "frank", "guy", "jack", "max", "art", "pat", "sue", "bill"]);

/**
 * The words with a capital that are a common given name, or a common surname after the first word of a sentence, each once.
 * Nobody can know all names: they are asked about, and never taken as sure.
 */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const { 0: found, index } of text.matchAll(word)) {
    const bare = found.replace(/['’]s$/u, "");
    const plain = withoutAccents(bare).toLowerCase();
    const first = /(^|[.!?:;]\s*)$/.test(text.slice(0, index));
    if (givenNames.has(plain) && !(first && oftenNone.has(plain))) names.add(bare);
    if (!first && isSurname(plain)) names.add(bare);
  }
  return [...names];
}

/** Those of the names in a text that nobody has said are none. `said`: as that field was sent. */
export const namesToAsk = (text: string, said: string | undefined): string[] => namesIn(text).filter((name) => !(said ?? "").split(" ").includes(name));
