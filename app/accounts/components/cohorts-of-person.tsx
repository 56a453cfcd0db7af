import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/field";
import type { FormAnswer } from "../form-answer";
import { Answered } from "./answered";

type Props = { name: string; cohorts: { id: string; name: string; isIn: boolean }[]; answer: FormAnswer | undefined };

/** Which cohorts a person is in. */
export function CohortsOfPerson({ name, cohorts, answer }: Props) {
  if (cohorts.length === 0) {
    return (
      <p className="text-muted">
        There is no cohort yet.{" "}
        <Link to={`${paths.programme()}#cohorts`} className="link">
          Make the first one
        </Link>
      </p>
    );
  }
  const inThese = cohorts.filter(({ isIn }) => isIn).map(({ id }) => id);
  return (
    <>
      <Form method="post" preventScrollReset className="mb-5 grid gap-5">
        <input type="hidden" name="intent" value="cohorts" />
        <CheckboxGroup
          // Redrawn after a change or a refusal, so that the boxes show what holds.
          key={`${inThese.join()} ${answer?.problem ?? ""}`}
          name="cohorts"
          legend={<span className="sr-only">Cohorts of {name}</span>}
          options={cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name }))}
          defaultValue={inThese}
        />
        <div>
          <Button variant="quiet">Save cohorts</Button>
        </div>
      </Form>
      <Answered answer={answer} form="cohorts" />
    </>
  );
}
