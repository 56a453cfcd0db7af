import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { deleteTake } from "../delete-take.server";
import { type SittingRow, sittingWithClips } from "../store/sittings.server";
import { finishSitting, stopSitting } from "./end-sitting.server";
import type { SittingAnswer } from "./model";
import { openClip } from "./open-clip.server";
import { submitSitting } from "./submit-sitting.server";
import { withdrawSitting } from "./withdraw-sitting.server";

const intent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("next"), place: z.coerce.number().int().min(1).max(100) }),
  z.object({ intent: z.literal("finish") }),
  z.object({ intent: z.literal("leave"), key: z.uuid().optional() }),
  z.object({ intent: z.literal("submit"), key: z.uuid() }),
  z.object({ intent: z.literal("withdraw") }),
  z.object({ intent: z.literal("delete"), takeId: z.uuid() }),
]);

/**
 * Does what a form of the sitting's page asks. Throws 404 for a sitting that is another's, and a redirect where it is left
 * with nothing to show; otherwise answers with a problem in the user's words, or with null in its place.
 */
export async function sittingAction(viewer: Viewer, sittingId: string, form: FormData): Promise<SittingAnswer> {
  const sitting = await sittingWithClips(viewer, sittingId);
  if (!sitting) notFound();
  const asked = intent.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const result = await carryOut(viewer, sitting, asked.data, form);
  if (!result.ok && result.missing) notFound();
  return { intent: asked.data.intent, problem: result.ok ? null : result.problem };
}

async function carryOut(viewer: Viewer, sitting: SittingRow, asked: z.infer<typeof intent>, form: FormData): Promise<Result<unknown>> {
  const sittingId = sitting.id;
  switch (asked.intent) {
    case "next":
      return openClip(viewer, { sittingId, place: asked.place });
    case "finish":
      return finishSitting(viewer, sittingId);
    case "leave": {
      const stopped = await stopSitting(viewer, sittingId, asked.key);
      if (stopped.ok && stopped.value.answers === 0) throw redirect(`${paths.practice()}?stopped=1`);
      return stopped;
    }
    case "submit":
      return submitSitting(viewer, { sittingId, key: asked.key, reviewerIds: form.getAll("reviewer").map(String) });
    case "withdraw":
      return withdrawSitting(viewer, sittingId);
    case "delete": {
      const clip = sitting.sessions.find(({ takes }) => takes.some(({ id }) => id === asked.takeId)) ?? sitting.sessions.at(-1);
      if (!clip) notFound();
      // One that is gone already is asked for in the last clip, which says so.
      return deleteTake(viewer, { sessionId: clip.id, takeId: asked.takeId });
    }
  }
}
