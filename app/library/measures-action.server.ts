import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts/index";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { defineMeasureSchema, givenBy } from "./define-measure";
import { defineMeasure } from "./define-measure.server";
import { deleteMeasure } from "./delete-measure.server";
import type { Measure } from "./measure-model";

const form = z.discriminatedUnion("intent", [z.looseObject({ intent: z.literal("define") }), z.object({ intent: z.literal("delete"), slug: z.string().max(200) })]);

/** What the page of measures can be asked to do: to define one, and to delete an own one. Of a measure that is defined it leads on to the page that says so. */
export async function measuresAction(viewer: Viewer, fields: FormData) {
  const sent = form.safeParse(Object.fromEntries(fields));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  if (sent.data.intent === "delete") return taken(await deleteMeasure(viewer, sent.data.slug));
  const given = Object.fromEntries(Object.entries(sent.data).map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const asked = defineMeasureSchema.safeParse(given);
  if (!asked.success) return { given, errors: errorsIn(asked.error), problem: null, deleted: null };
  const made = await defineMeasure(viewer, asked.data);
  if (!made.ok && made.missing) notFound();
  if (!made.ok) return { given, errors: {}, problem: made.problem, deleted: null };
  // The form was sent from far down the page; what came of it stands at the top.
  throw redirect(`${paths.measures()}?defined=${made.value.slug}#main`);
}

/** What came of deleting one: its fields, to define it again, or why it stays. */
function taken(result: Result<Measure>) {
  if (!result.ok && result.missing) notFound();
  return { given: null, errors: {}, problem: result.ok ? null : result.problem, deleted: result.ok ? givenBy(result.value) : null };
}

/** The first that is wrong with each field. */
function errorsIn(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]));
}
