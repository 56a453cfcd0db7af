import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Field, Select, TextArea } from "~/ui/field";
import { When } from "~/ui/when";
import type { Person } from "../model";
import { assignedBy } from "../rules";
import type { Assignable } from "../shelf/assignable.server";
import { FormKey } from "./form-key";

type Props = {
  supervisees: Person[];
  moments: Assignable[];
  /** Whose name the trainee reads. */
  ownName: string;
  /** What is chosen at first, where one comes from a person or from a moment. */
  start: { traineeId: string | null; slug: string | null };
  /** By the name of the field. */
  errors: Record<string, string>;
  /** Changes with each assignment made, so that the next one is a new one. */
  round: string;
};

const called = ({ title, clientName, level }: Assignable) => `${title} (${clientName})${level ? `, ${level}` : ""}`;

/** Whom, what, by when, and a word along with it; and what the trainee will read. */
export function AssignForm({ supervisees, moments, ownName, start, errors, round }: Props) {
  const busy = useNavigation().state !== "idle";
  const [given, setGiven] = useState({ traineeId: start.traineeId ?? supervisees[0]?.personId ?? "", slug: start.slug ?? "", dueOn: "", note: "" });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [errors]);
  return (
    <Form ref={form} method="post" className="space-y-5">
      <FormKey round={round} />
      <Select
        name="traineeId"
        label="To whom"
        required
        error={errors.traineeId}
        value={given.traineeId}
        onChange={(event) => setGiven({ ...given, traineeId: event.currentTarget.value })}
        options={supervisees.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <Select
        name="vignetteSlug"
        label="Moment"
        required
        empty="Choose a moment"
        error={errors.vignetteSlug}
        value={given.slug}
        onChange={(event) => setGiven({ ...given, slug: event.currentTarget.value })}
        options={moments.map((moment) => ({ value: moment.slug, label: called(moment), group: moment.skill }))}
      />
      <Field
        name="dueOn"
        type="date"
        label="Due on"
        required
        error={errors.dueOn}
        value={given.dueOn}
        onChange={(event) => setGiven({ ...given, dueOn: event.currentTarget.value })}
      />
      <TextArea
        name="note"
        label="A word along with it"
        hint="If you like. It stands beside the drill and is not sent by mail."
        rows={2}
        maxLength={500}
        error={errors.note}
        value={given.note}
        onChange={(event) => setGiven({ ...given, note: event.currentTarget.value })}
      />
      <Preview
        trainee={supervisees.find(({ personId }) => personId === given.traineeId)?.name}
        ownName={ownName}
        moment={moments.find(({ slug }) => slug === given.slug)}
        dueOn={given.dueOn}
        note={given.note.trim()}
      />
      <Button name="intent" value="assign" busy={busy}>
        Assign
      </Button>
    </Form>
  );
}

type PreviewProps = { trainee: string | undefined; ownName: string; moment: Assignable | undefined; dueOn: string; note: string };

/** What is going to stand on the trainee's page, as far as it is chosen. */
function Preview({ trainee, ownName, moment, dueOn, note }: PreviewProps) {
  if (!trainee || !moment || !dueOn) return null;
  return (
    <div className="border-l-2 border-edge py-1 pl-4">
      <p className="text-sm text-muted">{trainee} will read on their page for today:</p>
      <p className="font-serif">
        {assignedBy(ownName)} It is due on <When at={dueOn} style="day" />.
      </p>
      <p className="text-sm text-muted">
        with the picture of {moment.clientName}, {moment.title}
        {moment.level && `, ${moment.level}`}
        {note && (
          <>
            , and before it begins: <q className="break-words text-ink">{note}</q>
          </>
        )}
      </p>
    </div>
  );
}
