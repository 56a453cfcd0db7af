/** What a spreadsheet would take for a formula at the beginning of a cell. */
const computes = /^(?=[ "]*[=+\-@\t\r\n＝＋－＠])/;
/** The same after what separates cells or lines where the reader's country separates them by semicolons: there no quotation marks help. */
const computesElsewhere = /([;\t\r\n])(?=[ "]*[=+\-@＝＋－＠])/g;

/** A line of CSV, its cells between quotation marks where they need it; none of them is computed by the program that opens it. */
export const csvLine = (cells: string[]): string => `${cells.map((cell) => quoted(cell.replace(computesElsewhere, "$1'").replace(computes, "'"))).join(",")}\r\n`;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) || cell.startsWith("'") ? `"${cell.replaceAll('"', '""')}"` : cell);
