import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { DefineMeasureForm } from "../components/define-measure-form";
import { MeasureDeleted } from "../components/measure-deleted";
import { MeasureList } from "../components/measure-list";
import { defineMeasureSchema, givenBy } from "../define-measure";
import { defineMeasure } from "../define-measure.server";
import { deleteMeasure } from "../delete-measure.server";
import type { Measure } from "../measure-model";
import { measuresPage } from "../measures-page.server";

export const meta: MetaFunction = () => [{ title: "Measures · Bunting" }];

const search = z.object({
  /** The own measure that is to be changed, and the one that has just been defined. */
  change: z.string().max(200).optional(),
  defined: z.string().max(200).optional(),
});
const declared = { params: z.object({}), search, access: withRole("clinician", "supervisor") };
const form = z.discriminatedUnion("intent", [z.looseObject({ intent: z.literal("define") }), z.object({ intent: z.literal("delete"), slug: z.string().max(200) })]);

export const loader = guarded(declared, async ({ viewer, search: { change, defined } }) => {
  const page = await measuresPage(viewer, change);
  if (change !== undefined && !page.change) notFound();
  return { ...page, defined: page.own.find(({ definition }) => definition.slug === defined)?.definition.short ?? null };
});

export const action = guarded(declared, async ({ viewer, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  if (sent.data.intent === "delete") return taken(await deleteMeasure(viewer, sent.data.slug));
  const given = Object.fromEntries(Object.entries(sent.data).map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const asked = defineMeasureSchema.safeParse(given);
  if (!asked.success) return { given, errors: errorsIn(asked.error), problem: null, deleted: null };
  const made = await defineMeasure(viewer, asked.data);
  if (!made.ok && made.missing) notFound();
  if (!made.ok) return { given, errors: {}, problem: made.problem, deleted: null };
  // The form was sent from far down the page; what came of it stands at the top.
  return redirect(`${paths.measures()}?defined=${made.value.slug}#main`);
});

/** What came of deleting one: its fields, to define it again, or why it stays. */
function taken(result: Result<Measure>) {
  if (!result.ok && result.missing) notFound();
  return { given: null, errors: {}, problem: result.ok ? null : result.problem, deleted: result.ok ? givenBy(result.value) : null };
}

/** The first that is wrong with each field. */
function errorsIn(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]));
}

export default function Measures() {
  const { own, shipped, change, defined } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const changes = change?.short ?? null;
  return (
    <Page
      title="Measures"
      lead="How scores are read here: what each measure’s range is, where its cut-off lies, and which change is more than chance."
      actions={
        <LinkButton variant="quiet" to="#define">
          Define a measure
        </LinkButton>
      }
    >
      {defined && !answer && <Notice kind="done" className="mb-8">{defined} is defined. Everyone here who imports outcomes can choose it now.</Notice>}
      {answer && !answer.given && (answer.deleted ? <MeasureDeleted given={answer.deleted} /> : <Notice kind="problem" className="mb-8">{answer.problem}</Notice>)}
      {own.length > 0 && (
        <Section title="Defined in this programme">
          <MeasureList measures={own} />
        </Section>
      )}
      <Section title="Shipped definitions" hint="From published sources. Where one says so, check it against your own manual before you rely on it.">
        <MeasureList measures={shipped} />
      </Section>
      <Section
        split
        id="define"
        title={changes ? `Change ${changes}` : "Define a measure"}
        hint={
          changes
            ? "Scores that are here already keep the edition by which they were read; the next import can use the new one."
            : "For a measure that is not listed, or one that you score in another way. Everyone in the programme can use it."
        }
      >
        {answer?.given && answer.problem && <Notice kind="problem" className="mb-6">{answer.problem}</Notice>}
        <DefineMeasureForm key={`${changes} ${defined}`} given={answer?.given ?? change ?? {}} errors={answer?.errors ?? {}} changes={changes} />
      </Section>
    </Page>
  );
}
