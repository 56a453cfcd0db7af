import type { Viewer } from "~/accounts";
import type { Day } from "~/core/days";
import { type Measure, measureKey } from "~/library";
import { measuresById, measuresOf } from "~/library/index.server";
import type { CaseMix } from "../case-mix";
import { readAnothers } from "../caseload-page.server";
import { fromToInWords, nameOfEpisode, occasionInWords } from "../in-words";
import type { Episode, OccasionKind } from "../model";
import { courseOf, inFunctionalRange, primaryCourse, sessionsSoFar } from "../rules";
import { type CareEvents, eventsOf } from "../store/care.server";
import { typedScores } from "../store/by-hand.server";
import { mergesOf } from "../store/client-merges.server";
import { episodeById } from "../store/episodes.server";
import { isOfFile } from "../store/occasions-by-hand.server";
import { type DropoutDefinition, dropoutBy, dropoutDefinitions, dropoutLabels } from "./ending-rules";
import { scopeOf } from "./in-own-episode.server";
import type { Attendance } from "./model";
import { laterOf } from "./split-clients.server";

export type CarePage = Omit<CareEvents, "caseMix" | "startedOn"> & {
  episodeId: string;
  clientCode: string;
  name: string;
  /** Whose client it is; null where it is the viewer's own, who alone may change anything. */
  clinicianName: string | null;
  closed: boolean;
  startedOn: Day | null;
  sessionCount: number | null;
  caseMix: CaseMix;
  /** Whether the ending counts as a dropout, by each definition; null while it is open. */
  dropout: { definition: DropoutDefinition; label: string; counts: boolean | null }[] | null;
  /** Which measure was taken from when to when, one line each; several editions of one stand apart. */
  measures: { key: string; line: string; primary: boolean }[];
  /** Scores that were typed, the latest first; none where the viewer only reads. */
  typed: { id: string; on: Day; short: string; score: number }[];
  /** What is said where scores of two editions of a measure are here. */
  editions: string[];
  choices: { value: string; label: string }[];
  primaryKey: string | null;
  /** Nothing was measured yet. */
  unscored: boolean;
  /** Something of it came in a file. */
  ofFile: boolean;
  /** What says which of its scores came when. */
  occasionKind: OccasionKind;
  /** What was merged into this client, and how to split it: `after` names what has to be split first. */
  merges: { id: string; fromCode: string; on: string; after: string | null }[];
};

/** What happened in an episode beside its scores; null where the viewer may not read it. Reading another's is kept in the audit. */
export async function carePage(viewer: Viewer, episodeId: string, locale: string): Promise<CarePage | null> {
  const [episode, events] = await Promise.all([episodeById(viewer, episodeId), eventsOf(viewer, episodeId)]);
  if (!episode || !events) return null;
  const own = episode.clinicianId === viewer.personId;
  const [clinicianName, measures, known] = [
    own ? null : await readAnothers(viewer, episode),
    await measuresById(viewer.organisationId, [episode.primaryMeasureId, ...episode.scores.keys()]),
    own ? await measuresOf(viewer) : [],
  ];
  const primary = measures.get(episode.primaryMeasureId);
  const inUse = [...measures.values()].filter(({ kind }) => kind === "outcome");
  const choices = new Map([...known.filter(({ definition }) => definition.kind === "outcome").map(({ definition }) => definition), ...inUse].map((definition) => [measureKey(definition), definition]));
  return {
    ...events,
    episodeId,
    clientCode: episode.clientCode,
    name: nameOfEpisode(episode),
    clinicianName,
    closed: episode.closed,
    occasionKind: episode.occasionKind,
    sessionCount: sessionsSoFar(episode),
    dropout: dropoutOf(episode, events, measures),
    ...measuresInCourse(episode, measures, locale),
    choices: [...choices].map(([value, definition]) => ({ value, label: nameOf(definition, [...choices.values()]) })).toSorted((a, b) => a.label.localeCompare(b.label)),
    primaryKey: primary ? measureKey(primary) : null,
    typed: own ? (await typedScores(scopeOf(viewer), episodeId)).map(({ measureId, ...score }) => ({ ...score, short: measures.get(measureId)?.short ?? "" })) : [],
    unscored: episode.scores.size === 0,
    ofFile: own && (await isOfFile(scopeOf(viewer), episodeId)),
    merges: own ? await mergesInto(viewer, episode.clientCode, locale) : [],
  };
}

