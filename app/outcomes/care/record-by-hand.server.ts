import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import type { Day } from "~/core/days";
import type { Measure } from "~/library";
import { measureInUse, measuresById } from "~/library/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import { type CareScope, holdEpisode, holdOffImports } from "../store/care-episode.server";
import { alertsOfCorrected } from "../risk/raise-alerts.server";
import { correctScore, holdScore } from "../store/by-hand.server";
import { beginIn } from "./begin-episode.server";
import { isAfterEnd } from "./day-problem";
import { type BySent, type RowSent, heldField, newFields, otherFields, scoreField } from "./by-hand-form";
import { measureNamed } from "./care-form";
import { scopeOf } from "./in-own-episode.server";
import { markSession, sessionProblem } from "./mark-session.server";
import type { Attendance } from "./model";
import { type Typed, readTyped } from "./read-typed";
import { readyScores, writeScores } from "./record-scores.server";
import { episodesChanged } from "./what-follows.server";

/** What a press on Save did, so that it can be taken back. */
export type Done = {
  clients: number;
  scoreIds: string[];
  /** Sessions that were marked, and how each was before. */
  marked: { episodeId: string; day: Day; before: Attendance | null }[];
  begun: string[];
  replaced: { scoreId: string; before: Typed }[];
};

type Wrong = { errors: Record<string, string>; there: Record<string, { scoreId: string; score: number }> };
export type Recorded = { ok: true; value: Done } | ({ ok: false } & Wrong);

/** Thrown within the transaction, so that nothing of it stays. */
class NotSaved extends Error {}

/** A form that is sent twice is one: what the first sending has just written is there already. */
const sameSendingMs = 120_000;

/**
 * Records a day's scores and sessions of any number of the viewer's clients, all of it or nothing; what is wrong is answered
 * by the names of its fields.
 */
export async function recordByHand(viewer: Viewer, sent: BySent, locale: string): Promise<Recorded> {
  const found: Wrong & Done = { errors: {}, there: {}, clients: 0, scoreIds: [], marked: [], begun: [], replaced: [] };
  if (sent.day === "") return { ok: false, errors: { day: "Give the day." }, there: {} };
  const scope = scopeOf(viewer);
  try {
    await transaction(async (tx) => {
      if (!(await holdOffImports(tx, scope))) found.errors.day = ownTurn;
      else {
        for (const row of sent.rows) await recordRow(tx, scope, row, sent.day, locale, found);
        if (sent.fresh) await recordFresh(tx, scope, sent.fresh, sent.day, locale, found);
      }
      if (Object.keys(found.errors).length > 0) throw new NotSaved();
      const touched = [...new Set([...sent.rows.map(({ episodeId }) => episodeId), ...found.begun])];
      await episodesChanged(tx, viewer.organisationId, touched);
      for (const subjectId of touched) await audit(tx, viewer, { action: "scores.recorded", subjectType: "episode", subjectId, ownerId: viewer.personId });
    });
  } catch (thrown) {
    if (thrown instanceof NotSaved) return { ok: false, errors: found.errors, there: found.there };
    throw thrown;
  }
  return { ok: true, value: { clients: found.clients, scoreIds: found.scoreIds, marked: found.marked, begun: found.begun, replaced: found.replaced } };
}

type Found = Wrong & Done;

async function recordRow(tx: Tx, scope: CareScope, { episodeId, held, scores, other }: RowSent, day: Day, locale: string, found: Found): Promise<void> {
  const at = scores[0] ? scoreField(episodeId, scores[0].measureId) : other ? otherFields(episodeId).score : heldField(episodeId);
  const isScored = scores.length > 0 || other !== null;
  const wrong = (field: string, problem: string) => void (found.errors[field] ??= problem);
  const episode = await holdEpisode(tx, scope, episodeId);
  if (!episode) return wrong(at, "This is not a client of yours.");
  if (isScored && (held === "missed" || held === "cancelled")) return wrong(heldField(episodeId), "A score was given. Say that the session was attended, or that the score is of no session.");
  const measures = await measuresById(scope.organisationId, scores.map(({ measureId }) => measureId), tx);
  for (const { measureId, typed, replaces } of scores) {
    const field = scoreField(episodeId, measureId);
    const definition = measures.get(measureId);
    if (!definition) return wrong(field, "This measure is not in use here.");
    await recordOne(tx, scope, { episodeId, measureId, definition, typed, replaces, field, day, locale }, found);
  }
  if (other) await recordOther(tx, scope, { episodeId, ...other, field: otherFields(episodeId).score, day, locale }, found);
  const attendance = held === "score-only" ? null : held === "scored" ? (isScored && !isAfterEnd(episode, day) ? "attended" : null) : held;
  if (attendance) {
    const problem = await sessionProblem(tx, scope, episode, { heldOn: day, attendance }, locale);
    if (problem) return wrong(at, problem);
    const { before } = await markSession(tx, scope, episode, { heldOn: day, attendance });
    if (before !== attendance) found.marked.push({ episodeId, day, before });
  }
  found.clients += 1;
}

