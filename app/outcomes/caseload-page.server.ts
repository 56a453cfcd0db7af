import type { Viewer } from "~/accounts";
import { audit, nameOf } from "~/accounts/index.server";
import { measuresById } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { type AskedFor, exactFirst } from "./asked";
import { type CaseloadPart, type OpenCounts, closedLine, openPart } from "./caseload";
import type { Episode } from "./model";
import { byCode, latestFirst } from "./order";
import { knownTo } from "./known.server";
import { closedCount, closedUnscored, episodesOf, openOf } from "./store/episodes.server";
import { type ClosedInAll, closedInAll } from "./store/results.server";
import { sharedWith } from "./store/shares.server";
import { stretchOf, within } from "./stretch";

export type CaseloadPage = {
  open: CaseloadPart & { counts: OpenCounts };
  /** Null until the closed ones are asked for, or somebody is sought. */
  closed: CaseloadPart | null;
  closedInAll: number;
  /** What came of the closed ones, in a few numbers. */
  results: ClosedInAll;
};

/** What the page was asked for: who is sought by a part of their code, the first or a later part of the open clients and of the closed ones, and how its reader writes. */
export type Asked = Omit<AskedFor, "q"> & { q?: string; locale: string };

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

async function pageOf(viewer: Viewer, clinicianId: string, { q = "", page, all, closedPage, locale }: Asked): Promise<CaseloadPage> {
  const now = new Date();
  const [open, inAll, results, found] = await Promise.all([
    openOf(viewer, clinicianId),
    closedCount(viewer, clinicianId),
    closedInAll(viewer, clinicianId),
    all || q !== "" ? closedUnscored(viewer, clinicianId, q) : null,
  ]);
  const stretch = found && stretchOf(found.length, closedPage);
  const listed = stretch ? await episodesOf(viewer, clinicianId, within(q === "" ? latestFirst(found) : exactFirst(byCode(found), q, ({ clientCode }) => clientCode), stretch).map(({ id }) => id)) : [];
  const measures = await measuresOf(viewer, [open, listed]);
  const known = await knownTo(viewer, measures);
  return {
    open: openPart(open, measures, { q, page, now, locale, known }),
    closed: stretch && { lines: listed.map((episode) => closedLine(episode, measures, locale)), stretch },
    closedInAll: inAll,
    results,
  };
}

/** The definitions of every measure in these episodes, by id. */
export function measuresOf(viewer: Viewer, all: Episode[][]) {
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
