import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { beginReading, endReading, giveUpReading, importOfKey } from "../store/import-reading.server";
import { keepRows } from "../store/import-rows.server";
import { ColumnFacts, columnFacts } from "./column-facts";
import { FileRefused } from "~/platform/file-refused.server";
import { keptFileName, keptSheetName } from "./file-name";
import { Formulas } from "./formulas";
import { type Head, cellsFor, columnNames, refuseNameless } from "./header.server";
import type { FileColumn, SheetOffer } from "./model";
import { mostWaiting } from "./most-waiting";
import type { Row } from "./parse-csv.server";
import type { Tell } from "./progress";
import { ByteLook } from "./recognise.server";
import { type Said, type Source, sourceOf } from "./source.server";
import { spool } from "./spool.server";
import { withProgress } from "./tell-progress.server";
import { withoutIdentifying } from "./without-identifying.server";

export type GivenFile = Said & {
  /** Made by the form: the same file sent twice is one import. */
  key: string;
  fileName: string;
  /** Not read to the end where something is wrong before it. */
  bytes: AsyncIterable<Uint8Array>;
};

const mostRows = 1_000_000;
const full = `${mostWaiting} files that you gave are not imported yet, and no more can wait. Import one of them or throw one away, then give this file again.`;
/** Far more letters than are kept of a cell. */
const longestSeen = 1000;

/** `aboutWriting` where saying what separates the columns, or how letters are written, may help; `sheets` where one of them has to be chosen. */
export type FileRead = Result<{ importId: string }> & { aboutWriting?: boolean; sheets?: SheetOffer[] };

/**
 * Reads a file of scores and keeps its rows for a day, for a mapping. It is read twice: first to know its columns, then
 * to keep what identifies nobody. Whatever is wrong is one sentence with row and column, and nothing is kept. Where the
 * same file waits already it is answered, with all that was said of it.
 */
export async function readOutcomeFile(viewer: Viewer, file: GivenFile): Promise<FileRead> {
  const made = await importOfKey(viewer, file.key);
  if (made) return done({ importId: made });
  return withProgress(viewer, file.key, (tell) => readThrough(viewer, file, tell));
}

async function readThrough(viewer: Viewer, file: GivenFile, tell: Tell): Promise<FileRead> {
  try {
    const look = new ByteLook();
    const spooled = await spool(file.bytes, look.see, (bytes) => tell("receive", bytes));
    try {
      const source = await sourceOf(spooled, look, file);
      if ("sheets" in source) return { ...refused(`This workbook has ${source.sheets.length} sheets with something in them. Say which one holds the scores.`), sheets: source.sheets };
      return await stage(viewer, file, source, tell).finally(source.close);
    } finally {
      await spooled.end();
    }
  } catch (error) {
    if (error instanceof FileRefused) return { ...refused(error.problem), aboutWriting: error.aboutWriting };
    throw error;
  }
}

async function stage(viewer: Viewer, file: GivenFile, source: Source, tell: Tell): Promise<Result<{ importId: string }>> {
  const { columns, rowCount, head } = await lookThrough(source, tell);
  const given = { key: file.key, fileName: keptFileName(file.fileName), sheet: keptSheetName(source), columns, rowCount };
  const begun = await beginReading(viewer, given, mostWaiting);
  if (begun === "full") return refused(full);
  if (!begun) return madeOr(viewer, file, "This form was sent before. Load the page again and give the file once more.");
  const importId = begun.id;
  try {
    await keepRows(viewer, importId, withoutIdentifying(source.rows(), columns, head), (kept) => tell("keep", kept, rowCount));
    const ended = await endReading(viewer, importId, given, mostWaiting);
    if (ended === "full") return refused(full);
    if (ended) return done({ importId: ended.id });
  } catch (error) {
    if (await giveUpReading(viewer, importId)) throw error;
  }
  return madeOr(viewer, file, "This file was given once more in the meantime, and that one counts.");
}

/** The import that the same form made at the same time, or why there is none. */
async function madeOr(viewer: Viewer, { key }: GivenFile, problem: string): Promise<Result<{ importId: string }>> {
  const made = await importOfKey(viewer, key);
  return made ? done({ importId: made }) : refused(problem);
}

async function lookThrough(source: Source, tell: Tell): Promise<{ columns: FileColumn[]; rowCount: number; head: Head }> {
  const { thing } = source;
  let head: Head | null = null;
  let facts: ColumnFacts[] = [];
  let rowCount = 0;
  const formulas = new Formulas();
  for await (const rows of source.rows()) {
    for (const row of rows) {
      if (!head) {
        if (isTitle(row)) continue;
        head = columnNames(row, source);
        facts = head.names.map((name) => new ColumnFacts(name));
        continue;
      }
      rowCount += 1;
      if (rowCount > mostRows) throw new FileRefused(`This ${thing} has more than a million rows. Divide it.`);
      formulas.see(row);
      cellsFor(head, row).forEach((cell, index) => facts[index]!.see(cell.slice(0, longestSeen), row.row));
    }
    tell("look", rowCount);
  }
  if (!head || rowCount === 0) throw new FileRefused(`This ${thing} has the names of its columns and no rows below them.`);
  if (!facts.some(({ hasNumbers }) => hasNumbers)) throw new FileRefused(formulas.withoutValues(head) ?? noScores[thing], thing === "file");
  const columns = columnFacts(facts).map((column, at) => ({ ...column, ...formulas.of(at) }));
  refuseNameless(columns, head);
  return { columns, rowCount, head };
}

/** A line above the table, such as the day of an export, as a spreadsheet saves it: one cell of three or more has something in it. */
const isTitle = ({ cells }: Row) => cells.length > 2 && cells.filter((cell) => cell !== "").length === 1;

const noScores = {
  file: "No column of this file has a number below its name, so there are no scores in it. Give the table of scores itself, saved as CSV.",
  sheet: "No column of this sheet has a number below its name, so there are no scores in it. Choose another sheet, or give the table of scores itself.",
};
