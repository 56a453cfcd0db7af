import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import { plainText } from "~/core/plain-text";
import { type Result, refused } from "~/core/result";
import { moveNames } from "~/library";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { deleteTake } from "../delete-take.server";
import { leaveRun } from "./leave-run.server";
import { nameMove } from "./name-move.server";
import type { RunAnswer } from "./run-model";
import { type RunRow, runWithTurns } from "../store/runs.server";
import { submitRun } from "./submit-run.server";
import { typedTake } from "../typed-take.server";
import { withdrawRun } from "./withdraw-run.server";

const place = z.coerce.number().int().min(1).max(100);
const intent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("write"), place, key: z.uuid(), text: plainText().default("") }),
  // Without a choice the form says so in words.
  z.object({ intent: z.literal("name"), place, key: z.uuid(), move: z.enum(moveNames).optional() }),
  z.object({ intent: z.literal("submit"), key: z.uuid() }),
  z.object({ intent: z.literal("withdraw") }),
  z.object({ intent: z.literal("delete"), takeId: z.uuid() }),
  z.object({ intent: z.literal("leave"), key: z.uuid().optional() }),
]);

/**
 * Does what a form of the run's page asks. Throws 404 for a run that is another's, and a redirect where it is left;
 * otherwise answers with a problem in the user's words, or with null in its place.
 */
export async function runAction(viewer: Viewer, runId: string, form: FormData): Promise<RunAnswer> {
  const run = await runWithTurns(viewer, runId);
  if (!run) notFound();
  const asked = intent.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const result = await carryOut(viewer, run, asked.data, form);
  if (!result.ok && result.missing) notFound();
  return { intent: asked.data.intent, problem: result.ok ? null : result.problem };
}

async function carryOut(viewer: Viewer, run: RunRow, asked: z.infer<typeof intent>, form: FormData): Promise<Result<unknown>> {
  const runId = run.id;
  switch (asked.intent) {
    case "write": {
      const turn = run.sessions.find((session) => session.place === asked.place);
      return turn ? typedTake(viewer, { sessionId: turn.id, key: asked.key, text: asked.text }) : refused("This turn of the conversation is not open.");
    }
    case "name":
      return asked.move ? nameMove(viewer, { runId, ...asked, move: asked.move }) : refused("Choose the move that comes closest.");
    case "submit":
      return submitRun(viewer, { runId, key: asked.key, reviewerIds: form.getAll("reviewer").map(String) });
    case "withdraw":
      return withdrawRun(viewer, runId);
    case "delete": {
      const turn = run.sessions.find(({ takes }) => takes.some(({ id }) => id === asked.takeId));
      // One that is gone already is asked for in the last turn, which says so.
      return deleteTake(viewer, { sessionId: turn?.id ?? run.sessions.at(-1)!.id, takeId: asked.takeId });
    }
    case "leave":
      await leaveRun(viewer, runId, asked.key);
      throw redirect(`${paths.practice()}?stopped=1`);
  }
}
