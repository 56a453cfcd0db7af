import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import type { Day } from "~/core/days";
import { type Result, done } from "~/core/result";
import { notFound } from "~/platform/guard.server";
import { paths } from "~/paths";
import { occasionInWords } from "../in-words";
import { type CareAnswer, type CareSent, careForm, partOf } from "./care-form";
import { changePlan, removePlanChange } from "./change-plan.server";
import { codeOf } from "./code-of.server";
import { describeCase, judgeBy } from "./describe-case.server";
import { type SaidOfEnding, endEpisode, reopenEpisode } from "./end-episode.server";
import { removeSession, setSession } from "./mark-session.server";
import { mergeClients } from "./merge-clients.server";
import { goBy } from "./number-sessions.server";
import { removePause, setPause } from "./pause.server";
import { removeEpisode } from "./remove-episode.server";
import { putScoreBack, removeScore } from "./remove-score.server";
import { splitClients } from "./split-clients.server";
import { namesIn } from "./name-in";
import { saidOf } from "./names-said";
import { planInWords, sessionInWords } from "./words";

type Said = { said: string; undo: Record<string, string> | null };
type Of = { viewer: Viewer; episodeId: string; locale: string };

/** Does what a form of the care page asks for, and answers what the page says of it. */
export async function careAction(of: Of, body: FormData): Promise<CareAnswer> {
  const given = Object.fromEntries([...body].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  const read = careForm.safeParse(given);
  const known = Object.hasOwn(partOf, given.intent ?? "");
  if (!known) throw data(null, 400);
  const intent = given.intent as CareSent["intent"];
  const answer = { part: partOf[intent], intent, said: null, undo: null, problem: null, couldBeNames: [], errors: {}, given };
  if (!read.success) return { ...answer, errors: Object.fromEntries(read.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message])) };
  const result = await carryOut(of, read.data);
  if (result.ok) return { ...answer, given: {}, ...result.value };
  const couldBeNames = read.data.intent === "plan" ? namesIn(read.data.what) : [];
  return result.missing ? notFound() : { ...answer, problem: result.problem, couldBeNames };
}

async function said<T>(result: Promise<Result<T>>, words: (value: T) => Said): Promise<Result<Said>> {
  const found = await result;
  return found.ok ? done(words(found.value)) : found;
}

const agreedField = (agreed: boolean | null) => (agreed === null ? "unsaid" : agreed ? "yes" : "no");

/** How an ending was, as the form sends it; null where the form could not say it so. */
function endFields(ending: Omit<SaidOfEnding, "endedOn"> & { endedOn: Day | null }): Record<string, string> | null {
  const { endedOn, endedBy, endAgreed, endReason, endedTo } = ending;
  return endedOn && endedBy && endReason && endedTo ? { intent: "end", endedOn, endedBy, endAgreed: agreedField(endAgreed), endReason, endedTo } : null;
}

