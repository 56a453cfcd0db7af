import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import { anyone } from "../access.server";
import { wrong } from "../answer.server";
import { FormProblem, NewPasswordField, useAnsweredForm } from "../components/form-field";
import { guarded } from "../guarded.server";
import { closeSession } from "../lucia.server";
import { resetPasswordSchema } from "../model";
import { resetLinkWorks, resetPassword } from "../reset-password.server";

export const meta: MetaFunction = () => [{ title: "New password · Bunting" }];

const declared = { params: z.object({ token: z.string().max(100) }), search: nothing, access: anyone };

export const loader = guarded(declared, async ({ params }) => ({ works: await resetLinkWorks(params.token) }));

export const action = guarded(declared, async ({ params, request }) => {
  const submission = parseWithZod(await request.formData(), { schema: resetPasswordSchema });
  if (submission.status !== "success") return wrong("reset", submission.reply({ hideFields: ["password"] }));
  const reset = await resetPassword(params.token, submission.value.password);
  if (!reset.ok) return wrong("reset", submission.reply({ formErrors: [reset.problem], hideFields: ["password"] }));
  return redirect(`${paths.signIn()}?changed=password`, { headers: { "Set-Cookie": await closeSession(request.headers.get("cookie")) } });
});

export default function ResetPassword() {
  const { works } = useLoaderData<typeof loader>();
  const [form, fields] = useAnsweredForm<{ password: string }>("reset", useActionData<typeof action>());
  if (!works) {
    return (
      <Page narrow title="This link does not work any more" lead="It has been used, or it is older than an hour.">
        <LinkButton to={paths.forgotPassword()}>Ask for a new link</LinkButton>
      </Page>
    );
  }
  return (
    <Page narrow title="Choose a new password" lead="Wherever you are signed in now, you will be signed out.">
      <Form method="post" {...getFormProps(form)} className="grid max-w-[420px] gap-5">
        <FormProblem errors={form.errors} />
        <NewPasswordField field={fields.password} label="New password" />
        <div>
          <Button>Save the password</Button>
        </div>
      </Form>
    </Page>
  );
}
