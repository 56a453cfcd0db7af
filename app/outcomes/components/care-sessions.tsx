import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field, Select } from "~/ui/field";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { attendances } from "../care/model";
import { attendanceWords } from "../care/words";
import { CareRow } from "./care-row";
import { CareSaid, sentOf } from "./care-said";

type Props = { page: CarePage; answer: CareAnswer | undefined; today: string; own: boolean };

/** Sessions that were entered by hand, the latest first, and a form for another. */
export function CareSessions({ page: { sessions, sessionCount, unscored, closed }, answer, today, own }: Props) {
  const { given, errors } = sentOf(answer, "session");
  const held = sessions.filter(({ attendance }) => attendance === "attended").length;
  const before = (sessionCount ?? 0) - held;
  const counted = before > 0 ? `${before === 1 ? "One session was" : `${before} sessions were`} counted before; those stand here that were entered by hand.` : "";
  return (
    <Section split title="Sessions" id="sessions" hint={counted || "A day each: attended, not attended, or cancelled, by whoever it was. Not attended means that nobody had said so before."}>
      <CareSaid part="sessions" answer={answer} />
      {own && (
        <Form method="post" preventScrollReset className="mb-6 flex flex-wrap items-start gap-x-4 gap-y-3">
          <input type="hidden" name="intent" value="session" />
          <Field type="date" name="on" label="Day" defaultValue={given.on ?? today} max={today} error={errors.on} className="w-44" />
          <Select name="attendance" label="It was" defaultValue={given.attendance ?? "attended"} options={attendances.map((value) => ({ value, label: attendanceWords[value].toLowerCase() }))} error={errors.attendance} className="w-40" />
          <Button variant={unscored && !closed ? "quiet" : "primary"} className="self-end">Add the session</Button>
        </Form>
      )}
      {sessions.length === 0 ? (
        <p className="text-muted">No session has been entered by hand.</p>
      ) : (
        <ul className="max-w-xl border-t border-line">
          {sessions.toReversed().map(({ id, on, attendance }) => (
            <CareRow key={id} removes={`the session of ${on}`} fields={own ? { intent: "remove-session", on } : null}>
              <When at={on} />
              {attendance !== "attended" && <span className="text-muted"> {attendanceWords[attendance].toLowerCase()}</span>}
            </CareRow>
          ))}
        </ul>
      )}
    </Section>
  );
}