/** One of a measure that was chosen by its name, and is in use from here on. */
async function recordOther(tx: Tx, scope: CareScope, { measure, ...one }: Omit<One, "measureId" | "definition"> & { measure: string }, found: Found): Promise<void> {
  const named = measureNamed.safeParse(measure);
  const inUse = named.success ? await measureInUse(tx, scope, named.data) : null;
  if (!inUse) return void (found.errors[one.field] = "Choose the measure that this is a score of.");
  await recordOne(tx, scope, { ...one, measureId: inUse.id, definition: inUse.definition }, found);
}

type One = { episodeId: string; measureId: string; definition: Measure; typed: string; replaces: string | null; field: string; day: Day; locale: string };

async function recordOne(tx: Tx, scope: CareScope, one: One, found: Found): Promise<void> {
  const { episodeId, measureId, field, day, locale } = one;
  const read = readTyped(one.definition, one.typed);
  if (!read) return;
  if (!read.ok) return void (found.errors[field] = read.problem);
  const { score, answers } = read.value;
  const ready = await readyScores(tx, scope, { episodeId, heldOn: day, origin: "typed", given: [{ measureId, score, answers }], locale });
  if (ready.ok) return void found.scoreIds.push(...(await writeScores(tx, scope, ready.value)).map(({ id }) => id));
  const there = ready.there && (await holdScore(tx, scope, ready.there.scoreId));
  if (!there) return void (found.errors[field] = ready.problem);
  const same = there.score === score && there.answers.join() === answers.join();
  if (same && there.origin === "typed" && Date.now() - there.recordedAt.getTime() < sameSendingMs) return void found.scoreIds.push(there.id);
  if (there.origin !== "typed") return void (found.errors[field] = `${ready.problem} ${whyNot[there.origin]}`);
  if (one.replaces !== there.id) {
    found.errors[field] = ready.problem;
    found.there[field] = { scoreId: there.id, score: there.score };
    return;
  }
  await correctScore(tx, scope, there.id, { score, answers });
  await alertsOfCorrected(tx, scope, there.id);
  await episodesChanged(tx, scope.organisationId, [episodeId]);
  found.replaced.push({ scoreId: there.id, before: { score: there.score, answers: there.answers } });
}

const whyNot = {
  imported: "It came in a file: correct it there and import it again.",
  in_room: "The client gave it on your tablet, so it stays.",
  by_link: "The client gave it by a link, so it stays.",
} as const;

/** A client who is new, or back: an episode that begins on this day, with its first score. */
async function recordFresh(tx: Tx, scope: CareScope, { code, measure, typed }: NonNullable<BySent["fresh"]>, day: Day, locale: string, found: Found): Promise<void> {
  const wrong = (field: string, problem: string) => void (found.errors[field] = problem);
  const named = measureNamed.safeParse(measure);
  const inUse = named.success ? await measureInUse(tx, scope, named.data) : null;
  if (!named.success || !inUse) return wrong(newFields.measure, "Choose the measure.");
  const read = readTyped(inUse.definition, typed);
  if (!read) return wrong(newFields.score, `Give the first score of the ${inUse.definition.short}.`);
  if (!read.ok) return wrong(newFields.score, read.problem);
  const begun = await beginIn(tx, scope, { clientCode: code, startedOn: day, measure: named.data, caseMix: {} }, locale);
  if (!begun.ok) return wrong({ code: newFields.code, startedOn: "day", measure: newFields.measure }[begun.at], begun.problem);
  const { episodeId } = begun.value;
  found.begun.push(episodeId);
  const row = { episodeId, held: "scored" as const, scores: [{ measureId: inUse.id, typed, replaces: null }], other: null };
  await recordRow(tx, scope, row, day, locale, found);
}
