import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, superviseesOf, withRole } from "~/accounts/index.server";
import { plainText } from "~/core/plain-text";
import { libraryFor } from "~/library/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { mailStaysHere } from "~/platform/mail.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { useLastMade } from "~/ui/use-last-made";
import { assignDrill } from "../assign-drill.server";
import { cancelAssignment } from "../cancel-assignment.server";
import { AssignForm } from "../components/assign-form";
import { OpenAssignments } from "../components/assigning";
import { openAssignments } from "../open-assignments.server";
import { whyNotDue } from "../rules";
import { assignable } from "../shelf/assignable.server";

export const meta: MetaFunction = () => [{ title: "Assign a drill · Bunting" }];

const search = z.object({ trainee: z.uuid().optional(), moment: z.string().max(100).optional() });
const access = withRole("supervisor");
const form = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("assign"),
    key: z.uuid(),
    traineeId: z.uuid("Choose the person."),
    vignetteSlug: z.string().min(1, "Choose a moment.").max(100),
    dueOn: z.string().superRefine((day, context) => {
      const wrong = whyNotDue(day, new Date());
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    }),
    note: plainText().trim().max(500, "Keep the note under 500 characters.").default(""),
  }),
  z.object({ intent: z.literal("cancel"), assignmentId: z.uuid() }),
  z.object({ intent: z.literal("put-back"), assignmentId: z.uuid() }),
]);

export const loader = guarded({ params: nothing, search, access }, async ({ viewer, search }) => {
  const [supervisees, open, library] = await Promise.all([superviseesOf(viewer), openAssignments(viewer), libraryFor(viewer)]);
  if (search.trainee && !supervisees.some(({ personId }) => personId === search.trainee)) notFound();
  const moments = assignable(library);
  if (search.moment && !moments.some(({ slug }) => slug === search.moment)) notFound();
  return { mailStaysHere: mailStaysHere(), supervisees, open, moments, ownName: viewer.name, traineeId: search.trainee ?? null, slug: search.moment ?? null };
});

export const action = guarded({ params: nothing, search: nothing, access }, async ({ viewer, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) return { problem: null, errors: errorsIn(sent.error), assigned: null, cancelled: null };
  const asked = sent.data;
  if (asked.intent === "assign") {
    const made = await assignDrill(viewer, asked);
    if (!made.ok && made.missing) notFound();
    return { problem: made.ok ? null : made.problem, errors: {}, assigned: made.ok ? made.value.assignmentId : null, cancelled: null };
  }
  const cancelled = asked.intent === "cancel";
  const changed = await cancelAssignment(viewer, { assignmentId: asked.assignmentId, cancelled });
  if (!changed.ok && changed.missing) notFound();
  return { problem: changed.ok ? null : changed.problem, errors: {}, assigned: null, cancelled: changed.ok && cancelled ? asked.assignmentId : null };
});

/** The first that is wrong with each field. */
function errorsIn(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]));
}

export default function Assign() {
  const { mailStaysHere, supervisees, open, moments, ownName, traineeId, slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const round = useLastMade(answer?.assigned);
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
      {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
      <AssignForm
        // Each that was assigned makes room for the next, and so does each that is asked for by address.
        key={`${round} ${traineeId} ${slug}`}
        supervisees={supervisees}
        moments={moments}
        ownName={ownName}
        start={{ traineeId, slug }}
        errors={answer?.errors ?? {}}
        round={round}
      />
      <Section title="Open assignments">
        <OpenAssignments open={open} assigned={answer?.assigned ?? null} cancelled={answer?.cancelled ?? null} mailStaysHere={mailStaysHere} />
      </Section>
    </Page>
  );
}
