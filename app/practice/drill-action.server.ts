import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import { plainText } from "~/core/plain-text";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { deleteTake } from "./delete-take.server";
import { leaveDrill } from "./leave-drill.server";
import type { DrillAnswer } from "./model";
import { rateSelf } from "./rate-self.server";
import { drillExists } from "./store/sessions.server";
import { submitTake } from "./submit-take.server";
import { typedTake } from "./typed-take.server";
import { withdrawSubmission } from "./withdraw-submission.server";

const intent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("write"), key: z.uuid(), text: plainText().default("") }),
  z.object({ intent: z.literal("rate"), takeId: z.uuid() }),
  z.object({ intent: z.literal("submit"), takeId: z.uuid(), key: z.uuid() }),
  z.object({ intent: z.literal("withdraw"), submissionId: z.uuid() }),
  z.object({ intent: z.literal("delete"), takeId: z.uuid() }),
  z.object({ intent: z.literal("leave"), key: z.uuid().optional() }),
]);

/**
 * Does what a form of the session's page asks. Throws 404 for a session that is another's, and a redirect where the
 * session is left; otherwise answers with a problem in the user's words, or with null in its place.
 */
export async function drillAction(viewer: Viewer, sessionId: string, form: FormData): Promise<DrillAnswer> {
  if (!(await drillExists(viewer, sessionId))) notFound();
  const asked = intent.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const result = await carryOut(viewer, sessionId, asked.data, form);
  if (!result.ok && result.missing) notFound();
  return { intent: asked.data.intent, problem: result.ok ? null : result.problem };
}

async function carryOut(viewer: Viewer, sessionId: string, asked: z.infer<typeof intent>, form: FormData): Promise<Result<unknown>> {
  switch (asked.intent) {
    case "write":
      return typedTake(viewer, { sessionId, ...asked });
    case "rate":
      return rateSelf(viewer, { sessionId, takeId: asked.takeId, ratings: ratingsIn(form) });
    case "submit": {
      const ratings = ratingsIn(form);
      const rated = Object.keys(ratings).length > 0 ? await rateSelf(viewer, { sessionId, takeId: asked.takeId, ratings }) : null;
      // A second click finds the take submitted; submitting again then answers with what stands.
      const submitted = await submitTake(viewer, { sessionId, ...asked, reviewerIds: form.getAll("reviewer").map(String) });
      return submitted.ok || rated === null || rated.ok ? submitted : rated;
    }
    case "withdraw":
      return withdrawSubmission(viewer, { sessionId, ...asked });
    case "delete":
      return deleteTake(viewer, { sessionId, ...asked });
    case "leave":
      await leaveDrill(viewer, sessionId, asked.key);
      throw redirect(`${paths.practice()}?stopped=1`);
  }
}

/** Fields "criterion:<id>". */
function ratingsIn(form: FormData): Record<string, number> {
  const fields = [...form].filter(([name]) => name.startsWith("criterion:"));
  return Object.fromEntries(fields.map(([name, value]) => [name.slice("criterion:".length), Number(value)]));
}
