/** At most so many letters of a text; one that a computer writes in two parts stays whole. */
export const cutTo = (most: number, text: string): string => (text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join(""));
