import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { ArchivePart } from "../components/studio/archive-part";
import { BeginForms } from "../components/studio/begin-forms";
import { StudioList } from "../components/studio/studio-list";
import { beginDraft, makeItOurs } from "../studio/begin-draft.server";
import { setDeleted } from "../studio/delete-draft.server";
import { studioPage } from "../studio/studio-page.server";

export const meta: MetaFunction = () => [{ title: "Studio · Bunting" }];

const search = z.object({ deleted: z.uuid().optional() });
const access = withRole("supervisor", "programme_lead");
const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("begin"), key: z.uuid(), kind: z.enum(["vignette", "skill", "rubric"]), title: z.string().max(1000) }),
  z.object({ intent: z.literal("copy"), key: z.uuid(), kind: z.enum(["skill", "rubric"]), slug: z.string().max(100) }),
  z.object({ intent: z.literal("undelete"), itemId: z.uuid() }),
]);

export const loader = guarded({ params: nothing, search, access }, ({ viewer, search: { deleted } }) => studioPage(viewer, deleted));

export const action = guarded({ params: nothing, search, access }, async ({ viewer, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const { data } = sent;
  if (data.intent === "undelete") {
    const back = await setDeleted(viewer, data.itemId, false);
    if (!back.ok && back.missing) notFound();
    return back.ok ? redirect(paths.studioItem(data.itemId)) : { problem: back.problem, kind: null };
  }
  const begun = await (data.intent === "begin" ? beginDraft(viewer, data) : makeItOurs(viewer, data));
  if (!begun.ok && begun.missing) notFound();
  return begun.ok ? redirect(paths.studioItem(begun.value.id)) : { problem: begun.problem, kind: data.kind };
});

export default function Studio() {
  const { lines, deleted, shipped, exportable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="Studio" lead="What your programme writes for its own library: moments with a clip, skills and rubrics. Until it is published, a draft is seen by whoever writes it and by programme leads.">
      {deleted && (
        <div className="mb-8">
          <Undo message={`The draft “${deleted.title}” is deleted.`} form={<UndoForm fields={{ intent: "undelete", itemId: deleted.id }} />} />
        </div>
      )}
      {answer?.problem && !answer.kind && <Notice kind="problem">{answer.problem}</Notice>}
      {lines.length === 0 ? (
        <Empty title="Nothing of your own yet">Begin with a moment: something that a client of your service could say, that your people would rather not hear unprepared.</Empty>
      ) : (
        <StudioList lines={lines} />
      )}
      <Section title="Begin something new" id="begin">
        <BeginForms shipped={shipped} problem={answer?.kind ? { kind: answer.kind, says: answer.problem } : null} round={lines.length} />
      </Section>
      <ArchivePart choices={exportable} />
    </Page>
  );
}
