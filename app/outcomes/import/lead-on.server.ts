import { redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import type { importPage } from "./import-page.server";
import type { Mapping } from "./mapping";
import type { Check } from "./model";
import { placeOf } from "./questions";
import { sayMapping } from "./say-mapping.server";
import { soonOrFollowed } from "./soon-or-followed.server";

/** Of a form that was not taken: a sentence for the whole, one for each field, and what was typed. Of a file that has just come in: what came. */
export type ImportAnswer = { problem: string | null; errors: Record<string, string>; given: Record<string, string>; came: Check | null; /** Of a template that was kept: what was done. */ kept: string | null };

export const answer = (told: Partial<ImportAnswer>): ImportAnswer => ({ problem: null, errors: {}, given: {}, came: null, kept: null, ...told });

type Page = NonNullable<Awaited<ReturnType<typeof importPage>>>;

/** Keeps what was said and leads to the first thing that is open, or to what will come in. */
export async function leadOn(viewer: Viewer, { shown, measures }: Page, mapping: Mapping, changed = false): Promise<ImportAnswer> {
  const kept = await soonOrFollowed(viewer, shown.id, sayMapping(viewer, shown.id, { columns: shown.columns, mapping, measures }));
  if (!kept.ok) return leading(kept, "");
  const here = paths.outcomeImport(shown.id);
  const { open } = kept.value;
  if (open) throw redirect(`${here}#${placeOf(open)}`);
  throw redirect(`${here}${changed ? "?changed=yes" : ""}#result`);
}

/** On to a page, or the sentence that says why not. */
export function leading(result: Result<unknown>, to: string): ImportAnswer {
  if (result.ok) throw redirect(to);
  if (result.missing) notFound();
  return answer({ problem: result.problem });
}