const nameOf = ({ short, slug, edition }: Measure, all: Measure[]) => (all.filter((other) => other.slug === slug).length > 1 ? `${short}, edition ${edition}` : short);

function dropoutOf(episode: Episode, { ended, sessions }: CareEvents, measures: Map<string, Measure>): CarePage["dropout"] {
  const course = primaryCourse(episode, measures);
  const last = course?.end ?? course?.latest ?? null;
  const functional = course && last ? inFunctionalRange(course.definition, last.score) : null;
  const by = dropoutBy({
    closed: episode.closed,
    endedBy: ended?.by ?? null,
    endAgreed: ended?.agreed ?? null,
    endReason: ended?.reason ?? null,
    lastAttendance: lastAttendance(episode, sessions),
    sessions: sessionsSoFar(episode),
    endScoreZone: functional === null ? null : functional ? "functional" : "clinical",
    category: course?.change?.category ?? null,
  });
  return by && dropoutDefinitions.map((definition) => ({ definition, label: dropoutLabels[definition], counts: by[definition] }));
}

/** What became of the last appointment that was not cancelled; whoever gave a score after it was there. */
function lastAttendance({ scores }: Episode, sessions: CareEvents["sessions"]): Attendance | null {
  const last = sessions.findLast(({ attendance }) => attendance !== "cancelled");
  const scored = [...scores.values()].flat().some(({ stage, day }) => stage !== "follow_up" && day !== null && last !== undefined && day > last.on);
  return scored ? "attended" : (last?.attendance ?? null);
}

/** A measure changed in mid-course: what was taken when, and that courses of two measures are two. */
function measuresInCourse(episode: Episode, measures: Map<string, Measure>, locale: string): Pick<CarePage, "measures" | "editions"> {
  const all = [...episode.scores].flatMap(([id, scores]) => {
    const definition = measures.get(id);
    return definition ? [courseOf(episode, id, scores, definition)] : [];
  });
  const definitions = all.map(({ definition }) => definition);
  const lines = all
    .flatMap(({ measureId, definition, treatment }) => {
      const [first, last] = [treatment[0], treatment.at(-1)];
      if (!first || !last) return [];
      const when = first === last ? occasionInWords(episode.occasionKind, first.occasion, locale) : fromToInWords(episode, [first, last], locale);
      const line = `${nameOf(definition, definitions)}: ${when}, ${treatment.length === 1 ? "one score" : `${treatment.length} scores`}`;
      return [{ key: measureKey(definition), line, primary: measureId === episode.primaryMeasureId, position: first.position }];
    })
    .toSorted((a, b) => Number(b.primary) - Number(a.primary) || a.position - b.position);
  const changed = definitions.filter((one) => definitions.some((other) => other.slug === one.slug && other.edition < one.edition));
  const editions = changed.map((definition) => {
    const { treatment } = all.find((course) => course.definition === definition)!;
    const first = treatment[0] && occasionInWords(episode.occasionKind, treatment[0].occasion, locale);
    return `${definition.short}: ${first ? `from ${first} on ` : ""}edition ${definition.edition} is taken. Its scores are a course of their own and are not compared with those of the edition before.`;
  });
  return { measures: lines, editions };
}

async function mergesInto(viewer: Viewer, clientCode: string, locale: string): Promise<CarePage["merges"]> {
  const all = await mergesOf(scopeOf(viewer));
  const codes = new Set([clientCode]);
  // The latest first, so that what was merged into a code that was itself merged later is found as well.
  return all.flatMap((merge) => {
    if (!codes.has(merge.intoCode)) return [];
    codes.add(merge.fromCode);
    const after = laterOf(all, merge);
    return [{ id: merge.id, fromCode: merge.fromCode, on: occasionInWords("date", merge.mergedAt.toISOString().slice(0, 10), locale), after: after && `Split ${after.fromCode} from ${after.intoCode} first.` }];
  });
}

