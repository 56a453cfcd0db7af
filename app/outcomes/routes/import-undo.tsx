import type { MetaFunction } from "@remix-run/node";
import { Form, Link, redirect, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { Button, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { OutcomesNav } from "../components/outcomes-nav";
import { importOf } from "../import/import-of.server";
import { soonOrFollowed } from "../import/soon-or-followed.server";
import { undoImport, undoProblem } from "../import/undo-import.server";
import { clientOf, stayedInWords, undoInWords, undoneInWords } from "../import/undo-in-words";
import { goesWith } from "../store/import-undo-goes.server";

export const meta: MetaFunction = () => [{ title: "Undo an import · Bunting" }];

const params = z.object({ importId: z.uuid() });
const access = withRole("clinician");

export const loader = guarded({ params, search: nothing, access }, async ({ viewer, params: { importId }, context }) => {
  const { fileName, state } = (await importOf(viewer, importId)) ?? notFound();
  if (state === "staged") throw redirect(paths.outcomeImport(importId));
  const open = state === "committed";
  return { importId, fileName, goes: open ? await goesWith(viewer, importId) : null, problem: open ? await undoProblem(viewer, importId, context) : null };
});

export const action = guarded({ params, search: nothing, access }, async ({ viewer, params: { importId }, context }) => {
  const { fileName } = (await importOf(viewer, importId)) ?? notFound();
  const result = await soonOrFollowed(viewer, importId, undoImport(viewer, importId, context));
  if (!result.ok && result.missing) notFound();
  return result.ok ? { problem: null, done: undoneInWords(fileName, result.value) } : { problem: result.problem, done: null };
});

/** What undoing an import takes away and what stays, before it is done: nothing brings it back but the file. */
export default function ImportUndo() {
  const { importId, fileName, goes, problem: why } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const { locale } = useReader();
  const problem = told?.problem ?? why;
  const back = (
    <Link to={paths.outcomeImports()} className="link">
      Earlier imports
    </Link>
  );
  return (
    <Page nav={<OutcomesNav current="import" />} back={back} narrow title="Undo this import" lead={<span className="wrap-anywhere">{fileName}</span>}>
      {problem && (
        <Notice kind="problem" className="mb-8">
          {problem}
        </Notice>
      )}
      {!goes && (
        <>
          {told?.done ? <Notice kind="done">{told.done}</Notice> : <p>This import was undone: its scores are not here any more.</p>}
          <div className="mt-6">
            <LinkButton to={paths.outcomeImports()}>Import another file</LinkButton>
          </div>
        </>
      )}
      {goes && !why && (
        <>
          <ul className="max-w-measure list-disc space-y-2 pl-6">
            {undoInWords(goes, locale).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {goes.stays.length > 0 && (
            <>
              <h2 className="mt-8 text-xl">Entered by hand, and stays</h2>
              <ul className="mt-3 max-w-measure border-t border-line">
                {goes.stays.map((stay) => (
                  <li key={clientOf(stay)} className="border-b border-line py-2 wrap-anywhere">
                    <span className="font-medium">{clientOf(stay)}</span> <span className="text-muted">{stayedInWords(stay)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-8 max-w-measure">There is no way back, except to give the file again.</p>
          <Form method="post" className="mt-4 flex flex-wrap items-center gap-6">
            <Button variant="danger" busy={busy}>
              Undo this import
            </Button>
            <Link to={paths.outcomeImport(importId)} className="link">
              Keep it
            </Link>
          </Form>
        </>
      )}
    </Page>
  );
}
