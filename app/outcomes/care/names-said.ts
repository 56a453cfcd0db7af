/** What says of these words, as the field of a form, that they are no names; a name of namesIn has no space in it. */
export const saidOf = (names: string[]): string => names.join(" ");

/** “Anna” and “Mary”. */
export const namesInWords = (names: string[]): string => names.map((name) => `“${name}”`).join(", ").replace(/, (?=[^,]*$)/, " and ");

/** The sentence that asks about them. */
export const nameProblem = (names: string[]): string =>
  names.length === 1
    ? `${namesInWords(names)} could be somebody’s name. Nothing here may tell who the client is: say it without, or say that it is not a name.`
    : `${namesInWords(names)} could be names. Nothing here may tell who the client is: say it without, or say that they are none.`;
