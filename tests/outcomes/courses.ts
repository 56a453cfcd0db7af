import { readFileSync } from "node:fs";
import { type Measure, measureSchema } from "~/library";
import type { Episode, Scored } from "~/outcomes/model";

/** A shipped definition, read from its file. */
export const shipped = (slug: string): Measure => measureSchema.parse(JSON.parse(readFileSync(`content/measures/${slug}.json`, "utf8")));

/** Scores by session from the first on; null where one was not taken. */
export function bySession(scores: (number | null)[], answers: Record<number, number[]> = {}): Scored[] {
  return scores.flatMap((score, index) =>
    score === null ? [] : [{ occasion: String(index + 1), position: index + 1, stage: "treatment" as const, score, day: null, answers: answers[index + 1] ?? [] }],
  );
}

/** Scores by their days. */
export function byDay(scores: [day: string, score: number][]): Scored[] {
  return scores.map(([day, score]) => ({ occasion: day, position: Date.parse(day) / 86_400_000, stage: "treatment" as const, score, day, answers: [] }));
}

/** Scores at named occasions. */
export function byName(scores: [name: string, stage: Scored["stage"], score: number][]): Scored[] {
  return scores.map(([occasion, stage, score], position) => ({ occasion, position, stage, score, day: null, answers: [] }));
}

/** An open episode by sessions that is judged by the first of these measures, unless it says otherwise. */
export function episode(scores: Record<string, Scored[]>, given: Partial<Episode> = {}): Episode {
  const ids = Object.keys(scores);
  return {
    id: "e",
    clinicianId: "c",
    clientCode: "A-1",
    number: 1,
    occasionKind: "session",
    endScoreRule: "last",
    primaryMeasureId: ids[0] ?? "phq-9",
    closed: false,
    startedOn: null,
    endedOn: null,
    sessions: null,
    scores: new Map(Object.entries(scores)),
    ...given,
  };
}

export const definitions = new Map(["phq-9", "gad-7", "srs", "das", "core-10", "ors", "bdi-ii"].map((slug) => [slug, shipped(slug)] as const));
