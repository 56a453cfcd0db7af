import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import type { FormAnswer } from "../form-answer";
import { Sending } from "./answered";
import { FormField, FormProblem, NewPasswordField, useAnsweredForm } from "./form-field";

export function NameForm({ answer, name }: { answer: FormAnswer | undefined; name: string }) {
  const [form, fields] = useAnsweredForm<{ name: string }>("name", answer, { name });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid max-w-[420px] gap-5">
      <input type="hidden" name="intent" value="name" />
      <FormProblem errors={form.errors} />
      <FormField field={fields.name} label="Name" hint="As your colleagues know you." autoComplete="name" />
      <Sending answer={answer} form="name">
        <Button variant="quiet">Save the name</Button>
      </Sending>
    </Form>
  );
}

export function PasswordForm({ answer, email }: { answer: FormAnswer | undefined; email: string }) {
  const [form, fields] = useAnsweredForm<{ current: string; password: string }>("password", answer);
  return (
    <Form
      // Emptied once the change was made.
      key={answer?.form === "password" ? answer.said : undefined}
      method="post"
      preventScrollReset
      {...getFormProps(form)}
      className="grid max-w-[420px] gap-5"
    >
      <input type="hidden" name="intent" value="password" />
      <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
      <FormProblem errors={form.errors} />
      <FormField field={fields.current} label="Your password now" type="password" autoComplete="current-password" />
      <NewPasswordField field={fields.password} label="New password" />
      <Sending answer={answer} form="password">
        <Button variant="quiet">Change the password</Button>
      </Sending>
    </Form>
  );
}
