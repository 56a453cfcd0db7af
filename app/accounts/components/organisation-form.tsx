import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import type { FormAnswer } from "../form-answer";
import { Sending } from "./answered";
import { FormField, FormProblem, useAnsweredForm } from "./form-field";

type Values = { name: string; supportContacts: string };

export function OrganisationForm({ answer, organisation }: { answer: FormAnswer | undefined; organisation: Values }) {
  const [form, fields] = useAnsweredForm<Values>("organisation", answer, organisation);
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid max-w-[560px] gap-5">
      <input type="hidden" name="intent" value="organisation" />
      <FormProblem errors={form.errors} />
      <FormField field={fields.name} label="Name of the programme" autoComplete="organization" />
      <TextArea
        label="Whom to turn to"
        hint="Shown after practice that touches suicide, abuse or violence: a colleague on call, a crisis line. One a line."
        id={fields.supportContacts.id}
        name="supportContacts"
        defaultValue={fields.supportContacts.initialValue}
        error={fields.supportContacts.errors}
      />
      <Sending answer={answer} form="organisation">
        <Button variant="quiet">Save the programme</Button>
      </Sending>
    </Form>
  );
}
