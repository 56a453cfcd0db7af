import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { anyone } from "../access.server";
import { wrong } from "../answer.server";
import { DemoPeople } from "../components/demo-people";
import { FormField, FormProblem, useAnsweredForm } from "../components/form-field";
import { guarded } from "../guarded.server";
import { closeSession } from "../lucia.server";
import { signInSchema } from "../model";
import { ownPath } from "../own-path";
import { roles } from "../roles";
import { demoPeople, signIn, signInDemo } from "../sign-in.server";

export const meta: MetaFunction = () => [{ title: "Sign in · Bunting" }];

const declared = {
  params: z.object({}),
  search: z.object({ to: z.string().optional(), changed: z.string().optional() }),
  access: anyone,
};

export const loader = guarded(declared, async ({ viewer, search, request }) => ({
  signedInAs: viewer?.name ?? null,
  passwordChanged: search.changed === "password",
  demo: (await demoPeople(request)).map(({ role, story }) => ({ role, story })),
}));

const demoSchema = z.object({ role: z.enum(roles) });

export const action = guarded(declared, async ({ search, request, context }) => {
  const form = await request.formData();
  const demo = demoSchema.safeParse(Object.fromEntries(form));
  if (demo.success) {
    const cookie = await signInDemo(request, demo.data.role);
    if (!cookie) throw new Response(null, { status: 404 });
    return welcome(request, search.to, cookie);
  }
  const submission = parseWithZod(form, { schema: signInSchema });
  if (submission.status !== "success") return wrong("sign-in", submission.reply({ hideFields: ["password"] }));
  const signedIn = await signIn({ ...submission.value, address: context.address });
  if (!signedIn.ok) return wrong("sign-in", submission.reply({ formErrors: [signedIn.problem], hideFields: ["password"] }));
  return welcome(request, search.to, signedIn.value.setCookie);
});

/** Whoever was signed in here before is not any more. */
async function welcome(request: Request, to: string | undefined, setCookie: string) {
  await closeSession(request.headers.get("cookie"));
  return redirect(ownPath(to, paths.today()), { headers: { "Set-Cookie": setCookie } });
}

export default function SignIn() {
  const { signedInAs, passwordChanged, demo } = useLoaderData<typeof loader>();
  const [form, fields] = useAnsweredForm<{ email: string; password: string }>("sign-in", useActionData<typeof action>());
  const busy = useNavigation().formData?.has("email") ?? false;
  return (
    <Page
      narrow
      title="Practise the hard moments"
      lead="Bunting plays you a client at a difficult moment; you answer out loud, read what your supervisor saw, and answer again. Your recordings are yours: nobody sees one until you submit it."
    >
      {signedInAs && <Notice className="mb-8">You are signed in as {signedInAs}. Signing in below as someone else ends that.</Notice>}
      {passwordChanged && (
        <Notice kind="done" className="mb-8">
          Your password is changed. Sign in with the new one.
        </Notice>
      )}
      {demo.length > 0 && <DemoPeople people={demo} />}
      <Section title={demo.length > 0 ? "Or with an account" : "Sign in"}>
        <Form method="post" {...getFormProps(form)} className="grid max-w-[420px] gap-5">
          <FormProblem errors={form.errors} />
          <FormField field={fields.email} label="E-mail address" type="email" autoComplete="username" />
          <FormField field={fields.password} label="Password" type="password" autoComplete="current-password" />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button busy={busy}>Sign in</Button>
            <Link to={paths.forgotPassword()} className="link inline-block py-1">
              Forgotten your password?
            </Link>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