async function carryOut({ viewer, episodeId, locale }: Of, sent: CareSent): Promise<Result<Said>> {
  const words = (day: Day) => occasionInWords("date", day, locale);
  switch (sent.intent) {
    case "session": {
      const { on, attendance } = sent;
      return said(setSession(viewer, { episodeId, heldOn: on, attendance }, locale), ({ before }) => ({
        said: sessionInWords(words(on), attendance, before),
        undo: before === attendance ? null : { on, ...(before ? { intent: "session", attendance: before } : { intent: "remove-session" }) },
      }));
    }
    case "remove-session":
      return said(removeSession(viewer, { episodeId, heldOn: sent.on }), ({ heldOn, attendance }) => ({ said: `The session of ${words(heldOn)} is removed.`, undo: { intent: "session", on: heldOn, attendance } }));
    case "remove-score":
      return said(removeScore(viewer, { episodeId, scoreId: sent.scoreId }), ({ scoreId, measureId, on, score, answers }) => ({
        said: `The score of ${words(on)} is removed.`,
        undo: { intent: "put-score", scoreId, measureId, on, score: String(score), answers: answers.join("") },
      }));
    case "put-score":
      return said(putScoreBack(viewer, { episodeId, ...sent, answers: [...sent.answers].map(Number) }, locale), () => ({ said: `The score of ${words(sent.on)} is back.`, undo: null }));
    case "pause":
      return said(setPause(viewer, { episodeId, ...sent }, locale), ({ before }) => ({
        said: before?.until === null && sent.until ? `The pause since ${words(sent.from)} ends on ${words(sent.until)}.` : `Paused ${sent.until ? `from ${words(sent.from)} to ${words(sent.until)}` : `since ${words(sent.from)}`}.`,
        undo: before && { intent: "pause", from: before.from, until: before.until ?? "", reason: before.reason },
      }));
    case "remove-pause":
      return said(removePause(viewer, { episodeId, pauseId: sent.pauseId }), ({ from, until, reason }) => ({ said: "The pause is removed.", undo: { intent: "pause", from, until: until ?? "", reason } }));
    case "plan":
      return said(changePlan(viewer, { episodeId, ...sent, what: planInWords(sent.kind, sent.what) }, locale), () => ({ said: `Noted: changed from ${words(sent.on)} on.`, undo: null }));
    case "remove-plan":
      return said(removePlanChange(viewer, { episodeId, changeId: sent.changeId }), ({ key, on, what }) => ({ said: "The change is removed.", undo: { intent: "plan", key, on, what, notName: saidOf(namesIn(what)) } }));
    case "end":
      return said(endEpisode(viewer, { episodeId, ...ending(sent) }, locale), ({ before }) => ({ said: before ? "How it ended is saved." : `The episode ended on ${words(sent.endedOn)}.`, undo: before ? endFields(before) : { intent: "reopen" } }));
    case "reopen":
      return said(reopenEpisode(viewer, { episodeId }, locale), (before) => ({ said: "The episode is open again.", undo: endFields(before) }));
    case "case": {
      const { startedOn, problem, age, employment, medication, treatment } = sent;
      const caseMix = { problem, age, employment, medication, treatment };
      return said(describeCase(viewer, { episodeId, startedOn, caseMix }, locale), ({ before }) => ({ said: "The case is saved.", undo: { intent: "case", startedOn: before.startedOn ?? "", ...noneLeftOut(before.caseMix) } }));
    }
    case "measure":
      return said(judgeBy(viewer, { episodeId, measure: sent.measure }), ({ short, before }) => ({ said: `Judged by the ${short} from now on.`, undo: before && { intent: "measure", measure: `${before.slug}@${before.edition}` } }));
    case "merge": {
      const intoCode = await codeOf(viewer, episodeId);
      if (intoCode === null) return notFound();
      return said(mergeClients(viewer, { fromCode: sent.fromCode, intoCode }, locale), ({ mergeId, fromCode, joined }) => ({ said: `${fromCode} is this client too: its episodes stand under ${intoCode} now${joined ? ", and the two that were open are one" : ""}.`, undo: { intent: "split", mergeId } }));
    }
    case "remove": {
      const removed = await removeEpisode(viewer, episodeId);
      if (removed.ok) throw redirect(paths.episodeRemoved(episodeId));
      return removed;
    }
    case "go-by": {
      const { by } = sent;
      return said(goBy(viewer, { episodeId, by }), () => ({ said: by === "session" ? "The sessions are numbered, and the scores go by their numbers." : "The scores go by their days.", undo: { intent: "go-by", by: by === "session" ? "date" : "session" } }));
    }
    case "split":
      return said(splitClients(viewer, sent.mergeId), ({ fromCode, intoCode }) => ({ said: `${fromCode} and ${intoCode} are two clients again.`, undo: null }));
  }
}

const ending = ({ endedOn, endedBy, endAgreed, endReason, endedTo }: Extract<CareSent, { intent: "end" }>): SaidOfEnding => ({ endedOn, endedBy, endAgreed, endReason, endedTo });

const noneLeftOut = (mix: Record<string, string | undefined>) => Object.fromEntries(["problem", "age", "employment", "medication", "treatment"].map((name) => [name, mix[name] ?? ""]));

