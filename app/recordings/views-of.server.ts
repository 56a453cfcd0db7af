import type { Viewer } from "~/accounts/index";
import { nameOf } from "~/accounts/index.server";
import { viewRows } from "./store.server";

/** Who else has played this recording and when, latest first; empty for anyone but its owner. */
export async function viewsOf(viewer: Viewer, recordingId: string): Promise<{ viewerName: string; viewedAt: Date }[]> {
  const rows = await viewRows(viewer, recordingId);
  const names = await nameOf(viewer, [...new Set(rows.map((row) => row.viewerId))]);
  return rows.map((row) => ({ viewerName: names.get(row.viewerId) ?? "Someone who has left", viewedAt: row.viewedAt }));
}
