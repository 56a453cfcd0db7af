import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Page } from "~/ui/page";
import { anyone } from "../access.server";
import { mailed, wrong } from "../answer.server";
import { Answered } from "../components/answered";
import { FormField, FormProblem, useAnsweredForm } from "../components/form-field";
import { guarded } from "../guarded.server";
import { forgotPasswordSchema } from "../model";
import { requestPasswordReset } from "../request-password-reset.server";

export const meta: MetaFunction = () => [{ title: "Forgotten password · Bunting" }];

const declared = { params: nothing, search: nothing, access: anyone };

export const loader = guarded(declared, () => Promise.resolve(null));

export const action = guarded(declared, async ({ request, context }) => {
  const submission = parseWithZod(await request.formData(), { schema: forgotPasswordSchema });
  if (submission.status !== "success") return wrong("forgot", submission.reply());
  const asked = await requestPasswordReset({ ...submission.value, address: context.address });
  if (!asked.ok) return wrong("forgot", submission.reply({ formErrors: [asked.problem] }));
  return mailed("forgot", "If this address has an account here, a link is on its way to it. It works for an hour.");
});

export default function ForgotPassword() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useAnsweredForm<{ email: string }>("forgot", answer);
  return (
    <Page narrow title="Forgotten your password?" lead="Give the e-mail address of your account, and a link to choose a new password comes by mail.">
      {answer?.said ? (
        <Answered answer={answer} form="forgot" />
      ) : (
        <Form method="post" {...getFormProps(form)} className="grid max-w-[420px] gap-5">
          <FormProblem errors={form.errors} />
          <FormField field={fields.email} label="E-mail address" type="email" autoComplete="username" />
          <div>
            <Button>Send the link</Button>
          </div>
        </Form>
      )}
      <p className="mt-8">
        <Link to={paths.signIn()} className="link inline-block py-1">Back to signing in</Link>
      </p>
    </Page>
  );
}
