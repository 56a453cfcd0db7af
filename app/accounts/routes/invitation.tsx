import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { acceptInvitation, invitationProblems, openInvitation } from "../accept-invitation.server";
import { anyone } from "../access.server";
import { wrong } from "../answer.server";
import { FormField, FormProblem, NewPasswordField, useAnsweredForm } from "../components/form-field";
import { guarded } from "../guarded.server";
import { closeSession } from "../lucia.server";
import { acceptSchema } from "../model";
import { roleNames } from "../roles";

export const meta: MetaFunction = () => [{ title: "Invitation · Bunting" }];

const declared = { params: z.object({ token: z.string().max(100) }), search: nothing, access: anyone };

export const loader = guarded(declared, async ({ params, viewer }) => {
  const opened = (await openInvitation(params.token)) ?? notFound();
  const { invitation, state, hasAccount } = opened;
  if (state !== "open") return { state, problem: invitationProblems[state] } as const;
  const { name, email, roles, organisation } = invitation;
  return { state, name, email, roles: roles.map((role) => roleNames[role]), programme: organisation.name, hasAccount, signedInAs: viewer?.name ?? null } as const;
});

export const action = guarded(declared, async ({ params, request, context }) => {
  const { hasAccount } = (await openInvitation(params.token)) ?? notFound();
  const submission = parseWithZod(await request.formData(), { schema: acceptSchema(hasAccount) });
  if (submission.status !== "success") return wrong("accept", submission.reply({ hideFields: ["password"] }));
  const accepted = await acceptInvitation(params.token, { ...submission.value, address: context.address });
  if (!accepted.ok) return wrong("accept", submission.reply({ formErrors: [accepted.problem], hideFields: ["password"] }));
  await closeSession(request.headers.get("cookie"));
  return redirect(paths.today(), { headers: { "Set-Cookie": accepted.value.setCookie } });
});

export default function Invitation() {
  const seen = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const defaults = seen.state === "open" ? { name: seen.name } : {};
  const [form, fields] = useAnsweredForm<{ name: string; password: string }>("accept", answer, defaults);
  const busy = useNavigation().state !== "idle";
  if (seen.state !== "open") {
    return (
      <Page narrow title="This invitation cannot be used" lead={seen.problem}>
        <LinkButton to={paths.signIn()}>Go to signing in</LinkButton>
      </Page>
    );
  }
  const { programme, email, roles, hasAccount, signedInAs } = seen;
  return (
    <Page narrow title={`Welcome to ${programme}`} lead={`You are invited as ${list(roles)}, at ${email}.`}>
      {signedInAs && <Notice className="mb-8">In this browser {signedInAs} is signed in. Accepting ends that.</Notice>}
      <Form method="post" {...getFormProps(form)} className="grid max-w-[420px] gap-5">
        <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
        <FormProblem errors={form.errors} />
        {!hasAccount && <FormField field={fields.name} label="Your name" hint="As your colleagues know you." autoComplete="name" />}
        {hasAccount ? (
          <FormField
            field={fields.password}
            label="The password of your account"
            hint="You have an account here already: this programme is added to it."
            type="password"
            autoComplete="current-password"
          />
        ) : (
          <NewPasswordField field={fields.password} label="Choose a password" />
        )}
        <div>
          <Button busy={busy}>Accept the invitation</Button>
        </div>
      </Form>
    </Page>
  );
}

function list(words: string[]): string {
  const lower = words.map((word) => word.toLowerCase());
  return lower.length < 2 ? (lower[0] ?? "") : `${lower.slice(0, -1).join(", ")} and ${lower.at(-1)}`;
}
