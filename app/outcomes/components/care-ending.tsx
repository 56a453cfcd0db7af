import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field, RadioGroup, Select } from "~/ui/field";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { endReasons, endedByValues, endedToValues } from "../care/model";
import { asMine, endReasonWords, endedByWords, endedToWords } from "../care/words";
import { CareSaid, sentOf } from "./care-said";
import { Dropout } from "./dropout";

type Props = { page: CarePage; answer: CareAnswer | undefined; today: string; own: boolean };

/** How it ended, as far as somebody said, and by which definitions that is a dropout; while it is open, a form that ends it. */
export function CareEnding({ page, answer, today, own }: Props) {
  const { ended, dropout } = page;
  return (
    <Section split title="The ending" id="ending" hint={ended ? undefined : "Plain answers. Whether it counts as a dropout follows from them, by each definition, and is never typed."}>
      <CareSaid part="ending" answer={answer} />
      {ended && <Said ended={ended} own={own} />}
      {dropout && <Dropout dropout={dropout} />}
      {own && ended && (
        <div className="mt-6 flex flex-wrap gap-4">
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="reopen" />
            <Button variant="quiet">Open it again</Button>
          </Form>
        </div>
      )}
      {own && ended && (
        <details className="mt-4" open={ended.by === null || sentOf(answer, "end").given.intent === "end"}>
          <summary className="link min-h-6 cursor-pointer">{ended.by === null ? "Say how it ended" : "Change what is said"}</summary>
          <div className="mt-4">
            <EndForm page={page} answer={answer} today={today} />
          </div>
        </details>
      )}
      {own && !ended && <EndForm page={page} answer={answer} today={today} />}
    </Section>
  );
}

function Said({ ended, own }: { ended: NonNullable<CarePage["ended"]>; own: boolean }) {
  const { on, by, agreed, reason, to } = ended;
  const [bys, reasons] = own ? [asMine(endedByWords), asMine(endReasonWords)] : [endedByWords, endReasonWords];
  return (
    <dl className="grid max-w-xl grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
      <dt className="text-muted">Ended</dt>
      <dd>{on ? <When at={on} /> : "on a day that is not known"}</dd>
      <dt className="text-muted">By</dt>
      <dd>{by ? bys[by] : "Nobody has said"}</dd>
      <dt className="text-muted">Agreed</dt>
      <dd>{agreed === null ? "Not said" : agreed ? "Yes" : "No"}</dd>
      {reason && (
        <>
          <dt className="text-muted">Why</dt>
          <dd>{reasons[reason]}</dd>
        </>
      )}
      {to && (
        <>
          <dt className="text-muted">Where to</dt>
          <dd>{endedToWords[to]}</dd>
        </>
      )}
    </dl>
  );
}

const optionsOf = <Value extends string>(values: readonly Value[], words: Record<Value, string>) => values.map((value) => ({ value, label: words[value] }));

function EndForm({ page: { ended }, answer, today }: Omit<Props, "own">) {
  const { given, errors } = sentOf(answer, "end");
  const said = { endedOn: ended?.on ?? today, endedBy: ended?.by ?? "", endAgreed: ended?.by ? (ended.agreed === null ? "unsaid" : ended.agreed ? "yes" : "no") : "", endReason: ended?.reason ?? "", endedTo: ended?.to ?? "" };
  const value = { ...said, ...given };
  return (
    <Form key={`${ended?.on} ${ended?.by}`} method="post" preventScrollReset className="max-w-xl space-y-5">
      <input type="hidden" name="intent" value="end" />
      <Field type="date" name="endedOn" label="Last day" defaultValue={value.endedOn} max={today} error={errors.endedOn} className="w-44" />
      <RadioGroup name="endedBy" legend="Who ended it?" defaultValue={value.endedBy} options={optionsOf(endedByValues, asMine(endedByWords))} error={errors.endedBy} />
      <RadioGroup
        name="endAgreed"
        legend="Had the two of you agreed on ending?"
        defaultValue={value.endAgreed}
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
          { value: "unsaid", label: "Cannot be said" },
        ]}
        error={errors.endAgreed}
      />
      <Select name="endReason" label="Why, as you see it" empty="Choose" defaultValue={value.endReason} options={optionsOf(endReasons, asMine(endReasonWords))} error={errors.endReason} />
      <Select name="endedTo" label="Where the client goes on" empty="Choose" defaultValue={value.endedTo} options={optionsOf(endedToValues, endedToWords)} error={errors.endedTo} />
      <Button variant="quiet">{ended ? "Save how it ended" : "End the episode"}</Button>
    </Form>
  );
}
