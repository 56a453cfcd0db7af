import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { Episode, Scored } from "../model";

/** Which of an episode's scores `s` are read along. */
export const everyScore = Prisma.sql`true`;
export const noScore = Prisma.sql`false`;

type EpisodeInJson = [
  id: string,
  clinicianId: string,
  clientCode: string,
  number: number,
  occasionKind: Episode["occasionKind"],
  endScoreRule: Episode["endScoreRule"],
  primaryMeasureId: string,
  closed: boolean,
  startedOn: string | null,
  endedOn: string | null,
  sessions: number | null,
];

/** A column of each; `episode` and `measure` are places in the other two lists, `stage` in `stages`. All are null where there is no score. */
type Taken = {
  episode: number[] | null;
  measure: number[];
  occasion: string[];
  position: number[];
  stage: number[];
  score: number[];
  day: (string | null)[];
  /** "2,1,0"; empty where only the total is known. */
  answers: string[];
};

type Answer = { episodes: EpisodeInJson[] | null; measures: string[] | null; taken: Taken };

const stages = ["start", "treatment", "end", "follow_up"] as const;

/**
 * Episodes `e` of one organisation with their scores, in no order. The database answers in columns and not in rows: a
 * caseload may hold a hundred thousand scores, and to read a row for each would take many times as long. Scores are looked
 * up an episode at a time: PostgreSQL cannot know how few the episodes are, and would otherwise read everybody's scores.
 */
export async function readEpisodes(where: Prisma.Sql, scores: Prisma.Sql, tx: Tx = db()): Promise<Episode[]> {
  const [{ episodes, measures, taken }] = await tx.$queryRaw<[Answer]>`
    with e as materialized (
      select e.*, (row_number() over ())::int - 1 as place from episode e where ${where}
    ), m as materialized (
      select id, (row_number() over ())::int - 1 as place from measure where organisation_id = (select organisation_id from e limit 1)
    )
    select
      (select json_agg(json_build_array(id, clinician_id, client_code, number, occasion_kind, end_score_rule, primary_measure_id, closed,
        started_on, ended_on, sessions) order by place) from e) as episodes,
      (select json_agg(id order by place) from m) as measures,
      (select json_build_object('episode', array_agg(e.place), 'measure', array_agg(m.place), 'occasion', array_agg(s.occasion),
        'position', array_agg(s.position), 'score', array_agg(s.score), 'day', array_agg(s.held_on),
        'stage', array_agg(case s.stage when 'start' then 0 when 'treatment' then 1 when 'end' then 2 else 3 end),
        'answers', array_agg(array_to_string(s.answers, ',')))
        from e cross join lateral (select * from score s where s.episode_id = e.id and ${scores} offset 0) as s join m on m.id = s.measure_id) as taken`;
  const found = (episodes ?? []).map(asEpisode);
  give(found, measures ?? [], taken);
  return found;
}

function asEpisode([id, clinicianId, clientCode, number, occasionKind, endScoreRule, primaryMeasureId, closed, startedOn, endedOn, sessions]: EpisodeInJson): Episode {
  const day = (written: string | null) => (written === null ? null : new Date(written));
  const dated = { startedOn: day(startedOn), endedOn: day(endedOn) };
  return { id, clinicianId, clientCode, number, occasionKind, endScoreRule, primaryMeasureId, closed, ...dated, sessions, scores: new Map() };
}

function give(episodes: Episode[], measures: string[], taken: Taken): void {
  const places = taken.episode ?? [];
  for (let at = 0; at < places.length; at += 1) {
    const { scores } = episodes[places[at]!]!;
    const measureId = measures[taken.measure[at]!]!;
    const answers = taken.answers[at]!;
    const scored: Scored = {
      occasion: taken.occasion[at]!,
      position: taken.position[at]!,
      stage: stages[taken.stage[at]!]!,
      score: taken.score[at]!,
      day: taken.day[at]!,
      answers: answers === "" ? totalAlone : answers.split(",").map(Number),
    };
    const known = scores.get(measureId);
    if (known) known.push(scored);
    else scores.set(measureId, [scored]);
  }
  for (const { scores } of episodes) for (const each of scores.values()) if (each.length > 1) each.sort(inOrder);
}

const totalAlone: number[] = [];

const inOrder = (a: Scored, b: Scored) =>
  a.position - b.position || stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.occasion < b.occasion ? -1 : 1);
