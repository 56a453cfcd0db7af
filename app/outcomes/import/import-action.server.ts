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
import type { Mapping } from "./mapping";
import { readMappingForm } from "./read-mapping-form";
import { sayMapping } from "./say-mapping.server";
import { undoImport } from "./undo-import.server";

/** What a form that was not taken answers: a sentence for the whole, one for each field, and what was typed. */
export type ImportAnswer = { problem: string | null; errors: Record<string, string>; given: Record<string, string> };

export const answer = (told: Partial<ImportAnswer>): ImportAnswer => ({ problem: null, errors: {}, given: {}, ...told });

type Page = NonNullable<Awaited<ReturnType<typeof importPage>>>;

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

/** Keeps what was said and leads to the first thing that is open, or to what will come in. */
export async function leadOn(viewer: Viewer, { shown, measures }: Page, said: { mapping: Mapping; define: number[] }, changed = false): Promise<ImportAnswer> {
  const kept = await sayMapping(viewer, shown.id, { columns: shown.columns, mapping: said.mapping, measures });
  if (!kept.ok) return leading(kept, "");
  const here = paths.outcomeImport(shown.id);
  if (said.define.length > 0) throw redirect(`${here}?define=${said.define.join(".")}`);
  const { open } = kept.value;
  if (open) throw redirect(`${here}#${open.column === undefined ? open.about : `column-${open.column}`}`);
  throw redirect(`${here}${changed ? "?changed=yes" : ""}#result`);
}

/** As JSON has it: what is undefined is not there. */
const plain = (mapping: Mapping): unknown => JSON.parse(JSON.stringify(mapping));

function leading(result: Result<unknown>, to: string): ImportAnswer {
  if (result.ok) throw redirect(to);
  if (result.missing) notFound();
  return answer({ problem: result.problem });
}
