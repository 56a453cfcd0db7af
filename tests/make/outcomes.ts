import type { Viewer } from "~/accounts/index";
import type { Measure } from "~/library/index";
import { measureInUse } from "~/library/index.server";
import { weighResults } from "~/outcomes/index.server";
import type { CaseMix } from "~/outcomes/case-mix";
import { type Maker, daysAgo } from "./maker";
import { put } from "./put";

export type MadeMeasure = { id: string; definition: Measure };

/** A shipped instrument as this person's organisation uses it; the edition is the newest unless one is named. */
export async function makeMeasure(make: Maker, viewer: Viewer, slug: string, edition = 1): Promise<MadeMeasure> {
  const found = await measureInUse(make.tx, viewer, { slug, edition });
  if (!found) throw new Error(`The content has no measure ${slug}, edition ${edition}.`);
  return found;
}

/** One measure, taken once; `session` and `heldOn` as far as they are known. */
export type GivenScore = {
  measure: MadeMeasure;
  score: number;
  session?: number;
  heldOn?: Date;
  /** Of a named occasion, with its days from the start. */
  label?: { name: string; days: number };
  stage?: "start" | "treatment" | "end" | "follow_up";
  answers?: number[];
  importId?: string;
};

export type GivenEpisode = {
  clientCode: string;
  number?: number;
  primary: MadeMeasure;
  occasionKind?: "date" | "session" | "label";
  closed?: boolean;
  startedOn?: Date | null;
  endedOn?: Date | null;
  sessions?: number | null;
  scores?: GivenScore[];
  /** As far as somebody has said how it ended. */
  ending?: GivenEnding | null;
  caseMix?: CaseMix;
};

export type GivenEnding = {
  endedBy: "client" | "clinician" | "both" | "circumstances";
  endAgreed: boolean | null;
  endReason: "goals_reached" | "enough_for_now" | "not_helping" | "uneasy" | "needs_more_care" | "outside_competence" | "clinician_leaving" | "practical" | "stopped_coming" | "other";
  endedTo: "nowhere" | "colleague" | "other_service" | "more_intensive_care" | "primary_care" | "self_help_or_group" | "not_known";
};

const nothingSaid = { endedBy: null, endAgreed: null, endReason: null, endedTo: null };

export type MadeEpisode = { id: string; clinician: Viewer; clientCode: string };

/** A client's course of care with its scores. By sessions unless it says otherwise, and still going on. */
export async function makeEpisode(make: Maker, clinician: Viewer, given: GivenEpisode): Promise<MadeEpisode> {
  const { clientCode, occasionKind = "session", scores = [], startedOn = null, endedOn = null } = given;
  const { organisationId, personId: clinicianId } = clinician;
  const createdAt = startedOn ?? daysAgo(make, 30);
  const id = make.random.uuid(createdAt);
  await put(make, "episode", [
    {
      id,
      organisationId,
      clinicianId,
      clientCode,
      number: given.number ?? 1,
      occasionKind,
      endScoreRule: occasionKind === "label" ? "marked" : "last",
      primaryMeasureId: given.primary.id,
      closed: given.closed ?? false,
      startedOn,
      endedOn,
      sessions: given.sessions === undefined ? lastSession(scores) : given.sessions,
      ...(given.ending ?? nothingSaid),
      caseMix: given.caseMix ?? {},
      createdAt,
    },
  ]);
  await put(make, "score", scores.map(({ measure, score, stage = "treatment", heldOn = null, session = null, answers = [], importId = null, label }) => ({
    id: make.random.uuid(heldOn ?? createdAt),
    organisationId,
    episodeId: id,
    measureId: measure.id,
    importId,
    ...occasionOf(occasionKind, { heldOn, session, label }),
    heldOn,
    session,
    stage,
    answers,
    score,
    recordedAt: heldOn ?? createdAt,
  })));
  // A seed that gathers its rows weighs them once they are written.
  if (given.closed && !make.kept) await weighResults(make.tx, organisationId, [id]);
  return { id, clinician, clientCode };
}

function lastSession(scores: GivenScore[]): number | null {
  const sessions = scores.flatMap(({ session }) => session ?? []);
  return sessions.length > 0 ? Math.max(...sessions) : null;
}

function occasionOf(
  kind: "date" | "session" | "label",
  { heldOn, session, label }: { heldOn: Date | null; session: number | null; label: GivenScore["label"] },
): { occasion: string; position: number } {
  if (kind === "date" && heldOn) return { occasion: heldOn.toISOString().slice(0, 10), position: Math.floor(heldOn.getTime() / 86_400_000) };
  if (kind === "session" && session !== null) return { occasion: String(session), position: session };
  if (kind === "label" && label) return { occasion: label.name, position: label.days };
  throw new Error(`A score by ${kind} needs its ${kind}.`);
}

/** From now on this supervisor sees the caseload, as long as the supervision lasts. */
export async function shareCaseload(make: Maker, clinician: Viewer, supervisor: Viewer, days = 60): Promise<void> {
  const { organisationId, personId: clinicianId } = clinician;
  await put(make, "caseloadShare", [{ organisationId, clinicianId, supervisorId: supervisor.personId, sharedAt: daysAgo(make, days) }]);
}

/** A file that was given and read, of two clients with one column of PHQ-9. Of a committed one nothing came in, so undoing it is easy. */
export async function makeImport(make: Maker, clinician: Viewer, { committed = false } = {}): Promise<{ id: string; key: string }> {
  const { organisationId, personId: clinicianId } = clinician;
  const at = daysAgo(make, 0.1);
  const id = make.random.uuid(at);
  const key = make.random.uuid(at);
  const known = { looksLike: null, values: [], dateOrders: [], least: null, greatest: null };
  const columns = [
    { ...known, name: "client", kind: "text" },
    { ...known, name: "session", kind: "numbers", least: 1, greatest: 2 },
    { ...known, name: "PHQ-9", kind: "numbers", least: 9, greatest: 17 },
  ];
  const rows = [["client", "session", "PHQ-9"], ["F-1", "1", "17"], ["F-1", "2", "14"], ["F-2", "1", "12"], ["F-2", "2", "9"]];
  const ended = committed && { state: "committed" as const, committedAt: at };
  await put(make, "outcomeImport", [{ id, organisationId, clinicianId, key, fileName: "two-clients.csv", columns, rowCount: rows.length - 1, createdAt: at, ...ended }]);
  if (!committed) await put(make, "importRow", rows.map((cells, index) => ({ organisationId, importId: id, number: index + 1, cells })));
  return { id, key };
}
