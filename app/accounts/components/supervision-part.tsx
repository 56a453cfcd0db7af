import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import type { FormAnswer } from "../form-answer";
import { Answered } from "./answered";

type Named = { personId: string; name: string };

type Props = {
  personId: string;
  /** Which side of the pair the people listed here are on. */
  listed: "supervisorId" | "superviseeId";
  label: string;
  nobody: string;
  people: Named[];
  possible: Named[];
  answer: FormAnswer | undefined;
};

/** One side of who supervises whom: those there are, each with a way out, and a way to add one. */
export function SupervisionPart({ personId, listed, label, nobody, people, possible, answer }: Props) {
  const own = listed === "supervisorId" ? "superviseeId" : "supervisorId";
  return (
    <div className="max-w-[560px]">
      {people.length === 0 && <p className="text-muted">{nobody}</p>}
      <ul>
        {people.map((person) => (
          <li key={person.personId} className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-2">
            {person.name}
            <Form method="post" preventScrollReset>
              <input type="hidden" name={own} value={personId} />
              <input type="hidden" name={listed} value={person.personId} />
              <Button variant="danger" name="intent" value="end-supervision" aria-label={`Remove ${person.name}`}>
                Remove
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {possible.length > 0 && (
        <Form method="post" preventScrollReset className="mt-5 flex flex-wrap items-end gap-3">
          <input type="hidden" name={own} value={personId} />
          <Select
            key={people.length}
            className="min-w-56 flex-1"
            label={label}
            name={listed}
            required
            empty="Choose a person"
            options={possible.map((person) => ({ value: person.personId, label: person.name }))}
          />
          <Button variant="quiet" name="intent" value="begin-supervision">
            Add
          </Button>
        </Form>
      )}
      <div className="mt-5">
        <Answered answer={answer} form={listed} />
      </div>
    </div>
  );
}
