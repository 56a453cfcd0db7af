import type { Viewer } from "~/accounts";
import { audit, nameOf } from "~/accounts/index.server";
import { measuresById } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { type CaseloadPart, type OpenCounts, closedLine, openPart } from "./caseload";
import type { Episode } from "./model";
import { latestFirst } from "./order";
import { type Period, type PeriodSummary, beginOf, periodFor, summaryOf } from "./period-rules";
import { closedCounts, closedOf, closedUnscored, episodesOf, openOf } from "./store/episodes.server";
import { sharedWith } from "./store/shares.server";
import { type Stretch, stretchOf, within } from "./stretch";

export type CaseloadPage = {
  open: CaseloadPart & { counts: OpenCounts };
  /** Null until the closed ones are asked for. */
  closed: CaseloadPart | null;
  /** How many closed ones there are, and how many of them without a day, whom no period but all counts. */
  closedInAll: number;
  closedUndated: number;
  summary: PeriodSummary;
};

/** What the page was asked for: a period, the first or a later part of the open clients and of the closed ones, and how its reader writes. */
export type Asked = { period: Period | undefined; page: number; all: boolean; closedPage: number; locale: string };

/** The viewer's own clients and what came of their closed cases. */
export function ownCaseloadPage(viewer: Viewer, asked: Asked): Promise<CaseloadPage> {
  return pageOf(viewer, viewer.personId, asked);
}

/** The same of a clinician who shares it with the viewer, to read only; null for anybody else's. The reading is kept in the audit. */
export async function sharedCaseloadPage(viewer: Viewer, clinicianId: string, asked: Asked): Promise<(CaseloadPage & { clinicianName: string }) | null> {
  const shared = (await sharedWith(viewer)).find((each) => each.clinicianId === clinicianId);
  if (!shared) return null;
  await audit(db(), viewer, { action: "caseload.viewed", subjectType: "caseload", subjectId: clinicianId, ownerId: clinicianId });
  return { ...(await pageOf(viewer, clinicianId, asked)), clinicianName: shared.name };
}

async function pageOf(viewer: Viewer, clinicianId: string, { period: wanted, page, all, closedPage, locale }: Asked): Promise<CaseloadPage> {
  const now = new Date();
  const [open, counts] = await Promise.all([openOf(viewer, clinicianId), closedCounts(viewer, clinicianId)]);
  const period = periodFor(wanted, counts.lastEndedOn, now);
  const stretch = all ? stretchOf(counts.all, closedPage) : null;
  const [ended, listed] = await Promise.all([
    closedOf(viewer, clinicianId, beginOf(period, now)),
    stretch ? closedIn(viewer, clinicianId, stretch) : [],
  ]);
  const measures = await measuresOf(viewer, [open, ended, listed]);
  return {
    open: openPart(open, measures, { page, now, locale }),
    closed: stretch && { lines: listed.map((episode) => closedLine(episode, measures, locale)), stretch },
    closedInAll: counts.all,
    closedUndated: counts.undated,
    summary: summaryOf(ended, measures, { period, now, locale }),
  };
}

/** A part of the closed ones, the latest to end first, with everything that was measured. */
async function closedIn(viewer: Viewer, clinicianId: string, stretch: Stretch): Promise<Episode[]> {
  const all = latestFirst(await closedUnscored(viewer, clinicianId));
  return episodesOf(viewer, clinicianId, within(all, stretch).map(({ id }) => id));
}

function measuresOf(viewer: Viewer, all: Episode[][]) {
  const used = new Set<string>();
  for (const episodes of all) {
    for (const { primaryMeasureId, scores } of episodes) for (const id of [primaryMeasureId, ...scores.keys()]) used.add(id);
  }
  return measuresById(viewer.organisationId, [...used]);
}

/** Whose client this is, where it is not the viewer's own; the reading is kept in the audit. */
export async function readAnothers(viewer: Viewer, { id, clinicianId }: Episode): Promise<string> {
  await audit(db(), viewer, { action: "caseload.viewed", subjectType: "episode", subjectId: id, ownerId: clinicianId });
  return (await nameOf(viewer, [clinicianId])).get(clinicianId) ?? "Somebody";
}
