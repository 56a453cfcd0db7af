import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, superviseesOf, withRole } from "~/accounts/index.server";
import { vignettes } from "~/library/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page, Section } from "~/ui/page";
import { assignDrill } from "../assign-drill.server";
import { cancelAssignment } from "../cancel-assignment.server";
import { AssignForm, OpenAssignments } from "../components/assigning";
import { openAssignments } from "../open-assignments.server";

export const meta: MetaFunction = () => [{ title: "Assign a drill · Bunting" }];

const search = z.object({ trainee: z.uuid().optional() });
const access = withRole("supervisor");
const form = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("assign"),
    key: z.uuid(),
    traineeId: z.uuid("Choose the person."),
    vignetteSlug: z.string().min(1, "Choose a moment.").max(100),
    dueOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "Give a day by which it is due."),
    note: z.string().trim().max(500, "Keep the note under 500 characters.").default(""),
  }),
  z.object({ intent: z.literal("cancel"), assignmentId: z.uuid() }),
  z.object({ intent: z.literal("put-back"), assignmentId: z.uuid() }),
]);

export const loader = guarded({ params: nothing, search, access }, async ({ viewer, search }) => {
  const [supervisees, open] = await Promise.all([superviseesOf(viewer), openAssignments(viewer)]);
  if (search.trainee && !supervisees.some(({ personId }) => personId === search.trainee)) notFound();
  const moments = vignettes().map(({ slug, title, client }) => ({ slug, title, clientName: client.name }));
  return { supervisees, open, moments, traineeId: search.trainee ?? null };
});

export const action = guarded({ params: nothing, search: nothing, access }, async ({ viewer, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) return { problem: sent.error.issues[0]?.message ?? "Something is missing.", assigned: null, cancelled: null };
  const asked = sent.data;
  if (asked.intent === "assign") {
    const made = await assignDrill(viewer, asked);
    if (!made.ok && made.missing) notFound();
    return { problem: made.ok ? null : made.problem, assigned: made.ok ? made.value.assignmentId : null, cancelled: null };
  }
  const cancelled = asked.intent === "cancel";
  const changed = await cancelAssignment(viewer, { assignmentId: asked.assignmentId, cancelled });
  if (!changed.ok && changed.missing) notFound();
  return { problem: changed.ok ? null : changed.problem, assigned: null, cancelled: changed.ok && cancelled ? asked.assignmentId : null };
});

export default function Assign() {
  const { supervisees, open, moments, traineeId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (supervisees.length === 0) {
    return (
      <Page title="Assign a drill">
        <Empty title="You supervise nobody yet." action={<LinkButton to={paths.review()}>Go to your queue</LinkButton>}>
          Your programme lead says who supervises whom. Those people then stand here.
        </Empty>
      </Page>
    );
  }
  return (
    <Page narrow title="Assign a drill" lead="It leads the trainee's page for today until a take is submitted.">
      <AssignForm supervisees={supervisees} moments={moments} traineeId={traineeId} problem={answer?.problem ?? null} round={answer?.assigned ?? ""} />
      <Section title="Open assignments">
        <OpenAssignments open={open} assigned={answer?.assigned ?? null} cancelled={answer?.cancelled ?? null} />
      </Section>
    </Page>
  );
}
