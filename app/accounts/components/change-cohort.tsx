import { getFormProps } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import type { FormAnswer } from "../form-answer";
import { FormField, useAnsweredForm } from "./form-field";

type Cohort = { id: string; name: string; people: { personId: string; name: string }[] };

/** Who is in a cohort, another name for it, and its end: folded away until somebody asks. */
export function ChangeCohort({ cohort: { id, name, people }, answer }: { cohort: Cohort; answer: FormAnswer | undefined }) {
  const [form, fields] = useAnsweredForm<{ cohort: string }>(`rename-${id}`, answer, { cohort: name });
  return (
    <details open={answer?.form === `rename-${id}` || undefined} className="mt-2">
      <summary className="link min-h-6 w-fit cursor-pointer text-sm">People and changes of {name}</summary>
      <div className="mt-3 mb-2 grid gap-5 border-l border-line pl-5">
        {people.length > 0 && (
          <ul aria-label={`People of ${name}`} className="flex flex-wrap gap-x-6 gap-y-1">
            {people.map((person) => (
              <li key={person.personId}>
                <Link to={paths.programmePerson(person.personId)} className="link inline-block min-h-6">
                  {person.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <Form method="post" preventScrollReset {...getFormProps(form)} key={name} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="rename-cohort" />
          <input type="hidden" name="cohortId" value={id} />
          <div className="min-w-56 flex-1">
            <FormField field={fields.cohort} label="Another name" autoComplete="off" />
          </div>
          <Button variant="quiet" aria-label={`Rename ${name}`}>
            Rename
          </Button>
        </Form>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="cohortId" value={id} />
          <Button variant="danger" name="intent" value="close-cohort" aria-label={`Close ${name}`}>
            Close this cohort
          </Button>
        </Form>
      </div>
    </details>
  );
}
