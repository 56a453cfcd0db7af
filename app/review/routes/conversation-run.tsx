import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { ConversationRoom } from "~/practice";
import { runAction, runOf } from "~/practice/index.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.run.conversation.title ?? "Practice"} · Bunting` }];

const declared = { params: z.object({ runId: z.uuid() }), search: nothing, access: signedIn };

export const loader = guarded(declared, async ({ viewer, params }) => {
  const run = await runOf(viewer, params.runId);
  return run ? { run } : notFound();
});

export const action = guarded(declared, async ({ viewer, params, request }) => runAction(viewer, params.runId, await request.formData()));

export default function ConversationRun() {
  const { run } = useLoaderData<typeof loader>();
  return <ConversationRoom run={run} />;
}
