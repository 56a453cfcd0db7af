import { withoutAccents } from "./column-words";
import { givenNames } from "./given-names";
import { isSurname } from "./surnames";

/** What a column's name says about its cells; `despite` holds although `not` does. */
const headers: { what: string; says: RegExp; not?: RegExp; despite?: RegExp }[] = [
  { what: "e-mail addresses", says: /\b(e ?mail\w*|mails?|mail ?adresse\w*|courriel|correo|posta elettronica)\b/ },
  {
    what: "telephone numbers",
    says: /\b(phones?|telephone|mobile|tel|fax|whatsapp|cell ?phone|handy\w*|telefon\w*|mobil(nummer|telefon)|rufnummer|portable|movil|cellulare|komorka)\b/,
    not: /\b(sessions?|contacts?|calls?|minutes?|score|sitzung\w*)\b/,
  },
  {
    what: "birth dates",
    says: /\b(dob|d o b|yob|y o b|birth ?dates?|birth ?days?|date of birth|year of birth|birth ?year|born|geburts\w*|geb|geb (am|dat\w*)|geboren\w*|jahrgang|naissance|nacimiento|nascita|urodzenia|geboorte\w*|nascimento)\b/,
  },
  {
    what: "addresses",
    says: /\b(address(es)?|street|post ?codes?|postal( ?codes?)?|zip ?codes?|zip|house (no|number)|apartment|apt|po box|adress\w*|anschrift|wohnadresse|strasse|str|hausnummer|wohnort|plz|postleitzahl|direccion|domicilio|indirizzo|adres|ulica|rue|code postal|codigo postal|kod pocztowy)\b/,
  },
  {
    what: "names",
    says: /\b(names?|(sur|fore|first|last|full|given|middle|maiden|nick|client|patient|vor|nach|zu|ruf|familien|klient\w*|patient\w*)names?n?|nom|prenoms?|apellidos?|nombres?|cognome|imie|imiona|nazwisko|sobrenome)\b/,
    not: /\b(measure|instrument|scale|subscale|questionnaire|test|drug|medication|file|occasion|visit|event|clinic|site|service|programme|program|team|treatment|study|arm|group|item|nombre (de|d) (las |los )?(sesiones|seances?|sessions?|jours|visites?|semaines?|contacts?))\b/,
    despite: /\b(clients?|patients?|participants?|persons?|subjects?|klient\w*|teilnehmer\w*|surname|last ?name|full ?name|forename)\b/,
  },
];

/** "dateOfBirth", "date_of_birth" and "Date of birth" read alike. */
const inWords = (header: string) =>
  withoutAccents(header)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** What a column holds by its name, such as "names"; null where the name does not say that it identifies anybody. */
export function identifyingByName(header: string): string | null {
  const words = inWords(header);
  return headers.find(({ says, not, despite }) => says.test(words) && (!not?.test(words) || despite?.test(words)))?.what ?? null;
}

/** A column of words that stand for people or things on purpose, by its name. */
export const isOfCodes = (header: string) => /\b(codes?|ids?|pseudonyms?|alias|kurzel|diagnos\w*|problems?|medications?|drugs?)\b/.test(inWords(header));

/** No address of a person is longer after its @. */
const longestHost = 255;

