import { dateIn } from "./cells";
import { isEmail, isNameByShape, isNameByWords } from "./identifying";

const nameless = "A file of scores";
const longest = 120;

/** A file's name as it may be kept: without its folder and signs that nobody sees, and without a name or day of birth in it. */
export function keptFileName(given: string, thisYear = new Date().getUTCFullYear()): string {
  const base = (given.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  const name = [...base].slice(-longest).join("");
  if (name === "") return nameless;
  const stem = base.slice(0, 1000).replace(/\.[a-z]{1,4}$/i, "");
  return isEmail(stem) || namesSomebody(stem) || namesBirth(stem, thisYear) ? nameless : name;
}

function namesSomebody(stem: string): boolean {
  const words = stem.replace(/\d+/g, " ").split(/[\s_.,()[\]-]+/).filter(Boolean);
  return isNameByShape(words.join(" ")) || words.some((word) => word.length > 2 && isNameByWords(word));
}

function namesBirth(stem: string, thisYear: number): boolean {
  const written = stem.match(/(?<!\d)(\d{1,4}[-._/]\d{1,2}[-._/]\d{1,4}|\d{8})(?!\d)/g) ?? [];
  return written.some((text) => {
    const parts = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text.replace(/[._/]/g, "-");
    const year = dateIn(parts)?.year;
    return year !== undefined && year >= 1900 && (year <= thisYear - 15 || year > thisYear);
  });
}

/** A sheet's name as it may be kept; one that could be somebody's becomes its number. Null where there is no sheet. */
export function keptSheetName({ sheet, sheetNumber }: { sheet: string | null; sheetNumber: number }): string | null {
  if (sheet === null) return null;
  const kept = keptFileName(sheet.replace(/[\\/]/g, " "));
  return kept === nameless ? `Sheet ${sheetNumber}` : kept;
}
