import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "~/accounts";
import { consentOf, guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { ConversationPage } from "../components/conversation/conversation-page";
import { conversationPage } from "../conversation/conversation-page.server";
import { startConversation } from "../conversation/start-conversation.server";

const declared = { params: z.object({ slug: z.string().max(100) }), search: nothing, access: signedIn };
const form = z.object({ key: z.uuid(), anew: z.literal("yes").optional() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.conversation.title ?? "Library"} · Bunting` }];

export const loader = guarded(declared, async ({ viewer, params }) => {
  const page = (await conversationPage(viewer, params.slug)) ?? notFound();
  return { ...page, mayRecordPart: hasRole(viewer, "supervisor", "programme_lead") };
});

/** Starts a run, or goes on with the one that is open. Whoever has not decided about recordings yet does so first, and comes back. */
export const action = guarded(declared, async ({ viewer, params, request }) => {
  if (!(await conversationPage(viewer, params.slug))) notFound();
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  if (!(await consentOf(viewer))) return redirect(paths.setUp({ conversation: params.slug }));
  const started = await startConversation(viewer, { key: sent.data.key, anew: sent.data.anew === "yes", slug: params.slug });
  return started.ok ? redirect(paths.conversationRun(started.value.runId)) : { problem: started.problem };
});

export default function ConversationRoute() {
  const answer = useActionData<typeof action>();
  return <ConversationPage {...useLoaderData<typeof loader>()} problem={answer?.problem ?? null} />;
}
