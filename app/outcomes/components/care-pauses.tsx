import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field, Select } from "~/ui/field";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { pauseReasons } from "../care/model";
import { asMine, pauseReasonWords } from "../care/words";
import { CareRow } from "./care-row";
import { CareSaid, sentOf } from "./care-said";

type Props = { page: CarePage; answer: CareAnswer | undefined; today: string; own: boolean };

/** From when to when treatment rested, and why. */
export function CarePauses({ page: { pauses, closed }, answer, today, own }: Props) {
  const { given, errors } = sentOf(answer, "pause");
  const mine = asMine(pauseReasonWords);
  return (
    <Section split title="Pauses" id="pauses" hint="A pause stands on the client’s chart.">
      <CareSaid part="pauses" answer={answer} />
      {pauses.length > 0 && (
        <ul className="mb-6 max-w-xl border-t border-line">
          {pauses.map(({ id, from, until, reason }) => (
            <CareRow key={id} removes={`the pause from ${from}`} fields={own ? { intent: "remove-pause", pauseId: id } : null}>
              {until ? (
                <>
                  <When at={from} /> to <When at={until} />
                </>
              ) : (
                <>
                  Since <When at={from} />
                </>
              )}
              <span className="text-muted">, {(own ? mine : pauseReasonWords)[reason].toLowerCase()}</span>
              {own && !closed && until === null && <EndPause from={from} reason={reason} today={today} />}
            </CareRow>
          ))}
        </ul>
      )}
      {own && !closed ? (
        <Form key={pauses.map(({ from, until }) => `${from} ${until}`).join()} method="post" preventScrollReset className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <input type="hidden" name="intent" value="pause" />
          <Field type="date" name="from" label="From" defaultValue={given.from} max={today} error={errors.from} className="w-44" />
          <Field type="date" name="until" label="Last day" defaultValue={given.until} error={errors.until} className="w-44" />
          <Select name="reason" label="Why" defaultValue={given.reason ?? "clients_wish"} options={pauseReasons.map((value) => ({ value, label: mine[value] }))} error={errors.reason} className="w-48" />
          <Button variant="quiet" className="self-end">
            Save the pause
          </Button>
        </Form>
      ) : (
        pauses.length === 0 && <p className="text-muted">None.</p>
      )}
    </Section>
  );
}

/** Says the last day of a pause that goes on. */
function EndPause({ from, reason, today }: { from: string; reason: string; today: string }) {
  return (
    <Form method="post" preventScrollReset className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2">
      <input type="hidden" name="intent" value="pause" />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="reason" value={reason} />
      <Field type="date" name="until" label="Its last day" defaultValue={today} min={from} required className="w-44" />
      <Button variant="quiet">End the pause</Button>
    </Form>
  );
}
