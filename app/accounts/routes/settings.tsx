import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Page, Section } from "~/ui/page";
import { signedIn } from "../access.server";
import { NameForm, PasswordForm } from "../components/account-forms";
import { Answered } from "../components/answered";
import { ConsentForm } from "../components/consent-form";
import { rolesInWords } from "../components/people-list";
import { SessionList } from "../components/session-list";
import { guarded } from "../guarded.server";
import { settingsAction } from "../settings-actions.server";
import { settingsPage } from "../settings-page.server";

export const meta: MetaFunction = () => [{ title: "Settings · Bunting" }];

const declared = { params: nothing, search: nothing, access: signedIn };

export const loader = guarded(declared, ({ viewer, request }) => settingsPage(viewer, request.headers.get("cookie")));

export const action = guarded(declared, async ({ viewer, request, context }) =>
  settingsAction(viewer, { form: await request.formData(), cookieHeader: request.headers.get("cookie"), address: context.address }),
);

export default function Settings() {
  const { name, email, roles, programme, supervisors, consent, hasPassword, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isLead = roles.includes("programme_lead");
  return (
    <Page title="Settings" lead={`${rolesInWords(roles)} at ${programme}.`}>
      <Section split title="You" hint={<Account email={email} supervisors={supervisors} isLead={isLead} />}>
        <NameForm answer={answer} name={name} />
      </Section>
      <Section split id="recordings" title="Your recordings" hint={<Played />}>
        <ConsentForm
          decided={consent}
          intent="consent"
          errors={answer?.form === "consent" ? { retentionDays: answer.reply?.error?.retentionDays?.[0] } : undefined}
          answer={<Answered answer={answer} form="consent" />}
        />
      </Section>
      <Section split title="Password" hint={hasPassword ? "Changing it signs you out everywhere else." : undefined}>
        {hasPassword ? <PasswordForm answer={answer} email={email} /> : <p className="text-muted">This demo person signs in without a password.</p>}
      </Section>
      <Section split title="Where you are signed in" hint="Each ends after 12 hours without use, and after 7 days in any case.">
        <SessionList sessions={sessions} />
        <div className="mt-5">
          <Answered answer={answer} form="sessions" />
        </div>
        <Form method="post" action={paths.signOut()} className="mt-5">
          <Button variant="quiet">Sign out here</Button>
        </Form>
      </Section>
    </Page>
  );
}

function Account({ email, supervisors, isLead }: { email: string; supervisors: string[]; isLead: boolean }) {
  return (
    <>
      <p>
        Mail goes to <span className="break-all text-ink">{email}</span>.
        {supervisors.length > 0 && ` ${supervisors.join(" and ")} ${supervisors.length === 1 ? "supervises" : "supervise"} you.`}
      </p>
      {isLead && (
        <p className="mt-2">
          The programme&rsquo;s name and its support contacts are on <Link to={paths.programme()} className="link">the programme&rsquo;s page</Link>.
        </p>
      )}
    </>
  );
}

const Played = () => (
  <p>
    If you have played a client for the library, you find <Link to={paths.ownRecordings()} className="link">the recordings of you that others can play</Link> here, and can delete them.
  </p>
);
