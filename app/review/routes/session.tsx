import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { DrillRoom } from "~/practice";
import { drillAction, runOfSession, sessionOf, sittingOfSession } from "~/practice/index.server";
import { feedbackFor } from "../components/feedback-on-session";
import { readFeedback } from "../read-feedback.server";

export const meta: MetaFunction = () => [{ title: "Practice · Bunting" }];

const declared = { params: z.object({ sessionId: z.uuid() }), search: nothing, access: signedIn };

export const loader = guarded(declared, async ({ viewer, params }) => {
  const runId = await runOfSession(viewer, params.sessionId);
  // A turn is met in its conversation.
  if (runId) throw redirect(paths.conversationRun(runId));
  const sittingId = await sittingOfSession(viewer, params.sessionId);
  // Likewise a clip of an assessment.
  if (sittingId) throw redirect(paths.sitting(sittingId));
  const session = await sessionOf(viewer, params.sessionId);
  if (!session) notFound();
  const submitted = session.takes.flatMap((take) => take.submission?.id ?? []);
  return { session, feedback: await readFeedback(viewer, submitted) };
});

export const action = guarded(declared, async ({ viewer, params, request }) =>
  drillAction(viewer, params.sessionId, await request.formData()),
);

export default function Session() {
  const { session, feedback } = useLoaderData<typeof loader>();
  const pins = feedback.flatMap(({ submissionId, comments }) => comments.map(({ id, media, atMs, text }) => ({ id, media, atMs, label: text, submissionId })));
  return <DrillRoom session={session} pins={pins} feedback={feedbackFor(session, feedback)} />;
}
