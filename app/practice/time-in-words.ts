/** A limit in words, such as "90 seconds" or "a minute". */
export function timeInWords(seconds: number): string {
  if (seconds === 60) return "a minute";
  return seconds % 60 === 0 ? `${seconds / 60} minutes` : `${seconds} seconds`;
}
