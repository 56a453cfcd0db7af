import type { Viewer } from "~/accounts/index";
import { paths } from "~/paths";
import type { RecordingView } from "./model";
import { findVisible } from "./store.server";

/** Of these ids, the recordings that this person may see, by id. */
export async function recordingsFor(viewer: Viewer, ids: string[]): Promise<Map<string, RecordingView>> {
  if (ids.length === 0) return new Map();
  const rows = await findVisible(viewer, { ids });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        status: row.status,
        medium: row.medium,
        url: row.status === "ready" && row.storageKey ? paths.media(row.storageKey) : null,
        durationMs: row.durationMs,
        refusal: row.refusal,
        forSupervision: row.consentPurposes.includes("supervision"),
      },
    ]),
  );
}
