import { limits } from "./limits";

/** The days of a workbook are counted from 1900, or from 1904. */
export type Epoch = 1900 | 1904;

const day = 86_400_000;
const lastSerial = 2_958_465;

/**
 * The text of a date that is stored as a count of days: "2026-04-03", with the time of day where it has one, and the time
 * alone where there is no day. Null where no calendar has such a day. Days of 1900 count a 29 February that never was.
 */
export function dateOfSerial(serial: number, epoch: Epoch): string | null {
  if (!(serial >= 0 && serial < lastSerial + 1)) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const time = seconds % 86_400 === 0 ? "" : new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19).replace(/:00$/, "");
  if (days === 0 && epoch === 1900) return time || null;
  if (days === 60 && epoch === 1900) return null;
  const since = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(since + days * day).toISOString().slice(0, 10);
  return time ? `${date}T${time}` : date;
}

/** A number as a spreadsheet shows it, with the fifteen digits that it can be sure of: "12.1" and not "12.100000000000001". */
export function numberAsShown(stored: string): string {
  const number = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(number)) return stored;
  // Of a longer one the last digits are lost already, so that it may be another's code.
  if (Math.abs(number) >= 1e15) return number.toExponential().toUpperCase();
  const shown = String(Number(number.toPrecision(15)));
  return shown.includes("e") ? Number(shown).toFixed(20).replace(/0+$/, "").replace(/\.$/, "") : shown;
}

/** "_x000D_" stands for a sign that XML does not hold. */
export const withSigns = (text: string) => (text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text).slice(0, limits.cellLetters);

/** Column of "BC12", from 0 on; null where it is no cell's name. */
export function columnOf(reference: string): number | null {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) return at > 0 && column <= limits.columns ? column - 1 : null;
    column = column * 26 + code - 64;
  }
  return null;
}

/** "A", "Z", "AA": the column at this index. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a cell's format shows its number as a day or a time: one of the format's own, or one that names parts of a date. */
export function showsDate(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(formatId);
  const [positive = ""] = code.split(";");
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/^general$/i.test(bare) && /[dmyhs]/i.test(bare) && !/[#?0]/.test(bare.replace(/s\]?\.0+/gi, "s"));
}
