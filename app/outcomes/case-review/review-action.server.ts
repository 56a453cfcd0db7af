import { z } from "zod";
import type { Viewer } from "~/accounts";
import { isDay } from "~/core/days";
import { plainText } from "~/core/plain-text";
import { notFound } from "~/platform/guard.server";
import { tellsWhom, tellsWhomProblem } from "../care/client-code";
import { nameProblem } from "../care/names-said";
import { namesIn } from "../care/name-in";
import { decide } from "./decide.server";
import { type Decision, dayProblem, decisionNames, longestNote } from "./decisions";
import { lookAgain } from "./look-again.server";
import { putOnList } from "./put-on-list.server";
import { takeOffList } from "./take-off-list.server";

const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("put"), episodeId: z.uuid(), key: z.uuid() }),
  z.object({ intent: z.enum(["take-off", "put-back"]), reviewId: z.uuid() }),
  z.object({ intent: z.literal("again"), reviewId: z.uuid(), key: z.uuid() }),
  z.object({
    intent: z.literal("say"),
    reviewId: z.uuid(),
    note: plainText().max(longestNote, `Keep it under ${longestNote} characters.`).default(""),
    decision: z.enum(["", ...decisionNames]).default(""),
    lookAgainOn: z.string().default(""),
    notName: z.string().max(longestNote).optional(),
  }),
]);

type Errors = { note?: string; decision?: string; lookAgainOn?: string };

/** What came of a form: what is wrong with it, or what was done and to which client. */
export type ReviewAnswer = {
  reviewId: string | null;
  errors: Errors;
  problem: string | null;
  /** What was sent, to be sent again where it was not taken. */
  given: { note: string; decision: string; lookAgainOn: string; notName?: string | undefined } | null;
  /** Words of the note that could be names, and have to be said not to be any. */
  couldBeNames: string[];
  done: { what: "put" | "taken-off" | "put-back" | "again" | "noted" | "decided"; clientCode: string; episodeId: string; decision: Decision | null; lookAgainOn: string | null } | null;
};

const nothing: ReviewAnswer = { reviewId: null, errors: {}, problem: null, given: null, couldBeNames: [], done: null };

/** What the review list can be asked to do. */
export async function reviewAction(viewer: Viewer, fields: FormData, today: string): Promise<ReviewAnswer> {
  const all = Object.fromEntries(fields);
  const sent = form.safeParse(all);
  if (!sent.success) return unread(sent.error, all);
  const asked = sent.data;
  if (asked.intent === "say") return say(viewer, asked, today);
  const did = (what: NonNullable<ReviewAnswer["done"]>["what"], clientCode = ""): ReviewAnswer["done"] => ({ what, clientCode, episodeId: "", decision: null, lookAgainOn: null });
  if (asked.intent === "put") {
    const put = await putOnList(viewer, asked);
    return put.ok ? { ...nothing, done: did("put", put.value.clientCode) } : refusedBy(put, null);
  }
  const { reviewId } = asked;
  if (asked.intent === "again") {
    const again = await lookAgain(viewer, asked);
    return again.ok ? { ...nothing, reviewId, done: did("again", again.value.clientCode) } : refusedBy(again, reviewId);
  }
  const back = asked.intent === "put-back";
  const taken = await takeOffList(viewer, { reviewId, back });
  return taken.ok ? { ...nothing, reviewId, done: did(back ? "put-back" : "taken-off", taken.value.clientCode) } : refusedBy(taken, reviewId);
}

async function say(viewer: Viewer, { reviewId, note, decision: named, lookAgainOn: day, notName }: Extract<z.output<typeof form>, { intent: "say" }>, today: string): Promise<ReviewAnswer> {
  const decision = named === "" ? null : named;
  const lookAgainOn = day === "" || decision === null ? null : day;
  const wrong = decision && (lookAgainOn === null || isDay(lookAgainOn) ? dayProblem(lookAgainOn, decision, today) : "Give the day as a date.");
  const given = { note, decision: named, lookAgainOn: day, notName };
  if (wrong) return { ...nothing, reviewId, errors: { lookAgainOn: wrong }, given, couldBeNames: notName ? namesIn(note) : [] };
  if (tellsWhom(note)) return { ...nothing, reviewId, errors: { note: tellsWhomProblem }, given, couldBeNames: notName ? namesIn(note) : [] };
  const said = await decide(viewer, { reviewId, note: note.trim(), decision, lookAgainOn, notName });
  if (!said.ok) return { ...refusedBy(said, reviewId), given };
  const { names, ...of } = said.value;
  if (names.length > 0) return { ...nothing, reviewId, errors: { note: nameProblem(names) }, given, couldBeNames: namesIn(note) };
  return { ...nothing, reviewId, done: { what: decision ? "decided" : "noted", ...of, decision, lookAgainOn } };
}

function refusedBy(result: { problem: string; missing?: true }, reviewId: string | null): ReviewAnswer {
  if (result.missing) notFound();
  return { ...nothing, reviewId, problem: result.problem };
}

/** A note that is too long or a decision that is none is said at its field; anything else was not sent by the page. */
function unread(error: z.ZodError, all: Record<string, FormDataEntryValue>): ReviewAnswer {
  const text = (name: string) => (typeof all[name] === "string" ? all[name] : "");
  const ofFields = error.issues.every(({ path }) => ["note", "decision", "lookAgainOn"].includes(String(path[0])));
  if (text("intent") !== "say" || !ofFields) throw new Response(null, { status: 400, statusText: "Bad request" });
  const errors = Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), path[0] === "decision" ? "Choose one of these." : message]));
  return { ...nothing, reviewId: text("reviewId"), errors, given: { note: text("note"), decision: text("decision"), lookAgainOn: text("lookAgainOn") } };
}
