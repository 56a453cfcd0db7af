import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field, Select } from "~/ui/field";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { planKinds } from "../care/model";
import { planKindWords } from "../care/words";
import { CareRow } from "./care-row";
import { CareSaid, sentOf } from "./care-said";
import { NotNames } from "./not-names";

type Props = { page: CarePage; answer: CareAnswer | undefined; today: string; own: boolean };

/** From which day what was done differently. */
export function CarePlan({ page: { planChanges }, answer, today, own }: Props) {
  const { given, errors } = sentOf(answer, "plan");
  return (
    <Section split title="Changes of plan" id="plan" hint="Each stands on the client’s chart from its day on. Nothing in it may tell who the client is.">
      <CareSaid part="plan" answer={answer} />
      {planChanges.length > 0 && (
        <ul className="mb-6 max-w-xl border-t border-line">
          {planChanges.map(({ id, on, what }) => (
            <CareRow key={id} removes={`“${what}”`} fields={own ? { intent: "remove-plan", changeId: id } : null}>
              From <When at={on} />: {what}
            </CareRow>
          ))}
        </ul>
      )}
      {own ? (
        <Form key={planChanges.length} method="post" preventScrollReset className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <input type="hidden" name="intent" value="plan" />
          <IdempotencyKey round={planChanges.length} />
          <Field type="date" name="on" label="From this day" defaultValue={given.on ?? today} max={today} error={errors.on} className="w-44" />
          <Select name="kind" label="What is different" defaultValue={given.kind ?? "own"} options={planKinds.map((value) => ({ value, label: planKindWords[value] }))} error={errors.kind} className="w-56" />
          <Field name="what" label="In your own words" hint="Such as “every other week”. No names: neither the client’s nor anybody else’s." defaultValue={given.what} maxLength={140} autoComplete="off" error={errors.what} className="min-w-56 basis-full" />
          {answer?.part === "plan" && <NotNames names={answer.couldBeNames} said={given.notName} />}
          <Button variant="quiet" className="self-end">
            Save the change
          </Button>
        </Form>
      ) : (
        planChanges.length === 0 && <p className="text-muted">None.</p>
      )}
    </Section>
  );
}
