import { type MetaFunction, data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { nothing } from "~/platform/guard.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { byHandPage } from "../care/by-hand-page.server";
import { byHandAction } from "../care/by-hand-action.server";
import { notSavedInWords } from "../care/not-saved-in-words";
import { AlertsRaised } from "../components/alerts-raised";
import { HandForm, handForm } from "../components/hand-form";
import { OutcomesNav } from "../components/outcomes-nav";
import { useKeptRows } from "../components/use-kept-rows";

export const meta: MetaFunction = () => [{ title: "Scores by hand · Bunting" }];

const search = z.object({ q: z.string().max(60).optional() });
const access = withRole("clinician");

export const loader = guarded({ params: nothing, search, access }, async ({ viewer, search: { q = "" }, context: { timeZone } }) => {
  return { page: await byHandPage(viewer, q), q, today: dayOf(new Date(), timeZone) };
});

export const action = guarded({ params: nothing, search, access }, async ({ viewer, request, context: { locale } }) => {
  const answer = await byHandAction(viewer, await request.formData(), locale);
  if (!answer) throw data(null, 400);
  return answer;
});

export default function ByHand() {
  const { page: found, q, today } = useLoaderData<typeof loader>();
  const { page, kept, keep } = useKeptRows(found);
  const answer = useActionData<typeof action>();
  const [filter, setFilter] = useState("");
  const notSaved = answer ? notSavedInWords(answer) : null;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const there = top.current?.ownerDocument;
    // Whoever types in another field by now goes on there.
    if (notSaved && !there?.activeElement?.matches("form :is(input, select)")) there?.querySelector<HTMLElement>("form [aria-invalid=true]")?.focus();
    else if (answer?.said) top.current?.scrollIntoView({ block: "nearest" });
  }, [answer, notSaved]);
  return (
    <Page nav={<OutcomesNav current="today" />} title="Scores by hand" lead="Type a total, or as many digits as the measure has answers. Enter goes on to the next score, Tab through the session too; one press on Save keeps everything.">
      <div ref={top}>
        {answer?.said && (
          <div className="mb-8">
            {answer.undo ? <Undo key={JSON.stringify(answer.undo)} message={answer.said} form={<UndoForm fields={answer.undo} />} /> : <Notice kind="done">{answer.said}</Notice>}
            <AlertsRaised alerts={answer.alerts} />
          </div>
        )}
        {notSaved && (
          <Notice kind="problem" className="mb-8">
            {notSaved}
          </Notice>
        )}
      </div>
      <p id="how-to-type" className="sr-only">
        A total, or the answers one digit each.
      </p>
      {(found.rows.length > 4 || q !== "") && (
        <Form role="search" onSubmit={({ currentTarget: { ownerDocument } }) => keep(ownerDocument.querySelector<HTMLFormElement>(`#${handForm}`))} className="mb-6 flex max-w-md flex-wrap items-end gap-3">
          <Field type="search" name="q" label="Find a client" defaultValue={q} onChange={(event) => setFilter(event.currentTarget.value)} autoComplete="off" className="min-w-40 flex-1" />
          <Button variant="quiet">Find</Button>
        </Form>
      )}
      {found.rows.length === 0 && <p className="mb-8 text-muted">{q === "" ? "No client’s course is open. Begin with somebody new." : `No open client’s code holds “${q}”.`}</p>}
      {found.more && <p className="mb-8 text-muted">These are the {found.rows.length} clients who were seen last. Find the others by their code.</p>}
      {kept > 0 && <p className="mb-8 text-muted">{kept === 1 ? "One client for whom you typed something stays" : `${kept} clients for whom you typed something stay`} here until it is saved.</p>}
      <HandForm page={page} today={today} answer={answer} filter={filter === q ? "" : filter} />
    </Page>
  );
}
