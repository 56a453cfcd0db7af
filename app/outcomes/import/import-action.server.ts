import { isDeepStrictEqual } from "node:util";
import { redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { commitImport } from "./commit-import.server";
import { defineForColumn } from "./define-for-column.server";
import { discardImport } from "./discard-import.server";
import { importPage } from "./import-page.server";
import { type ImportAnswer, answer, leadOn, leading } from "./lead-on.server";
import type { Mapping } from "./mapping";
import { readMappingForm } from "./read-mapping-form";
import { undoImport } from "./undo-import.server";

/** Carries out a form of an import's page: check, import, define, undo, discard. What succeeds leads on to a page, at what is next. */
export async function importAction(viewer: Viewer, importId: string, form: FormData): Promise<ImportAnswer> {
  const page = await importPage(viewer, importId);
  if (!page) notFound();
  const intent = form.get("intent");
  if (intent === "undo") return leading(await undoImport(viewer, importId), paths.outcomeImport(importId));
  if (page.shown.state !== "staged") throw redirect(paths.outcomeImport(importId));
  if (intent === "discard") return leading(await discardImport(viewer, importId), paths.outcomeImports());
  if (intent === "define") return defineForColumn(viewer, page, form);
  if (intent !== "check" && intent !== "import") throw new Response(null, { status: 400, statusText: "Bad request" });

  const read = readMappingForm(form, page.shown.columns, page.shown.mapping, page.measures);
  if (Object.keys(read.errors).length > 0) return answer({ errors: read.errors });
  const shown = page.shown.check !== null && read.define.length === 0 && isDeepStrictEqual(plain(read.mapping), plain(page.shown.mapping));
  if (intent === "import" && shown) return leading(await commitImport(viewer, importId), paths.outcomeImport(importId));
  return leadOn(viewer, page, read, intent === "import");
}

/** As JSON has it: what is undefined is not there. */
const plain = (mapping: Mapping): unknown => JSON.parse(JSON.stringify(mapping));
