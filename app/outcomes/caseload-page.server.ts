import type { Viewer } from "~/accounts";
import { audit, nameOf } from "~/accounts/index.server";
import { measuresById } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { type CaseloadLists, caseloadLists } from "./caseload";
import type { Episode } from "./model";
import { type Period, type PeriodSummary, periodFor, summaryOf } from "./period-rules";
import { caseloadOf, ownCaseload } from "./store/episodes.server";
import { sharedWith } from "./store/shares.server";

export type CaseloadPage = CaseloadLists & { summary: PeriodSummary };

/** What the page was asked for: a period, every closed client instead of the first of them, and how its reader writes. */
export type Asked = { period: Period | undefined; all: boolean; locale: string };

/** The viewer's own clients and what came of their closed cases. */
export async function ownCaseloadPage(viewer: Viewer, asked: Asked): Promise<CaseloadPage> {
  return pageOf(viewer, await ownCaseload(viewer), asked);
}

/** The same of a clinician who shares it with the viewer, to read only; null for anybody else's. The reading is kept in the audit. */
export async function sharedCaseloadPage(viewer: Viewer, clinicianId: string, asked: Asked): Promise<(CaseloadPage & { clinicianName: string }) | null> {
  const shared = (await sharedWith(viewer)).find((each) => each.clinicianId === clinicianId);
  if (!shared) return null;
  await audit(db(), viewer, { action: "caseload.viewed", subjectType: "caseload", subjectId: clinicianId, ownerId: clinicianId });
  return { ...(await pageOf(viewer, await caseloadOf(viewer, clinicianId), asked)), clinicianName: shared.name };
}

async function pageOf(viewer: Viewer, episodes: Episode[], { period, all, locale }: Asked): Promise<CaseloadPage> {
  const used = new Set(episodes.flatMap(({ primaryMeasureId, scores }) => [primaryMeasureId, ...scores.keys()]));
  const measures = await measuresById(viewer.organisationId, [...used]);
  const closed = episodes.filter((episode) => episode.closed);
  const now = new Date();
  return {
    ...caseloadLists(episodes, measures, { all, locale }),
    summary: summaryOf(closed, measures, { period: periodFor(period, closed, now), now, locale }),
  };
}

/** Whose client this is, where it is not the viewer's own; the reading is kept in the audit. */
export async function readAnothers(viewer: Viewer, { id, clinicianId }: Episode): Promise<string> {
  await audit(db(), viewer, { action: "caseload.viewed", subjectType: "episode", subjectId: id, ownerId: clinicianId });
  return (await nameOf(viewer, [clinicianId])).get(clinicianId) ?? "Somebody";
}
