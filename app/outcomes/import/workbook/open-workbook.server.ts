import path from "node:path";
import { FileRefused } from "~/platform/file-refused.server";
import type { Spool } from "../spool.server";
import type { Epoch } from "./cell-value";
import { dateStyles } from "./date-styles.server";
import { limits } from "./limits";
import { type Parts, openZip } from "./open-zip.server";
import { readAllXml } from "./read-xml.server";
import { sentences } from "./sentences";
import { sharedTexts } from "./shared-texts.server";

export type Sheet = { name: string; hidden: boolean; read: () => AsyncIterable<Buffer> };

/** What the cells of every sheet are read by. */
export type Shared = { texts: string[]; isDate: boolean[]; epoch: Epoch };

export type Workbook = { sheets: Sheet[]; shared: Shared; close: () => void };

/** The sheets of a workbook and what their cells share. Throws FileRefused with one sentence where it is none that can be read. */
export async function openWorkbook(spooled: Spool): Promise<Workbook> {
  const parts = await openZip(spooled);
  try {
    const main = await mainPart(parts);
    const related = await relations(parts, main);
    const { sheets, epoch } = await listed(parts, main, related);
    const [texts] = ofKind(related, "sharedStrings");
    const [styles] = ofKind(related, "styles");
    return {
      sheets,
      shared: { texts: texts ? await sharedTexts(parts.read(texts)) : [], isDate: styles ? await dateStyles(parts.read(styles)) : [], epoch },
      close: parts.close,
    };
  } catch (error) {
    parts.close();
    throw error;
  }
}

type Relation = { id: string; kind: string; target: string };

const ofKind = (related: Relation[], kind: string) => related.filter((one) => one.kind === kind).map(({ target }) => target);

/** The part from which all others are reached. */
async function mainPart(parts: Parts): Promise<string> {
  if (parts.names.some((name) => name.endsWith("vbaProject.bin"))) refuse(sentences.macros);
  if (parts.names.some((name) => /^xl\/workbook\.bin$/i.test(name))) refuse(sentences.binary);
  if (parts.has("content.xml") && parts.has("mimetype")) refuse(sentences.openDocument);
  if (!parts.has("_rels/.rels")) refuse(sentences.other);
  const [main] = ofKind(await relations(parts, ""), "officeDocument");
  if (!main || !parts.has(main) || !main.startsWith("xl/")) refuse(sentences.other);
  return main;
}

/** What a part refers to, as far as it stands in the archive too. */
async function relations(parts: Parts, of: string): Promise<Relation[]> {
  const { dir, base } = path.posix.parse(of);
  const list = path.posix.join(dir, "_rels", `${base}.rels`);
  const found: Relation[] = [];
  if (!parts.has(list)) return found;
  await readAllXml(parts.read(list), {
    open: (name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
      if (name !== "Relationship" || mode === "External") return;
      const at = target.startsWith("/") ? target.slice(1) : path.posix.join(dir, target);
      if (parts.has(at)) found.push({ id, kind: type.slice(type.lastIndexOf("/") + 1), target: at });
    },
  });
  return found;
}

/** The sheets of cells, in the order of their tabs; those of charts and macros are none. */
async function listed(parts: Parts, main: string, related: Relation[]): Promise<{ sheets: Sheet[]; epoch: Epoch }> {
  const sheets: Sheet[] = [];
  let epoch: Epoch = 1900;
  await readAllXml(parts.read(main), {
    open: (name, attributes) => {
      if (name === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) epoch = 1904;
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const target = related.find((one) => one.id === id && one.kind === "worksheet")?.target;
      if (sheets.length >= limits.sheets) refuse(sentences.many);
      if (target) sheets.push({ name: (attributes.name ?? "").slice(0, 100), hidden: /hidden/i.test(attributes.state ?? ""), read: () => parts.read(target) });
    },
  });
  if (sheets.length === 0) refuse(sentences.empty);
  return { sheets, epoch };
}

function refuse(problem: string): never {
  throw new FileRefused(problem);
}
