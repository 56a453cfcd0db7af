import { type Viewer, hasRole } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { fromDate } from "~/core/days";
import { measuresById } from "~/library/index.server";
import { db, transaction } from "~/platform/db.server";
import { mailIsSetUp } from "~/platform/mail.server";
import { nameOfEpisode } from "../in-words";
import { type AlertRow, type Waiting, acknowledgedAlerts, addOpened, alertById, mayHaveAlerts, mayReadEpisode, openAlerts, stepsOf, waitingFor } from "../store/risk.server";
import type { AlertOnPage, StepOnPage } from "./model";

/** So many acknowledged ones stand on the page. */
const mostAcknowledged = 50;
const mostOpen = 500;
/** So many stand on /today. */
const mostWaiting = 10;

export type RisksPage = { open: AlertOnPage[]; acknowledged: AlertOnPage[] };

/** Every alert that the viewer may read; null for those who can have none. Whose others' are listed is kept in the audit. */
export async function risksPage(viewer: Viewer): Promise<RisksPage | null> {
  if (!hasRole(viewer, "clinician", "supervisor") && !(await mayHaveAlerts(viewer))) return null;
  const [open, acknowledged] = await Promise.all([openAlerts(viewer, mostOpen), acknowledgedAlerts(viewer, mostAcknowledged)]);
  const others = new Set([...open, ...acknowledged].map(({ clinicianId }) => clinicianId).filter((id) => id !== viewer.personId));
  for (const ownerId of others) await audit(db(), viewer, { action: "risk-alerts.listed", subjectType: "caseload", subjectId: ownerId, ownerId });
  const [first, second] = await Promise.all([onPage(viewer, open), onPage(viewer, acknowledged)]);
  return { open: first, acknowledged: second };
}

/** One alert with its log; null where it is not the viewer's to read. That they have opened it goes into its log, and of another's into the audit. */
export async function riskPage(viewer: Viewer, alertId: string): Promise<{ alert: AlertOnPage; steps: StepOnPage[]; mayReadClient: boolean; /** Somebody could be told of it by mail. */ mail: boolean } | null> {
  const row = await alertById(viewer, alertId);
  if (!row) return null;
  await transaction(async (tx) => {
    await addOpened(viewer, tx, alertId);
    if (row.clinicianId !== viewer.personId) await audit(tx, viewer, { action: "risk-alert.viewed", subjectType: "risk-alert", subjectId: alertId, ownerId: row.clinicianId });
  });
  const [[alert], steps] = await Promise.all([onPage(viewer, [row]), stepsOf(viewer, alertId)]);
  return {
    alert: alert!,
    steps: steps.map(({ at, actorName, ...step }) => ({ ...step, at: at.toISOString(), by: actorName })),
    mail: mailIsSetUp(),
    mayReadClient: hasRole(viewer, "clinician", "supervisor") && (await mayReadEpisode(viewer, row.episodeId)),
  };
}

/** `clientCode` where the viewer may read the client, `clinicianName` where it is another's. */
export type WaitingOnPage = { id: string; clientCode: string | null; clinicianName: string | null; raisedAt: string };

/** For /today: what waits for the viewer, as the clinician or as who is on duty. It names a client to nobody who may not read them; whose others' are named is kept in the audit. */
export async function risksWaiting(viewer: Viewer): Promise<{ named: WaitingOnPage[]; more: number }> {
  const waiting = await waitingFor(viewer, mostWaiting);
  const mayRead = hasRole(viewer, "clinician", "supervisor");
  const isNamed = ({ own, readable }: Waiting) => own || (mayRead && readable);
  const others = new Set(waiting.filter((each) => !each.own && isNamed(each)).map(({ clinicianId }) => clinicianId));
  for (const ownerId of others) await audit(db(), viewer, { action: "risk-alerts.listed", subjectType: "caseload", subjectId: ownerId, ownerId });
  return {
    named: waiting.map((each) => ({ id: each.id, clientCode: isNamed(each) ? each.clientCode : null, clinicianName: each.own ? null : each.clinicianName, raisedAt: each.raisedAt.toISOString() })),
    /** Further ones, of which only the number is said. */
    more: (waiting[0]?.all ?? 0) - waiting.length,
  };
}

async function onPage(viewer: Viewer, rows: AlertRow[]): Promise<AlertOnPage[]> {
  const measures = await measuresById(viewer.organisationId, rows.map(({ measureId }) => measureId));
  return rows.map((row) => {
    const definition = measures.get(row.measureId);
    return {
      id: row.id,
      clinicianName: row.clinicianId === viewer.personId ? null : row.clinicianName,
      episodeId: row.episodeId,
      client: nameOfEpisode(row),
      short: definition?.short ?? "a measure",
      item: row.item,
      itemText: definition?.form?.items[row.item - 1] ?? null,
      answer: row.answer,
      answerText: definition?.form?.answers.find(({ value }) => value === row.answer)?.label ?? null,
      heldOn: fromDate(row.heldOn),
      raisedAt: row.raisedAt.toISOString(),
      acknowledged: row.acknowledgedAt && { at: row.acknowledgedAt.toISOString(), by: row.acknowledgedByName ?? "Somebody" },
      scored: row.scored,
      mayAct: row.mayAct,
    };
  });
}
