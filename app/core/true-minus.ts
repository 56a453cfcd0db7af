/** A number as it is printed: a minus before it, and not a hyphen. */
export const trueMinus = (number: string) => number.replace("-", "−");
