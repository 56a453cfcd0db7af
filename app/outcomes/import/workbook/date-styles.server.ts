import { showsDate } from "./cell-value";
import { readAllXml } from "./read-xml.server";

/** Of each style that cells can have, whether it shows a number as a day or a time. */
export async function dateStyles(bytes: AsyncIterable<Buffer>): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let ofCells = false;
  await readAllXml(bytes, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), (attributes.formatCode ?? "").slice(0, 200));
      if (name === "cellXfs") ofCells = true;
      if (name === "xf" && ofCells) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") ofCells = false;
    },
  });
  return formats.map((id) => showsDate(id, codes.get(id)));
}
