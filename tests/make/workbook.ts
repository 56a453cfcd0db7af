import { buffer } from "node:stream/consumers";
import yazl from "yazl";

/** Of a cell that is more than its text or number. `serial` is a date as a count of days; with `formula` but no `value` none was stored. */
export type MadeCell = string | number | boolean | null | { serial: number } | { formula: string; value?: string | number } | { error: string } | { xml: string };

export type MadeSheet = { name: string; state?: "hidden" | "veryHidden"; rows?: (MadeCell[] | null)[]; from?: string; xml?: string };

type Change = { date1904?: boolean; shared?: boolean; prefix?: string; parts?: Record<string, string | Buffer | null> };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const letters = (index: number): string => (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** A workbook as spreadsheet programs write it: style 1 shows days, 2 days by a format of one's own, 3 per cent. `null` for a row leaves it out. */
export async function makeWorkbook(sheets: MadeSheet[], { date1904, shared = true, prefix = "", parts = {} }: Change = {}): Promise<Buffer> {
  const texts: string[] = [];
  const tag = (name: string, attributes: string, inner: string) => `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const textCell = (text: string) => {
    if (!shared) return { type: ' t="inlineStr"', inner: tag("is", "", tag("t", "", escaped(text))) };
    if (!texts.includes(text)) texts.push(text);
    return { type: ' t="s"', inner: tag("v", "", String(texts.indexOf(text))) };
  };
  const cell = (given: MadeCell, at: string): string => {
    if (given === null) return "";
    if (typeof given === "string") return tag("c", ` r="${at}"${textCell(given).type}`, textCell(given).inner);
    if (typeof given === "number") return tag("c", ` r="${at}"`, tag("v", "", String(given)));
    if (typeof given === "boolean") return tag("c", ` r="${at}" t="b"`, tag("v", "", given ? "1" : "0"));
    if ("serial" in given) return tag("c", ` r="${at}" s="${Number.isInteger(given.serial) ? 1 : 2}"`, tag("v", "", String(given.serial)));
    if ("error" in given) return tag("c", ` r="${at}" t="e"`, tag("v", "", escaped(given.error)));
    if ("xml" in given) return given.xml.replace("<c", `<c r="${at}"`);
    const { formula, value } = given;
    return tag("c", ` r="${at}"${typeof value === "string" ? ' t="str"' : ""}`, tag("f", "", escaped(formula)) + (value === undefined ? "" : tag("v", "", escaped(String(value)))));
  };
  const sheetXml = ({ rows = [], from = "A1", xml }: MadeSheet) => {
    if (xml !== undefined) return xml;
    const [, column = "A", first = "1"] = /^([A-Z]+)(\d+)$/.exec(from)!;
    const left = column.charCodeAt(0) - 65;
    const lines = rows.map((row, at) => (row ? tag("row", ` r="${Number(first) + at}"`, row.map((one, index) => cell(one, `${letters(left + index)}${Number(first) + at}`)).join("")) : ""));
    return `${declared}<${prefix}worksheet xmlns${prefix ? `:${prefix.slice(0, -1)}` : ""}="${main}">${tag("sheetData", "", lines.join(""))}</${prefix}worksheet>`;
  };
  const files: Record<string, string | Buffer | null> = {
    "[Content_Types].xml": `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${declared}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rId90" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${declared}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    "xl/sharedStrings.xml": `${declared}<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...parts,
  };
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) if (content !== null) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The count of days by which workbooks store this day, since 1900. */
export const serialOf = (day: string) => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
