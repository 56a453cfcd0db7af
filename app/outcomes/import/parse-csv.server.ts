import { CsvError, type Parser, parse } from "csv-parse";
import { breather } from "./breather.server";
import { FileRefused } from "~/platform/file-refused.server";
import { type Delimiter, type Encoding, namesSeparator } from "./recognise.server";

/** As it stands in the file, blanks around cells removed; the first holds the names of the columns. `computed` are those cells of a workbook in which a formula stands. */
export type Row = { row: number; cells: string[]; computed?: number[] | null };

/** `wide` where the first row goes on for more columns than can be read. */
export type Written = { encoding: Encoding; delimiter: Delimiter; wide: boolean };

export const mostColumns = 300;
const tooWide = `This file has far more than ${mostColumns} columns; ${mostColumns} can be read. Leave out those that are not needed.`;

/** No row of a table of scores is longer; an open quotation mark, or lost ends of lines, would otherwise swallow the rest of the file. */
const longestRow = 1_000_000;

/**
 * Row after row, the blank ones left out but counted, so many at a time as were read together: memory holds a piece of the
 * file, and no row is waited for alone. Throws FileRefused.
 */
export async function* rowsOf(bytes: AsyncIterable<Buffer>, { encoding, delimiter, wide }: Written): AsyncGenerator<Row[]> {
  const breathe = breather();
  let row = 0;
  let begun = false;
  for await (const records of recordsOf(decoded(bytes, encoding), { delimiter, wide })) {
    await breathe();
    const rows: Row[] = [];
    for (const record of records) {
      const isAbove = !begun && namesSeparator(record.join(""));
      begun = true;
      if (isAbove) continue;
      row += 1;
      const cells = record.map((cell) => cell.trim());
      if (cells.some((cell) => cell.includes("\uFFFD"))) {
        yield rows;
        throw new FileRefused(unreadable(row, encoding), encoding === "utf-8");
      }
      if (row === 1 || cells.some((cell) => cell !== "")) rows.push({ row, cells });
    }
    yield rows;
  }
}

/**
 * The records of one piece after the other, taken as the parser hands them over. Its queue links each to the next, so that
 * a long file would stay in memory as one chain until all of it is swept; and for its `on_record` it describes the whole
 * file anew with every record, which is kept as long.
 */
async function* recordsOf(text: AsyncIterable<string>, { delimiter, wide }: Pick<Written, "delimiter" | "wide">): AsyncGenerator<string[][]> {
  let records: string[][] = [];
  const parser = parse({ delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, max_record_size: longestRow });
  const end = parser.push.bind(parser);
  parser.push = (record: string[] | null) => (record === null ? end(null) : records.push(record) > 0);
  // What is wrong is answered where it is written.
  parser.on("error", () => {});
  parser.resume();
  // The parser counts the letters in a row's cells alone, and empty cells have none.
  let since = 0;
  try {
    for await (const piece of text) {
      await written((then) => parser.write(piece, then));
      since = records.length > 0 ? 0 : since + piece.length;
      if (since > longestRow) throw new FileRefused(tooLong(parser, wide), true);
      yield records;
      records = [];
    }
    await written((then) => parser.end(then));
    yield records;
  } catch (error) {
    throw error instanceof CsvError ? new FileRefused(inWords(error, parser, wide), true) : error;
  } finally {
    parser.destroy();
  }
}

const written = (write: (then: (error?: Error | null) => void) => void) => new Promise<void>((resolve, reject) => write((error) => (error ? reject(error) : resolve())));

/** So many bytes are taken apart at one go: the rows of a piece are in memory together. */
const pieceBytes = 16_384;

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const text = decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true });
      if (text) yield text;
    }
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

const unreadable = (row: number, encoding: Encoding) =>
  encoding === "utf-8"
    ? `Row ${row} has letters that cannot be read as UTF-8. Say that the file is Windows-1252, or save it as CSV UTF-8.`
    : `Row ${row} has letters that cannot be read. Save the table as CSV UTF-8 and give that file.`;

function tooLong({ info }: Parser, wide: boolean): string {
  const row = info.records + 1;
  if (row === 1 && wide) return tooWide;
  return `Row ${row} is longer than a row of scores can be. See that each row stands on a line of its own and that no quotation mark in it stays open, then give the file again.`;
}

function inWords({ code }: CsvError, parser: Parser, wide: boolean): string {
  const row = parser.info.records + 1;
  if (code === "CSV_MAX_RECORD_SIZE" || (row === 1 && wide)) return tooLong(parser, wide);
  if (code === "CSV_QUOTE_NOT_CLOSED") return `Row ${row} has a quotation mark that is opened and not closed.`;
  return `Row ${row} has a quotation mark in the middle of a cell. This is no CSV, or another sign separates its columns; say below which. (A mark that belongs to a cell is written twice, with the cell between quotation marks.)`;
}
