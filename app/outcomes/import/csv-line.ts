/** What a spreadsheet would take for a formula. */
const computes = /^[=+\-@\t\r]/;

/** A line of CSV, its cells between quotation marks where they need it; none of them is computed by the program that opens it. */
export const csvLine = (cells: string[]): string => `${cells.map((cell) => quoted(computes.test(cell) ? `'${cell}` : cell)).join(",")}\r\n`;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) || cell.startsWith("'") ? `"${cell.replaceAll('"', '""')}"` : cell);
