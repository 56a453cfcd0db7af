import { givenNames } from "./given-names";

/** What a column's name says about its cells. */
const headers: { what: string; says: RegExp; not?: RegExp }[] = [
  { what: "e-mail addresses", says: /\be ?mails?\b/ },
  { what: "telephone numbers", says: /\b(phone|telephone|mobile|tel|cell ?phone|handy)\b/, not: /\b(sessions?|contacts?|calls?|minutes?|score)\b/ },
  { what: "birth dates", says: /\b(dob|d o b|birth ?dates?|birth ?days?|date of birth|year of birth|birth ?year|born)\b/ },
  { what: "addresses", says: /\b(address(es)?|street|post ?code|zip ?code|zip)\b/ },
  {
    what: "names",
    says: /\b(names?|surnames?|forenames?|firstname|first names?|lastname|fullname)\b/,
    not: /\b(measure|instrument|scale|subscale|questionnaire|test|drug|medication|file|occasion|visit|clinic|site|service|programme|program|team|treatment|study|arm|group|item|code)\b/,
  },
];

/** "dateOfBirth", "date_of_birth" and "Date of birth" read alike. */
const inWords = (header: string) =>
  header
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** What a column holds by its name, such as "names"; null where the name does not say that it identifies anybody. */
export function identifyingByName(header: string): string | null {
  const words = inWords(header);
  return headers.find(({ says, not }) => says.test(words) && !not?.test(words))?.what ?? null;
}

export const isEmail = (cell: string) => /[^\s@;,]+@[^\s@;,]+\.[^\s@;,.]{2,}/.test(cell);

/** Nine digits or more with a plus, a leading nought or spaces between them; a plain long number is an id. */
export const isTelephone = (cell: string) => /^(\+|\(?0|\d+[ ()/-]+\d)[\d ()/-]{6,}$/.test(cell) && cell.replace(/\D/g, "").length >= 9;

export const isAddress = (cell: string) =>
  /^\d+\s?[a-z]?,?\s+\p{L}.*\b(street|road|avenue|lane|drive|close|gardens|terrace|crescent|st|rd|ave)\b/iu.test(cell) ||
  /^\p{L}[\p{L} .-]*(str\.|straße|strasse|weg|gasse|platz) ?\d+/iu.test(cell);

/** Two to four words with capitals in front, or "Surname, Given". */
const shape = /^\p{Lu}[\p{L}'’-]+,?(\s+(\p{Lu}\.?|\p{Lu}[\p{L}'’-]+|de|del|della|da|di|van|von|der|den|la|le|bin|al)){1,4}$/u;

/** Words with capitals in which clinics name what is not a person. */
const notOfPersons =
  /\b(disorders?|depress\p{L}*|anxi\p{L}*|panic|phobi\p{L}*|social|general\p{L}*|major|mild|moderate|severe|stress|trauma\p{L}*|post|pre|mid|intake|baseline|start|end|follow|up|weeks?|months?|years?|days?|sessions?|visits?|time|therap\p{L}*|treatment|usual|care|group|control|cognitive|behavio\p{L}*|individual|couples?|family|clinic|service|centre|center|completed|complete|dropped|drop|out|ongoing|open|closed|agreed|planned|unplanned|ended|finished|discharged|referred|active|waiting|list|not|no|yes|one|two|three|four|five|first|second|third|last|full|part|online|beating|blues|north|south|east|west|new)\b/iu;

/** Reads as a person's name by its shape. */
export const isNameByShape = (cell: string) => cell.length <= 60 && shape.test(cell) && !notOfPersons.test(cell);

/** Begins or ends with a common given name, whatever its capitals: "anna schmidt", "Schmidt, Anna", "Anna". */
export function isNameByGivenName(cell: string): boolean {
  if (cell.length > 60 || !/^[\p{L}'’. ,-]+$/u.test(cell)) return false;
  const words = cell.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[\s,.]+/).filter(Boolean);
  if (words.length === 0 || words.length > 5 || notOfPersons.test(cell)) return false;
  return givenNames.has(words[0]!) || givenNames.has(words.at(-1)!);
}
