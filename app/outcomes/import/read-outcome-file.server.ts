import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { beginReading, endReading, giveUpReading, importOfKey } from "../store/import-reading.server";
import { keepRows } from "../store/import-rows.server";
import { ColumnFacts, columnFacts } from "./column-facts";
import { FileRefused } from "~/platform/file-refused.server";
import { keptFileName } from "./file-name";
import { cellsFor, columnNames, refuseNameless } from "./header.server";
import { mostWaiting } from "./most-waiting";
import { type Written, rowsOf } from "./parse-csv.server";
import { ByteLook, delimiterIn } from "./recognise.server";
import { type Spool, spool } from "./spool.server";
import { withoutIdentifying } from "./without-identifying.server";

export type GivenFile = {
  /** Made by the form: the same file sent twice is one import. */
  key: string;
  fileName: string;
  /** Not read to the end where something is wrong before it. */
  bytes: AsyncIterable<Uint8Array>;
  /** Null where it is to be recognised. */
  delimiter: "," | ";" | "\t" | null;
  encoding: "utf-8" | "windows-1252" | null;
};

const mostRows = 1_000_000;
const full = `${mostWaiting} files that you gave are not imported yet, and no more can wait. Import one of them or throw one away, then give this file again.`;
/** Far more letters than are kept of a cell. */
const longestSeen = 1000;

/** `aboutWriting` where saying what separates the columns, or how letters are written, may help. */
export type FileRead = Result<{ importId: string }> & { aboutWriting?: boolean };

/**
 * Reads a file of scores and keeps its rows for a day, for a mapping. It is read twice: first to know its columns, then
 * to keep what identifies nobody. Whatever is wrong is one sentence with row and column, and nothing is kept. Where the
 * same file waits already it is answered, with all that was said of it.
 */
export async function readOutcomeFile(viewer: Viewer, file: GivenFile): Promise<FileRead> {
  const made = await importOfKey(viewer, file.key);
  if (made) return done({ importId: made });
  try {
    const look = new ByteLook();
    const spooled = await spool(file.bytes, look.see);
    try {
      return await stage(viewer, file, spooled, howWritten(look, file));
    } finally {
      await spooled.end();
    }
  } catch (error) {
    if (error instanceof FileRefused) return { ...refused(error.problem), aboutWriting: error.aboutWriting };
    throw error;
  }
}

function howWritten(look: ByteLook, file: GivenFile): Written {
  const encoding = look.encoding(file.encoding);
  // Without any delimiter a comma is as good as another: the first row then says that there are no columns.
  return { encoding, delimiter: file.delimiter ?? delimiterIn(look.firstText(encoding)) ?? "," };
}

async function stage(viewer: Viewer, file: GivenFile, spooled: Spool, written: Written): Promise<Result<{ importId: string }>> {
  const { columns, rowCount } = await lookThrough(spooled, written);
  const given = { key: file.key, fileName: keptFileName(file.fileName), columns, rowCount };
  const begun = await beginReading(viewer, given, mostWaiting);
  if (begun === "full") return refused(full);
  if (!begun) return madeOr(viewer, file, "This form was sent before. Load the page again and give the file once more.");
  const importId = begun.id;
  try {
    await keepRows(viewer, importId, withoutIdentifying(rowsOf(spooled.read(), written), columns));
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

async function lookThrough(spooled: Spool, written: Written) {
  let names: string[] = [];
  let facts: ColumnFacts[] = [];
  let rowCount = 0;
  for await (const row of rowsOf(spooled.read(), written)) {
    if (row.row === 1) {
      names = columnNames(row);
      facts = names.map((name) => new ColumnFacts(name));
      continue;
    }
    rowCount += 1;
    if (rowCount > mostRows) throw new FileRefused("This file has more than a million rows. Divide it.");
    cellsFor(names, row).forEach((cell, index) => facts[index]!.see(cell.slice(0, longestSeen), row.row));
  }
  if (rowCount === 0) throw new FileRefused("This file has the names of its columns and no rows below them.");
  if (!facts.some(({ hasNumbers }) => hasNumbers)) throw new FileRefused("No column of this file has a number below its name, so there are no scores in it. Give the table of scores itself, saved as CSV.", true);
  const columns = columnFacts(facts);
  refuseNameless(columns);
  return { columns, rowCount };
}
