import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { Section } from "~/ui/page";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { CareSaid, sentOf } from "./care-said";

type Props = { page: CarePage; answer: CareAnswer | undefined; own: boolean };

/** Which measure was taken when, and by which the course is judged from now on. */
export function CareMeasures({ page: { measures, editions, choices, primaryKey }, answer, own }: Props) {
  const { given, errors } = sentOf(answer, "measure");
  return (
    <Section split title="Measures" id="measures" hint="A course is one measure’s. Where another is taken from some session on, its scores are a course of their own, and a change counts from the first of them.">
      <CareSaid part="measures" answer={answer} />
      {measures.length > 0 && (
        <ul className="mb-6 max-w-xl border-t border-line">
          {measures.map(({ key, line, primary }) => (
            <li key={key} className="border-b border-line py-2">
              {line}
              {primary && measures.length > 1 && <span className="text-muted">; judged by it</span>}
            </li>
          ))}
        </ul>
      )}
      {editions.map((line) => (
        <p key={line} className="mb-4 max-w-measure">
          {line}
        </p>
      ))}
      {own && primaryKey && (
        <Form key={primaryKey} method="post" preventScrollReset className="flex max-w-xl flex-wrap items-end gap-x-4 gap-y-3">
          <input type="hidden" name="intent" value="measure" />
          <Select name="measure" label="Judged by, from now on" defaultValue={given.measure ?? primaryKey} options={choices} error={errors.measure} className="min-w-40 flex-1" />
          <Button variant="quiet">Save the measure</Button>
        </Form>
      )}
    </Section>
  );
}