/** An e-mail address anywhere in the cell. Of a cell of any length no letter is looked at more than a few times. */
export function isEmail(cell: string): boolean {
  const text = /[＠．([{]/.test(cell) ? asTyped(cell) : cell;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at > 0 && /[^\s@;,]/.test(text[at - 1]!) && host.test(text.slice(at + 1, at + 1 + longestHost))) return true;
  }
  return false;
}

const host = /^[^\s@;,]{1,250}\.[^\s@;,.]{2}/;

const asTyped = (cell: string) =>
  cell
    .replaceAll("＠", "@")
    .replaceAll("．", ".")
    .replace(/\s{0,2}[([{]\s?at\s?[)\]}]\s{0,2}/gi, "@")
    .replace(/\s{0,2}[([{]\s?(dot|punkt)\s?[)\]}]\s{0,2}/gi, ".");

/** Nine digits or more with a plus, a leading nought or spaces between them; a plain long number is an id. */
export const isTelephone = (cell: string) => cell.length <= 60 && /^(\+|\(?0|\d+[ ()/-]+\d)[\d ()/-]{6,}$/.test(cell) && cell.replace(/\D/g, "").length >= 9;

/** A street with a number, or a postcode with or beside its town. */
export const isAddress = (cell: string) => cell.length <= 200 && addresses.some((one) => one.test(cell));

const addresses = [
  /(^|[\s,])\d+\s?[a-z]?,?\s+\p{L}.*\b(street|road|avenue|lane|drive|close|gardens|terrace|crescent|boulevard|square|court|st|rd|ave|blvd)\b/iu,
  /^\p{L}[\p{L} .-]*(str\.|straße|strasse|weg|gasse|platz|allee|straat|laan) ?\d+/iu,
  /^\d+,?\s+((bis|ter)\s+)?(rue|avenue|boulevard|place|chemin|allée|impasse)\s/iu,
  /^(calle|avenida|plaza|via|viale|piazza|corso|ul\.|ulica|aleja|rua)\s+\p{L}.*\d/iu,
  /\bP\.? ?O\.? box \d/i,
  /(^|[\s,])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  /^(D-|A-|CH-)?\d{4,5} \p{Lu}\p{Ll}[\p{L} .-]+$/u,
  /,\s*[A-Z]{2},? \d{5}(-\d{4})?$/,
];

/** "Tadeusz_Kowalska" and "tadeusz.kowalska" are written in one for a computer's sake. */
const withBlanks = (cell: string) => cell.replace(/(?<=\p{L})[_.]+(?=\p{L})|_/gu, " ");

/** Two to four words with capitals in front, or "Surname, Given". */
const shape = /^\p{Lu}[\p{L}'’-]+,?(\s+(\p{Lu}\.?|\p{Lu}[\p{L}'’-]+|de|del|della|da|di|van|von|der|den|la|le|bin|al)){1,4}$/u;
const initialAndSurname = /^(\p{Lu}\.? ){1,2}\p{Lu}[\p{L}'’-]+$/u;
const oneWord = /^\p{Lu}(['’]\p{Lu})?\p{Ll}[\p{L}'’-]+$/u;

/** Words with capitals in which clinics name what is not a person. */
const notOfPersons =
  /\b(disorders?|depress\p{L}*|anxi\p{L}*|panic|phobi\p{L}*|social|general\p{L}*|major|mild|moderate|severe|stress|trauma\p{L}*|post|pre|mid|intake|baseline|start|end|follow|up|weeks?|months?|years?|days?|sessions?|visits?|time|therap\p{L}*|treatment|usual|care|group|control|cognitive|behavio\p{L}*|individual|couples?|family|clinic|service|centre|center|completed|complete|dropped|drop|out|ongoing|open|closed|agreed|planned|unplanned|ended|finished|discharged|referred|active|waiting|list|not|no|yes|one|two|three|four|five|first|second|third|last|full|part|online|beating|blues|north|south|east|west|new|female|male|woman|man|women|men|nonbinary|divers|weiblich|männlich|frau|mann|abgeschlossen\p{L}*|laufend\p{L}*|beendet\p{L}*|abgebrochen\p{L}*|offen|regulär|abbruch|bulimi\p{L}*|anorexi\p{L}*|psycho\p{L}*|schizo\p{L}*|bipolar|autism\p{L}*|insomnia|grief|bereavement|addict\p{L}*|alcohol|substance|personality|borderline|eating|anger|relationships?|pain|dysthymi\p{L}*|mania|agoraphobia|burnout|adjustment|angst\p{L}*|zwang\p{L}*|essstörung\p{L}*|schmerz\p{L}*|sucht|trauer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|\p{L}+(zepam|pram|xetine|traline|triptyline|faxine|apine|zapine|done)|lithium|placebo|none|other|unknown|missing|week|assessment|review|scores?|outcomes?|data|clients?|patients?|exports?|files?|measures?|results?|reports?|caseload|tables?|sheets?|questionnaires?|copy|download|sample|test|example)\b/iu;

/** Reads as a person's name by its shape. */
export function isNameByShape(cell: string): boolean {
  if (cell.length > 60) return false;
  const words = withBlanks(cell);
  return (shape.test(words) || initialAndSurname.test(words)) && !notOfPersons.test(words);
}

/** One word with a capital, as a surname alone is written, or a few letters of a script without capitals; so is much else. */
export const isOneNoun = (cell: string) => cell.length <= 40 && ((oneWord.test(cell) && !notOfPersons.test(cell)) || isWithoutCapitals(cell));

/** Letters alone, of a script that has no capitals, as Chinese, Arabic and Hindi names are written. */
export const isWithoutCapitals = (cell: string) => /^[\p{Lo}\p{M}]{2,}([ ·・-][\p{Lo}\p{M}]+){0,3}$/u.test(cell);

/** Begins or ends with a common given name or surname, whatever its capitals: "anna schmidt", "Schmidt, Anna", "Kowalski". */
export function isNameByWords(cell: string): boolean {
  if (cell.length > 60 || !/^[\p{L}'’. ,_-]+$/u.test(cell)) return false;
  const words = withBlanks(cell);
  const parts = withoutAccents(words).toLowerCase().split(/[\s,.-]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > 5 || notOfPersons.test(words)) return false;
  return [parts[0]!, parts.at(-1)!].some((part) => givenNames.has(part) || isSurname(part));
}
