import { type MetaFunction, data, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { CheckboxGroup, Field, Select } from "~/ui/field";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { coverOtherTabs, uncoverOtherTabs } from "~/ui/leave-other-tabs";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { When } from "~/ui/when";
import { measureAction } from "../administer/measure-action.server";
import { measurePage } from "../administer/measure-page.server";
import { linkHours, usualHours } from "../administer/model";
import { tokenCookie } from "../administer/token-cookie.server";
import { GivenList } from "../components/given-list";
import { NewLink } from "../components/new-link";
import { OutcomesNav } from "../components/outcomes-nav";

export const meta: MetaFunction = () => [{ title: "Ask a client · Bunting" }];

const declared = { params: z.object({ episodeId: z.uuid() }), search: nothing, access: withRole("clinician") };

export const loader = guarded(declared, async ({ viewer, params }) => (await measurePage(viewer, params.episodeId)) ?? notFound());

export const action = guarded(declared, async ({ viewer, params, request, context }) => {
  const { timeZone, locale } = context;
  const came = await measureAction(viewer, { episodeId: params.episodeId, cookieHeader: request.headers.get("cookie"), timeZone, locale }, await request.formData());
  if (!came) throw data(null, 400);
  if (came.kind === "missing") return notFound();
  if (came.kind !== "handed") return came;
  // What this browser kept of earlier pages goes with it, for the Back button as well.
  return redirect(paths.answer(), { status: 303, headers: { "Set-Cookie": tokenCookie(came.token), "Clear-Site-Data": '"cache"' } });
});

export default function MeasureClient() {
  const { client, endedOn, withForm, scoresOnly, linkProblem, given } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = (about: string) => answer?.kind === "problem" && answer.about === about && <Notice kind="problem" className="mt-4">{answer.problem}</Notice>;
  const handing = (event: React.FormEvent<HTMLFormElement>) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (pressed?.value === "hand-over") coverOtherTabs();
  };
  const refused = answer?.kind === "problem" && answer.about === "hand-over";
  useEffect(() => {
    if (refused) uncoverOtherTabs();
  }, [refused, answer]);
  return (
    <Page title={`Ask client ${client}`} lead="On this tablet, or on the client’s own phone. What they answer is scored at once." nav={<OutcomesNav current="caseload" />} back={<Back />}>
      {endedOn && (
        <p className="mb-6 max-w-measure">
          This episode ended on <When at={endedOn} />. What is answered after that day is a follow-up: it stands apart, and changes nothing of how the episode ended.
        </p>
      )}
      <Form method="post" reloadDocument onSubmit={handing}>
        <IdempotencyKey round={given.length} />
        <CheckboxGroup
          name="measures"
          legend="Measures"
          defaultValue={withForm.filter(({ usual }) => usual).map(({ key }) => key)}
          options={withForm.map(({ key, short, name, questions, asksAboutRisk }) => ({
            value: key,
            label: short,
            hint: `${name}, ${questions} questions${asksAboutRisk ? ", one of them about risk" : ""}`,
          }))}
        />
        {scoresOnly.length > 0 && (
          <details className="mt-3 text-muted">
            <summary>Not here: {scoresOnly.map(({ short }) => short).join(", ")}</summary>
            <p className="mt-2 max-w-measure">Their texts may not be shown on a screen of ours, or are not known here. Ask on paper or where they are licensed, and type the total.</p>
          </details>
        )}
        <Section split id="tablet" title="On this tablet" hint="While the client has it, nothing of yours can be reached in this browser. Your PIN gets it back; after five wrong ones only signing in again does. A browser that remembers your password fills it in for whoever holds the tablet: use one that does not, or a profile of its own.">
          <div className="flex max-w-[420px] flex-wrap items-end gap-4">
            <Field
              className="min-w-40 flex-1"
              label="PIN for this time"
              hint="4 to 8 digits"
              name="pin"
              inputMode="numeric"
              pattern="[0-9]{4,8}"
              maxLength={8}
              required
              autoComplete="off"
            />
            <Button name="intent" value="hand-over">
              Hand over
            </Button>
          </div>
          {problem("hand-over")}
        </Section>
        <Section split id="link" title="On the client’s own phone" hint="A link that can be answered once. Whoever has it can answer, so give it to the client alone.">
          <div className="flex max-w-[420px] flex-wrap items-end gap-4">
            <Select
              className="min-w-40 flex-1"
              label="Good for"
              name="hours"
              defaultValue={String(usualHours)}
              options={linkHours.map(({ hours, label }) => ({ value: String(hours), label }))}
            />
            <Button variant="quiet" name="intent" value="link" formNoValidate>
              Make a link
            </Button>
          </div>
          {linkProblem && !(answer?.kind === "problem" && answer.about === "link") && <p className="mt-4 max-w-measure text-sm text-muted">{linkProblem.says}</p>}
          {problem("link")}
          {linkProblem?.settle && (
            <p className="mt-2">
              <Link to={paths.programmeOutcomes(linkProblem.settle)} className="link">
                {linkProblem.settle === "contacts" ? "Name them in the programme’s settings" : "Name one in the programme’s settings"}
              </Link>
            </p>
          )}
          {answer?.kind === "link" && <NewLink made={answer.made} />}
        </Section>
      </Form>
      {given.length > 0 && (
        <Section split title="Asked lately">
          {answer?.kind === "withdrawn" && <Undo message="The link is withdrawn." form={<UndoForm fields={{ intent: "restore", id: answer.id }} />} />}
          {problem("given")}
          <GivenList given={given} />
        </Section>
      )}
    </Page>
  );
}

const Back = () => (
  <Link to=".." relative="path" className="link">
    Back to the client’s page
  </Link>
);
