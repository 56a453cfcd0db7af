import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { db } from "~/platform/db.server";
import { type CaseloadLine, closedLine, judgedOf, openLine } from "../caseload";
import { measuresOf } from "../caseload-page.server";
import { knownTo } from "../known.server";
import { episodesOf, openOf } from "../store/episodes.server";
import { type ReviewRow, closedSince, listedOf, pastOf } from "../store/reviews.server";
import { sharedWith } from "../store/shares.server";
import { questionFor, questionInWords } from "./questions";
import type { Decision } from "./decisions";

/** What was said about a client once. Days are calendar days. */
export type PastReview = { reviewId: string; question: string; note: string; decision: Decision | null; on: Date };

/** A client on the list: `due` where the day to look again has come, and the client is not on pause, or cannot wait. */
export type ReviewItem = {
  reviewId: string;
  line: CaseloadLine;
  question: string;
  note: string;
  decision: Decision | null;
  decidedAt: Date | null;
  lookAgainOn: string | null;
  /** The day from which the client is on pause now. */
  pausedSince: string | null;
  state: "due" | "open" | "resting";
  /** The last time that something was said, where this is not the first. */
  before: PastReview | null;
};

/** A client whom the caseload would put on the list, and what would be asked. */
export type Suggestion = { line: CaseloadLine; question: string };

export type ReviewList = { due: ReviewItem[]; open: ReviewItem[]; resting: ReviewItem[]; suggestions: Suggestion[]; moreSuggestions: number };

type ListedRow = Awaited<ReturnType<typeof listedOf>>[number];

type Of = { today: string; locale: string };

/** More at once would not be thought about. */
const mostSuggestions = 8;
/** A client who was taken off the list is not suggested again for so long, unless they are to be looked at now. */
const quietDays = 28;

/** The viewer's own list. */
export const ownReviewList = (viewer: Viewer, of: Of): Promise<ReviewList> => listFor(viewer, viewer.personId, of);

/** That of a clinician who shares their caseload with the viewer, to read only; null for anybody else's. The reading is kept in the audit. */
export async function sharedReviewList(viewer: Viewer, clinicianId: string, of: Of): Promise<(ReviewList & { clinicianName: string }) | null> {
  const shared = (await sharedWith(viewer)).find((each) => each.clinicianId === clinicianId);
  if (!shared) return null;
  await audit(db(), viewer, { action: "caseload.viewed", subjectType: "caseload", subjectId: clinicianId, ownerId: clinicianId });
  return { ...(await listFor(viewer, clinicianId, of)), clinicianName: shared.name };
}

async function listFor(viewer: Viewer, clinicianId: string, { today, locale }: Of): Promise<ReviewList> {
  const now = new Date();
  const [rows, open, quiet] = await Promise.all([
    listedOf(viewer, clinicianId, today),
    openOf(viewer, clinicianId),
    closedSince(viewer, clinicianId, new Date(now.getTime() - quietDays * 86_400_000)),
  ]);
  const ended = await episodesOf(viewer, clinicianId, rows.map(({ episodeId }) => episodeId).filter((id) => !open.some((episode) => episode.id === id)));
  const measures = await measuresOf(viewer, [open, ended]);
  const judged = judgedOf(open, measures, now, await knownTo(viewer, measures));
  const listed = new Set(rows.map(({ episodeId }) => episodeId));
  const suggested = judged.filter(({ episode, standing: { state } }) => !listed.has(episode.id) && (state === "now" || (state === "look" && !quiet.has(episode.id))));

  const lineOf = (episodeId: string): CaseloadLine | null => {
    const standing = judged.find(({ episode }) => episode.id === episodeId);
    const closed = ended.find(({ id }) => id === episodeId);
    return standing ? openLine(standing, measures, { now, locale }) : closed ? closedLine(closed, measures, locale) : null;
  };
  const past = await lastSaid(viewer, [...listed, ...suggested.slice(0, mostSuggestions).map(({ episode }) => episode.id)]);
  const items = rows.flatMap((row): ReviewItem[] => {
    const line = lineOf(row.episodeId);
    return line ? [itemOf(row, line, today, past.get(row.episodeId) ?? null)] : [];
  });
  const byDay = (a: ReviewItem, b: ReviewItem) => (a.lookAgainOn ?? "").localeCompare(b.lookAgainOn ?? "");
  return {
    due: items.filter(({ state }) => state === "due").toSorted(byDay),
    open: items.filter(({ state }) => state === "open"),
    resting: items.filter(({ state }) => state === "resting").toSorted(byDay),
    suggestions: suggested.slice(0, mostSuggestions).map((each) => ({ line: openLine(each, measures, { now, locale }), question: questionInWords(questionFor(each.standing, past.get(each.episode.id)?.name ?? null)) })),
    moreSuggestions: Math.max(0, suggested.length - mostSuggestions),
  };
}

type Said = PastReview & { name: string };

async function lastSaid(viewer: Viewer, episodeIds: string[]): Promise<Map<string, Said>> {
  const last = new Map<string, Said>();
  for (const row of await pastOf(viewer, episodeIds)) if (!last.has(row.episodeId)) last.set(row.episodeId, { ...pastReview(row), name: row.question });
  return last;
}

/** What was said and is over, in words. */
export const pastReview = ({ reviewId, question, note, decision, openedAt, decidedAt, closedAt }: ReviewRow): PastReview => ({ reviewId, question: questionInWords(question), note, decision, on: decidedAt ?? closedAt ?? openedAt });

function itemOf({ reviewId, question, note, decision, decidedAt, lookAgainOn, pausedSince }: ListedRow, line: CaseloadLine, today: string, before: PastReview | null): ReviewItem {
  const hasCome = lookAgainOn !== null && lookAgainOn <= today && (pausedSince === null || line.weight === "now");
  const state = decision === null ? "open" : hasCome ? "due" : "resting";
  return { reviewId, line, question: questionInWords(question), note, decision, decidedAt, lookAgainOn, pausedSince, state, before };
}
