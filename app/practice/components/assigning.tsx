import { Form, useNavigation } from "@remix-run/react";
import type { Person } from "../model";
import { Button } from "~/ui/button";
import { Field, Select, TextArea } from "~/ui/field";
import { FormKey } from "./form-key";
import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import { When } from "~/ui/when";

type FormProps = {
  supervisees: Person[];
  moments: { slug: string; title: string; clientName: string }[];
  traineeId: string | null;
  problem: string | null;
  /** Changes with each assignment made, so that the next one is a new one. */
  round: string;
};

/** Whom, what, by when, and a word along with it. */
export function AssignForm({ supervisees, moments, traineeId, problem, round }: FormProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form key={round} method="post" className="space-y-5">
      <FormKey round={round} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Select
        name="traineeId"
        label="To whom"
        required
        defaultValue={traineeId ?? supervisees[0]?.personId}
        options={supervisees.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <Select
        name="vignetteSlug"
        label="Moment"
        required
        empty="Choose a moment"
        defaultValue=""
        options={moments.map(({ slug, title, clientName }) => ({ value: slug, label: `${title} (${clientName})` }))}
      />
      <Field name="dueOn" type="date" label="Due on" required />
      <TextArea name="note" label="A word along with it" hint="If you like. It stands beside the drill and is not sent by mail." rows={2} maxLength={500} />
      <Button name="intent" value="assign" busy={busy}>
        Assign
      </Button>
    </Form>
  );
}

type Open = { id: string; traineeName: string; title: string; clientName: string; dueOn: Date; note: string };

/** Each can be cancelled, and a cancelled one put back. */
export function OpenAssignments({ open, assigned, cancelled }: { open: Open[]; assigned: string | null; cancelled: string | null }) {
  return (
    <div className="space-y-4">
      {assigned && <Notice kind="done">The drill is assigned; the trainee is told by mail.</Notice>}
      {cancelled && (
        <Undo
          message="The assignment is cancelled."
          form={
            <Form method="post">
              <input type="hidden" name="assignmentId" value={cancelled} />
              <Button variant="quiet" name="intent" value="put-back">
                Undo
              </Button>
            </Form>
          }
        />
      )}
      {open.length === 0 ? (
        <p className="text-muted">None at the moment.</p>
      ) : (
        <ul className="divide-y divide-line border-b border-line">
          {open.map((one) => (
            <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4">
              <div>
                <p className="font-medium">{one.traineeName}</p>
                <p>
                  {one.title}
                  {one.clientName && ` (${one.clientName})`}, due on <When at={one.dueOn.toISOString().slice(0, 10)} style="day" />
                </p>
                {one.note && <p className="text-sm text-muted">{one.note}</p>}
              </div>
              <Form method="post">
                <input type="hidden" name="assignmentId" value={one.id} />
                <Button variant="quiet" name="intent" value="cancel" aria-label={`Cancel the assignment of ${one.title} to ${one.traineeName}`}>
                  Cancel
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
