import type { Viewer } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import { recentSittingRows } from "../store/sittings.server";
import type { SittingLine } from "./model";
import { sittingInWords } from "./rules";
import { assessmentOf } from "./sitting-of.server";

/** Own sittings, newest first, each named by its assessment. One of which no clip was met, or that was left before anything was answered, stands nowhere. */
export async function recentSittings(viewer: Viewer, limit = 100, slug?: string): Promise<(SittingLine & { title: string })[]> {
  const [rows, library] = await Promise.all([recentSittingRows(viewer, limit, slug), libraryFor(viewer)]);
  return rows.flatMap((row) => {
    const given = row.sessions.filter(({ _count }) => _count.takes > 0);
    if (given.length === 0 && (row.finishedAt || row.sessions.length === 0)) return [];
    const standing = given.flatMap(({ takes }) => takes.flatMap(({ submissions }) => submissions.filter(({ withdrawnAt }) => withdrawnAt === null)));
    const released = standing.filter(({ releasedAt }) => releasedAt !== null).length;
    const state = sittingInWords({
      finished: row.finishedAt !== null,
      answered: given.length,
      total: row.clips.length,
      submitted: standing.length,
      released,
    });
    return { sittingId: row.id, createdAt: row.createdAt, answered: given.length, total: row.clips.length, finished: row.finishedAt !== null, submitted: standing.length, released, waits: released < standing.length, state, title: assessmentOf(library, row).title };
  });
}
