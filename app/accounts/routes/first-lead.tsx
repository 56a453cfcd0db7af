import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import { anyone } from "../access.server";
import { wrong } from "../answer.server";
import { FormField, FormProblem, NewPasswordField, useAnsweredForm } from "../components/form-field";
import { becomeFirstLead, firstLeadLinkWorks, firstLeadProblem } from "../first-lead.server";
import { guarded } from "../guarded.server";
import { firstLeadSchema } from "../model";

export const meta: MetaFunction = () => [{ title: "Set up your programme · Bunting" }];

const declared = { params: z.object({ token: z.string().max(100) }), search: nothing, access: anyone };

export const loader = guarded(declared, async ({ params }) => ({
  problem: (await firstLeadLinkWorks(params.token)) ? null : firstLeadProblem,
}));

export const action = guarded(declared, async ({ params, request }) => {
  const submission = parseWithZod(await request.formData(), { schema: firstLeadSchema });
  if (submission.status !== "success") return wrong("first-lead", submission.reply({ hideFields: ["password"] }));
  const made = await becomeFirstLead(params.token, submission.value);
  if (!made.ok) return wrong("first-lead", submission.reply({ formErrors: [made.problem], hideFields: ["password"] }));
  return redirect(paths.programme(), { headers: { "Set-Cookie": made.value.setCookie } });
});

type Values = { organisation: string; name: string; email: string; password: string };

export default function FirstLead() {
  const { problem } = useLoaderData<typeof loader>();
  const [form, fields] = useAnsweredForm<Values>("first-lead", useActionData<typeof action>());
  const busy = useNavigation().state !== "idle";
  if (problem) {
    return (
      <Page narrow title="This link does not work any more" lead={problem}>
        <LinkButton to={paths.signIn()}>Go to signing in</LinkButton>
      </Page>
    );
  }
  return (
    <Page narrow title="Set up your programme" lead="You become its first programme lead: you invite people, give them roles and say who supervises whom.">
      <Form method="post" {...getFormProps(form)} className="grid max-w-[420px] gap-5">
        <FormProblem errors={form.errors} />
        <FormField field={fields.organisation} label="Name of the programme" hint="A clinic, a training institute, a university course." autoComplete="organization" />
        <FormField field={fields.name} label="Your name" autoComplete="name" />
        <FormField field={fields.email} label="Your e-mail address" type="email" autoComplete="username" />
        <NewPasswordField field={fields.password} label="Choose a password" />
        <div>
          <Button busy={busy}>Set up the programme</Button>
        </div>
      </Form>
    </Page>
  );
}
