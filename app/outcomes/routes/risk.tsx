import { type MetaFunction, data } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { plainText } from "~/core/plain-text";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { When } from "~/ui/when";
import { namesIn } from "../care/name-in";
import { AlertLog } from "../components/alert-log";
import { NotNames } from "../components/not-names";
import { OutcomesNav } from "../components/outcomes-nav";
import { acknowledge, noteOnAlert } from "../risk/acknowledge.server";
import { riskPage } from "../risk/risk-page.server";

export const meta: MetaFunction = () => [{ title: "Answer about risk · Bunting" }];

const declared = { params: z.object({ alertId: z.uuid() }), search: nothing, access: signedIn };
const fields = z.object({ intent: z.enum(["note", "acknowledge"]), key: z.uuid().optional(), note: plainText().trim().default(""), notName: z.string().optional() });
const longestNote = 4000;

export const loader = guarded(declared, async ({ viewer, params }) => (await riskPage(viewer, params.alertId)) ?? notFound());

export const action = guarded(declared, async ({ viewer, params: { alertId }, request }) => {
  const sent = fields.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw data(null, 400);
  const { intent, note, notName, key } = sent.data;
  const given = { note, notName };
  if (note.length > longestNote) return { problem: "Say it in 4,000 characters at most.", said: null, given, names: [] };
  const changed = await (intent === "note" ? noteOnAlert : acknowledge)(viewer, { alertId, note, key, notName });
  if (!changed.ok) return changed.missing ? notFound() : { problem: changed.problem, said: null, given, names: namesIn(note) };
  return { problem: null, said: intent === "note" ? "Noted." : "Acknowledged.", given: null, names: [] };
});

export default function Risk() {
  const { alert, steps, mayReadClient, mail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer?.problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [answer]);
  const { client, clinicianName, short, item, itemText, answer: value, answerText, heldOn, acknowledged, scored, mayAct, episodeId } = alert;
  return (
    <Page
      title={`Client ${client}`}
      lead={
        <>
          {short}, item {item}, on <When at={heldOn} style="day" />
          {clinicianName && `. The clinician is ${clinicianName}.`}
        </>
      }
      nav={<OutcomesNav current="risk" />}
      back={<Link to={paths.risks()} className="link">All answers about risk</Link>}
    >
      <div className="max-w-measure border-l-4 border-plum pl-5">
        {itemText && <p className="client-words">{itemText}</p>}
        <p className="mt-1 text-lg">
          Answered {value}
          {answerText && `: ${answerText}`}
        </p>
        {!scored && <p className="mt-2 text-muted">The score that this belongs to is not, or no longer, among the client’s scores.</p>}
        {mayReadClient && (
          <p className="mt-2">
            <Link to={paths.episode(episodeId)} className="link">
              The client’s page
            </Link>
          </p>
        )}
      </div>
      {mayAct ? (
        <Section split title={acknowledged ? "Add a note" : "What is done about it"} hint={acknowledged ? undefined : "Acknowledging says that you have seen it and what was done about it, by you or by whom you handed it to. Until then it stays open."}>
          <Form key={steps.length} ref={form} method="post" preventScrollReset className="grid max-w-measure gap-4">
            <IdempotencyKey round={steps.length} />
            <TextArea
              label="Note"
              name="note"
              maxLength={longestNote}
              hint="What was thought, done or agreed, without the client’s name. It stays in the log."
              defaultValue={answer?.given?.note}
              error={answer?.problem ?? undefined}
            />
            {answer && <NotNames names={answer.names} said={answer.given?.notName} not={{ one: "is not the client’s name", several: "are not the client’s names" }} />}
            <div className="flex flex-wrap items-center gap-4">
              {!acknowledged && (
                <Button name="intent" value="acknowledge" busy={busy}>
                  Acknowledge
                </Button>
              )}
              <Button variant="quiet" name="intent" value="note">
                Add the note
              </Button>
              {answer?.said && <Notice kind="done">{answer.said}</Notice>}
            </div>
          </Form>
        </Section>
      ) : (
        <p className="mt-8 text-muted">You can read this. The clinician, or whoever is on duty, acknowledges it.</p>
      )}
      <Section split title="Log" hint="Rows are only added.">
        <AlertLog steps={steps} />
        {!acknowledged && !mail && <p className="mt-4 text-muted">Nobody is told of this by mail: mail is not set up on this server.</p>}
        {!acknowledged && mail && !steps.some(({ step }) => step === "clinician_told" || step === "duty_person_told") && (
          <p className="mt-4 text-muted">No mail about this has gone out yet. It is tried again every few minutes.</p>
        )}
      </Section>
    </Page>
  );
}
