import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import type { FormAnswer } from "../form-answer";

/** What came of the form that was just sent, with the way back where there is one. Give `form` to speak for that one alone. */
export function Answered({ answer, form }: { answer: FormAnswer | undefined; form?: string }) {
  if (!answer || (form && answer.form !== form)) return null;
  if (answer.problem) return <Spaced><Notice kind="problem">{answer.problem}</Notice></Spaced>;
  if (!answer.said) return null;
  if (!answer.undo) return <Spaced><Notice kind="done">{answer.said}</Notice></Spaced>;
  return (
    <Spaced>
      <Undo message={answer.said} form={<UndoForm fields={answer.undo} />} />
    </Spaced>
  );
}

const Spaced = ({ children }: { children: React.ReactNode }) => <div className="mb-8">{children}</div>;

export function UndoForm({ fields }: { fields: Record<string, string | string[]> }) {
  const inputs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
  return (
    <Form method="post" preventScrollReset>
      {inputs.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button variant="quiet">Undo</Button>
    </Form>
  );
}
