import { isDeepStrictEqual } from "node:util";
import { redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { askClosed, saysClosed } from "./ask-closed.server";
import { changedSince } from "./check-in-words";
import { commitImport } from "./commit-import.server";
import { columnsNamed } from "./columns-shown";
import { guessedMapping } from "./first-mapping.server";
import { keepAsTemplate } from "./templates.server";
import { defineForColumn } from "./define-for-column.server";
import { discardImport } from "./discard-import.server";
import { importPage } from "./import-page.server";
import { type ImportAnswer, answer, leadOn, leading } from "./lead-on.server";
import type { Mapping } from "./mapping";
import type { Check } from "./model";
import { readAs } from "./read-as.server";
import { readMappingForm } from "./read-mapping-form";
import { sayMapping } from "./say-mapping.server";
import { patienceMs, soonOrFollowed } from "./soon-or-followed.server";

/** Carries out a form of an import's page: check, import, define, show, keep or leave a template, discard. What succeeds leads on to a page, at what is next. */
export async function importAction(viewer: Viewer, importId: string, form: FormData, patience = patienceMs): Promise<ImportAnswer> {
  const page = await importPage(viewer, importId);
  const intent = form.get("intent");
  const soon = <T>(work: Promise<Result<T>>) => soonOrFollowed(viewer, importId, work, patience);
  if (intent === "discard" && page?.shown.state !== "committed" && page?.shown.state !== "undone") return discarded(await discardImport(viewer, importId));
  if (!page) notFound();
  if (page.shown.state !== "staged") throw redirect(paths.outcomeImport(importId));
  if (intent === "keep-template") return keptTemplate(viewer, page, form);
  if (intent === "without-template") return leadOn(viewer, page, await guessedMapping(viewer, importId, { ...page.shown, measures: page.measures }));
  if (intent === "read-as") return readAs(viewer, page, form.get("readAs"));
  if (intent === "define") return defineForColumn(viewer, page, form);
  const to = asideOf(form, page.shown.columns.length);
  if (!to && intent !== "check" && intent !== "import") throw new Response(null, { status: 400, statusText: "Bad request" });

  const read = readMappingForm(form, page.shown.columns, page.shown.mapping, page.measures);
  if (!saysClosed(form) && page.shown.mapping.closed?.how !== "status") read.mapping = await askClosed(viewer, importId, read.mapping);
  if (Object.keys(read.errors).length > 0) return answer({ errors: read.errors });
  if (to) return leading(await soon(sayMapping(viewer, importId, { ...page.shown, measures: page.measures, mapping: read.mapping })), `${paths.outcomeImport(importId)}?${to}`);
  const shown = page.shown.check !== null && isDeepStrictEqual(plain(read.mapping), plain(page.shown.mapping));
  if (intent === "import" && shown) return told(await soon(commitImport(viewer, importId, sealIn(form))), importId);
  return leadOn(viewer, page, read.mapping, intent === "import");
}

async function keptTemplate(viewer: Viewer, { shown }: NonNullable<Awaited<ReturnType<typeof importPage>>>, form: FormData): Promise<ImportAnswer> {
  const name = form.get("templateName");
  const given = typeof name === "string" ? name : "";
  const kept = await keepAsTemplate(viewer, given, shown);
  return kept.ok ? answer({ kept: kept.value }) : answer({ errors: { templateName: kept.problem }, given: { templateName: given } });
}

/** Where a button beside the columns leads while the rest is kept: a measure for one of them, or one more of them. */
function asideOf(form: FormData, count: number): string | null {
  const named = (field: string) => {
    const written = form.get(field);
    return columnsNamed(typeof written === "string" ? written : undefined, count);
  };
  const [define] = named("define");
  if (define !== undefined) return `define=${define}`;
  const [more] = named("more");
  if (form.get("intent") !== "show" || more === undefined) return null;
  return `show=${[...new Set([...named("shown"), more])].join(".")}#column-${more}`;
}

function sealIn(form: FormData): string {
  const seal = form.get("seal");
  return typeof seal === "string" ? seal : "";
}

/**
 * What came in is told in full at once, because the import keeps nothing that its reasons quote from the file; a page that
 * is read later tells it without.
 */
function told(committed: Result<Check>, importId: string): ImportAnswer {
  if (committed.ok) return answer({ came: committed.value });
  if (committed.problem === changedSince) throw redirect(`${paths.outcomeImport(importId)}?changed=yes#result`);
  return leading(committed, "");
}

/** To the list, which says it where the file was gone before. */
function discarded(result: Result<void>): never {
  if (!result.ok && result.missing) notFound();
  throw redirect(result.ok ? paths.outcomeImports() : `${paths.outcomeImports()}?gone=yes`);
}

/** As JSON has it: what is undefined is not there. */
const plain = (mapping: Mapping): unknown => JSON.parse(JSON.stringify(mapping));
