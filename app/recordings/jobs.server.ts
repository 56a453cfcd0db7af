import type { Handlers, Schedules } from "~/platform/jobs.server";
import type { RecordingEvents } from "./events.server";
import { expireRecordings } from "./expire-recordings.server";
import { finishAbandonedUploads } from "./finish-abandoned-uploads.server";
import { makePlayable } from "./make-playable.server";
import { removeUpload } from "./piece-store.server";
import { storage } from "./storage.server";

export type { RecordingEvents } from "./events.server";

export const recordingHandlers: Handlers<RecordingEvents> = {
  "recording.received": ({ recordingId }) => makePlayable(recordingId),
  "recording.deleted": async ({ recordingId, storageKey }) => {
    await removeUpload(recordingId);
    if (storageKey) await storage().remove(storageKey);
  },
};

export const recordingSchedules: Schedules = {
  "recordings.expire": { cron: "23 2 * * *", run: expireRecordings },
  "recordings.abandoned": { cron: "*/15 * * * *", run: finishAbandonedUploads },
};
