import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { ConversationRoom } from "~/practice";
import { runAction } from "~/practice/index.server";
import { FeedbackOnRun } from "../components/feedback-on-run";
import { runMomentOf } from "../conversation-time";
import { runPage } from "../run-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.run.conversation.title ?? "Practice"} · Bunting` }];

const declared = { params: z.object({ runId: z.uuid() }), search: nothing, access: signedIn };

export const loader = guarded(declared, async ({ viewer, params }) => (await runPage(viewer, params.runId)) ?? notFound());

export const action = guarded(declared, async ({ viewer, params, request }) => runAction(viewer, params.runId, await request.formData()));

export default function ConversationRun() {
  const { run, feedback, corrections } = useLoaderData<typeof loader>();
  const pins = feedback.flatMap(({ comments }) => comments.map((comment) => ({ ...runMomentOf(comment), id: comment.id, label: comment.text })));
  return <ConversationRoom run={run} pins={pins} corrections={corrections} feedback={<FeedbackOnRun run={run} feedback={feedback} />} />;
}
