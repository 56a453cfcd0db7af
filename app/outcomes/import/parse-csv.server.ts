import { Readable, pipeline } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import { breather } from "./breather.server";
import { FileRefused } from "~/platform/file-refused.server";
import type { Delimiter, Encoding } from "./recognise.server";

/** As it stands in the file, blanks around cells removed; row 1 holds the names of the columns. */
export type Row = { row: number; cells: string[] };

export type Written = { encoding: Encoding; delimiter: Delimiter };

/** No row of a table of scores is longer; an open quotation mark, or lost ends of lines, would otherwise swallow the rest of the file. */
const longestRow = 1_000_000;

/** Row by row, the blank ones left out but counted; memory holds a piece of the file. Throws FileRefused. */
export async function* rowsOf(bytes: AsyncIterable<Buffer>, { encoding, delimiter }: Written): AsyncGenerator<Row> {
  const parser = parse({ delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, max_record_size: longestRow });
  pipeline(Readable.from(decoded(bytes, encoding)), parser, () => {});
  const breathe = breather();
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      await breathe();
      row += 1;
      const cells = record.map((cell) => cell.trim());
      if (cells.some((cell) => cell.includes("\uFFFD"))) throw new FileRefused(unreadable(row, encoding), encoding === "utf-8");
      if (row === 1 || cells.some((cell) => cell !== "")) yield { row, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileRefused(inWords(error, parser), true) : error;
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

const unreadable = (row: number, encoding: Encoding) =>
  encoding === "utf-8"
    ? `Row ${row} has letters that cannot be read as UTF-8. Say that the file is Windows-1252, or save it as CSV UTF-8.`
    : `Row ${row} has letters that cannot be read. Save the table as CSV UTF-8 and give that file.`;

function inWords({ code }: CsvError, { info }: Parser): string {
  const row = info.records + 1;
  if (code === "CSV_MAX_RECORD_SIZE") return `Row ${row} is longer than a row of scores can be. See that each row stands on a line of its own and that no quotation mark in it stays open, then give the file again.`;
  if (code === "CSV_QUOTE_NOT_CLOSED") return `Row ${row} has a quotation mark that is opened and not closed.`;
  return `Row ${row} has a quotation mark in the middle of a cell. This is no CSV, or another sign separates its columns; say below which. (A mark that belongs to a cell is written twice, with the cell between quotation marks.)`;
}
