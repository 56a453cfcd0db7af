import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { useReader } from "~/ui/reader";
import type { Measure } from "../measure-model";
import { bandsInWords, cutOffInWords, formulaInWords, rangeInWords, reliableChangeInWords, talkAboutInWords } from "../measure-words";

type Line = { definition: Measure; own: { definedBy: string; inUse: string | null } | null };

/** Definitions one below the other: what each score means here, and where that comes from. */
export function MeasureList({ measures }: { measures: Line[] }) {
  return (
    <ul className="divide-y divide-line">
      {measures.map(({ definition, own }) => (
        <li key={definition.slug} id={definition.slug} className="grid gap-x-12 gap-y-3 py-6 first:pt-0 md:grid-cols-[16rem_1fr]">
          <div>
            <h3 className="font-serif text-lg">{definition.short}</h3>
            <p className="text-sm">{definition.name}</p>
            <p className="text-sm text-muted">asks about {definition.about}</p>
            {own && <Own measure={definition} {...own} />}
          </div>
          <div className="max-w-measure">
            <Facts measure={definition} />
            <Origin measure={definition} />
            {definition.form && <Items form={definition.form} short={definition.short} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Own({ measure: { slug, short, edition }, definedBy, inUse }: { measure: Measure } & NonNullable<Line["own"]>) {
  return (
    <div className="mt-3 space-y-2 text-sm text-muted">
      <p>
        {edition > 1 ? `Edition ${edition}, by` : "Defined by"} {definedBy}. {inUse && `${inUse}, so it cannot be deleted.`}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link to={`${paths.measures()}?change=${slug}#define`} className="link inline-block py-0.5">
          Change {short}
        </Link>
        {!inUse && (
          <Form method="post" action={`${paths.measures()}#main`}>
            <input type="hidden" name="slug" value={slug} />
            <Button variant="quiet" name="intent" value="delete" className="min-h-8 px-3 py-1 text-sm">
              Delete {short}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}

function Facts({ measure }: { measure: Measure }) {
  const { locale } = useReader();
  const isOutcome = measure.kind === "outcome";
  const facts: [string, string | null][] = [
    ["Scores", rangeInWords(measure, locale)],
    ["Cut-off", cutOffInWords(measure, locale) ?? (isOutcome ? "none is known, so nobody counts as recovered on it" : null)],
    ["Reliable change", reliableChangeInWords(measure, locale) ?? (isOutcome ? "not known, so changes are shown and not judged" : null)],
    ["Alliance", talkAboutInWords(measure, locale)],
    ["Risk", measure.asksAboutRisk ? "one of its items asks about risk; a total alone does not say how it was answered" : null],
    ["Bands", bandsInWords(measure, locale)],
  ];
  return (
    <dl className="grid gap-y-2.5 sm:grid-cols-[9rem_1fr] sm:gap-x-6 sm:gap-y-2">
      {facts.map(
        ([name, said]) =>
          said !== null && (
            <div key={name} className="sm:contents">
              <dt className="text-sm text-muted sm:pt-0.5">{name}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Origin({ measure }: { measure: Measure }) {
  const { locale } = useReader();
  const { source, reliableChange, licence } = measure;
  const change = reliableChange && reliableChange.source !== source ? reliableChange.source : null;
  const told = [source, [change && `Reliable change: ${change}`, formulaInWords(measure, locale)].filter(Boolean).join(" "), licence];
  return <div className="mt-3 space-y-1 text-sm text-muted">{told.map((said) => said && <p key={said}>{said}</p>)}</div>;
}

/** The notice belongs to the text wherever it is shown. */
function Items({ form: { stem, items, answers, notice }, short }: { form: NonNullable<Measure["form"]>; short: string }) {
  return (
    <details className="mt-3">
      <summary className="link cursor-pointer py-0.5 text-sm">What the {short} asks</summary>
      <p className="mt-3">{stem}</p>
      <ol className="mt-2 list-decimal space-y-1 pl-6">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p className="mt-3 text-sm">Answers: {answers.map(({ value, label }) => `${value} ${label}`).join(", ")}.</p>
      <p className="mt-1 text-sm text-muted">{notice}</p>
    </details>
  );
}
