/** A list of numbers as callers have them: an array, or an array of one of the binary kinds. */
export type Numbers = ArrayLike<number>;

export const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/**
 * Whatever list it is, as an ordinary array, because the binary kinds round or cut what is written into a copy of them;
 * null for what is no list. A string is none.
 */
export function listIn<Entry>(values: ArrayLike<Entry> | null | undefined): Entry[] | null {
  return typeof values === "object" && values !== null && Number.isInteger(values.length) && values.length >= 0 ? Array.from(values) : null;
}

/** The same where every entry is a finite number: null, true and "1" are none. Null otherwise. */
export function numbersIn(values: ArrayLike<unknown> | null | undefined): number[] | null {
  const list = listIn(values);
  return list?.every(isNumber) ? list : null;
}

/** What was given by name; an argument that was left out has nothing in it, as one whose entries were. */
export const namedIn = <Named extends object>(given: Named | null | undefined): Partial<Named> => (typeof given === "object" && given !== null ? given : {});

/** Rows of finite numbers, of any lengths; null where one is no such row. */
export function rowsIn(rows: ArrayLike<ArrayLike<unknown>> | null | undefined): number[][] | null {
  const table = listIn(rows)?.map(numbersIn);
  return table?.every((row) => row !== null) ? table : null;
}
