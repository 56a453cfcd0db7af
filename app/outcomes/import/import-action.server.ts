import { isDeepStrictEqual } from "node:util";
import { redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
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
  const intent = form.get("intent");
  if (intent === "discard" && page?.shown.state !== "committed" && page?.shown.state !== "undone") return discarded(await discardImport(viewer, importId));
  if (!page) notFound();
  if (intent === "undo") return leading(await undoImport(viewer, importId), paths.outcomeImport(importId));
  if (page.shown.state !== "staged") throw redirect(paths.outcomeImport(importId));
  if (intent === "define") return defineForColumn(viewer, page, form);
  if (intent !== "check" && intent !== "import") throw new Response(null, { status: 400, statusText: "Bad request" });

  const read = readMappingForm(form, page.shown.columns, page.shown.mapping, page.measures);
  if (Object.keys(read.errors).length > 0) return answer({ errors: read.errors });
  const shown = page.shown.check !== null && read.define.length === 0 && isDeepStrictEqual(plain(read.mapping), plain(page.shown.mapping));
  if (intent === "import" && shown) return leading(await commitImport(viewer, importId), paths.outcomeImport(importId));
  return leadOn(viewer, page, read, intent === "import");
}

/** To the list, which says it where the file was gone before. */
function discarded(result: Result<void>): never {
  if (!result.ok && result.missing) notFound();
  throw redirect(result.ok ? paths.outcomeImports() : `${paths.outcomeImports()}?gone=yes`);
}

/** As JSON has it: what is undefined is not there. */
const plain = (mapping: Mapping): unknown => JSON.parse(JSON.stringify(mapping));
