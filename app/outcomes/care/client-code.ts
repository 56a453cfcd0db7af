import { type Result, done, refused } from "~/core/result";
import { isOfBirth, yearWithin } from "../import/birth-years";
import { isAddress, isEmail, isNameByShape, isNameByWords, isTelephone, isWithoutCapitals } from "../import/identifying";

const longest = 40;
/** Characters that nobody sees: with and without them it is the same client. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const isFormula = (code: string) => /^[=@+-]./.test(code);
const isNoCode = (code: string) => /^([?.*_–—-]+|n\/a|n\.a\.|na|nan|null|none|unknown|not known|missing|unbekannt)$/i.test(code);

/** As a birth date is written: 12.03.1975, 1975-03-12, 19750312, 12 March 1975. */
const isBirthDate = (code: string) =>
  /^\d{1,2}[./ -]\d{1,2}[./ -](19|20)?\d{2}$/.test(code) ||
  /^(19|20)\d{2}[./ -]\d{1,2}[./ -]\d{1,2}$/.test(code) ||
  /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(code) ||
  /^\d{1,2}\.? \p{L}{3,} (19|20)\d{2}$/u.test(code);

const holdsBirthDate = (code: string) => isBirthDate(code) || isOfBirth(yearWithin(code) ?? 0);

/** A client's code as it was typed, without what nobody sees; refused where it could tell who the client is. */
export function readCode(typed: string): Result<string> {
  const code = typed.replace(unseen, "").trim();
  if (code === "" || isNoCode(code)) return refused("Give the client a code, such as C-014.");
  if (code.length > longest) return refused(`A client’s code has ${longest} letters at most.`);
  const looksLike = isEmail(code) ? "an e-mail address" : isTelephone(code) ? "a telephone number" : holdsBirthDate(code) ? "a date of birth" : isAddress(code) ? "an address" : isNameByShape(code) || isNameByWords(code) || isWithoutCapitals(code) ? "a name" : null;
  if (looksLike) return refused(`“${code}” looks like ${looksLike}. Clients are known by a code alone, such as C-014.`);
  if (isFormula(code)) return refused("A client’s code begins with a letter or a digit.");
  return done(code);
}

const day = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/g;
/** From a plus or a leading nought on; answers and scores in a row have a blank after each. */
const rung = /(?<![\d.,])(\+|\(?0)\d[\d ()/-]{6,}\d/g;

/** Words about a client may not hold what could be written to or rung. */
export const tellsWhom = (text: string) =>
  isEmail(text) || text.split(/[;,.]/).some((part) => isTelephone(part.trim())) || [...text.replace(day, " day ").matchAll(rung)].some(([number]) => isTelephone(number));

export const tellsWhomProblem = "This holds an e-mail address or a telephone number. Nothing here may tell who the client is.";
