import { FileRefused } from "~/platform/file-refused.server";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const headLength = 64 * 1024;

const begins = (head: Buffer, ...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);

/** What the first bytes of other kinds of file are. */
const others: { says: string; is: (head: Buffer) => boolean }[] = [
  { says: "This is a PDF. Give the table that it was made from, saved as CSV.", is: (head) => head.subarray(0, 5).toString("latin1") === "%PDF-" },
  { says: "This is a web page and not a table. Save the table as CSV and give that file.", is: (head) => /^\s*<(!doctype|html|\?xml)/i.test(head.subarray(0, 200).toString("latin1")) },
];

function refuseNoText(): never {
  throw new FileRefused("This is not a text file. Save the table as CSV (comma separated) and give that file.");
}

/** Digits, what separates them and the letters of most names have one; such as ą or ш have none. */
const leastZeros = 0.3;

/** Looks at a file's bytes as they come in, and knows in the end how its text is encoded. */
export class ByteLook {
  private head = Buffer.alloc(0);
  private valid = true;
  private nul = false;
  private blank = true;
  private readonly strict = new TextDecoder("utf-8", { fatal: true });

  see = (chunk: Uint8Array): void => {
    if (this.head.length < headLength) this.head = Buffer.concat([this.head, chunk]).subarray(0, headLength);
    if (!this.nul && chunk.includes(0)) this.nul = true;
    if (this.blank && chunk.some((byte) => byte > 0x20)) this.blank = false;
    if (this.valid) this.valid = this.decodes(chunk);
  };

  private decodes(chunk?: Uint8Array): boolean {
    try {
      this.strict.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  }

  /** A zip, as workbooks are; the older container, of old and of locked workbooks; or neither. */
  get container(): "zip" | "compound" | null {
    if (begins(this.head, 0x50, 0x4b, 0x03, 0x04) || begins(this.head, 0x50, 0x4b, 0x05, 0x06)) return "zip";
    return begins(this.head, 0xd0, 0xcf, 0x11, 0xe0) ? "compound" : null;
  }

  /** The encoding that was said, or the one that the bytes show. Throws FileRefused where this is no text. */
  encoding(said: "utf-8" | "windows-1252" | null): Encoding {
    if (this.blank) throw new FileRefused("This file is empty.");
    const other = others.find(({ is }) => is(this.head));
    if (other) throw new FileRefused(other.says);
    if (begins(this.head, 0xff, 0xfe)) return "utf-16le";
    if (begins(this.head, 0xfe, 0xff)) return "utf-16be";
    if (this.nul) return this.unmarked() ?? refuseNoText();
    return said ?? (this.valid && this.decodes() ? "utf-8" : "windows-1252");
  }

  /** UTF-16 whose byte-order mark was left out: of the letters of most tables one byte is 0, always the same of the two. Null where it is no text with lines. */
  private unmarked(): Encoding | null {
    const [even, odd] = [0, 1].map((from) => this.head.filter((byte, at) => byte === 0 && at % 2 === from).length) as [number, number];
    const enough = leastZeros * (this.head.length / 2);
    const encoding = even === 0 && odd >= enough ? "utf-16le" : odd === 0 && even >= enough ? "utf-16be" : null;
    return encoding && /[\r\n]/.test(this.firstText(encoding)) ? encoding : null;
  }

  /** The text of the first lines, without a byte-order mark. */
  firstText(encoding: Encoding): string {
    return new TextDecoder(encoding).decode(this.head);
  }
}

export const delimiters = ["\t", ";", ","] as const;
export type Delimiter = (typeof delimiters)[number];

const linesLooked = 25;

/** A line above the table by which some programs tell Excel what separates its columns; no spreadsheet shows it. */
export const namesSeparator = (line: string) => /^sep=[,;\t|]?$/i.test(line);

/** What separates the columns, by the first lines: it stands in the first and as often in the others, or is named there. Null where nothing does. */
export function delimiterIn(text: string): Delimiter | null {
  const [, named] = /^"?sep=([,;\t])"?\r?\n/i.exec(text) ?? [];
  if (named) return named as Delimiter;
  const lines = countedLines(text);
  const fits = (one: Delimiter) => lines.filter((line) => line[one] === lines[0]?.[one]).length;
  const possible = delimiters.filter((one) => (lines[0]?.[one] ?? 0) > 0);
  const better = (a: Delimiter, b: Delimiter) => fits(b) - fits(a) || lines[0]![b] - lines[0]![a];
  return possible.sort(better)[0] ?? null;
}

/** How many columns the first line has, as far as it is there. */
export const columnsBegun = (text: string, delimiter: Delimiter): number => (countedLines(text)[0]?.[delimiter] ?? 0) + 1;

/** How often each delimiter stands outside quotation marks, line by line. */
function countedLines(text: string): Record<Delimiter, number>[] {
  const lines: Record<Delimiter, number>[] = [];
  const empty = () => ({ "\t": 0, ";": 0, ",": 0 });
  let line = empty();
  let filled = false;
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) {
      if (filled) lines.push(line);
      if (lines.length === linesLooked) return lines;
      line = empty();
      filled = false;
      continue;
    } else if (!quoted && letter in line) line[letter as Delimiter] += 1;
    filled = true;
  }
  if (filled) lines.push(line);
  return lines;
}
