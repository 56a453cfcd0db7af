import { type FormOnPage, fieldOf, leastOf } from "./model";

/** What was chosen, by the names of fields. */
export type GivenAnswers = Record<string, number>;

export type ReadAnswers = {
  given: GivenAnswers;
  /** Fields without an answer, in the order of the page. */
  missing: string[];
  /** By the measure's place, item by item; complete where nothing is missing. */
  answers: Map<number, number[]>;
  /** By the measure's place, the answer to its item about risk where it is above the least. */
  signs: Map<number, number>;
};

/** Reads a client's form. What is none of an item's answers is no answer. */
export function readAnswers(measures: FormOnPage[], form: FormData): ReadAnswers {
  const read: ReadAnswers = { given: {}, missing: [], answers: new Map(), signs: new Map() };
  for (const { place, items, answers, riskItem } of measures) {
    const values = items.map((_, index) => valueOf(form.get(fieldOf(place, index + 1)), answers));
    for (const [index, value] of values.entries()) {
      const field = fieldOf(place, index + 1);
      if (value === null) read.missing.push(field);
      else read.given[field] = value;
      if (riskItem === index + 1 && value !== null && value > leastOf({ answers })) read.signs.set(place, value);
    }
    read.answers.set(place, values.flatMap((value) => value ?? []));
  }
  return read;
}

function valueOf(sent: FormDataEntryValue | null, answers: FormOnPage["answers"]): number | null {
  const found = answers.find(({ value }) => String(value) === sent);
  return found ? found.value : null;
}
