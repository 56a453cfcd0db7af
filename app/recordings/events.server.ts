import { teller } from "~/platform/jobs.server";

export type RecordingEvents = {
  /** Every byte is here. */
  "recording.received": { recordingId: string };
  /** Nobody may play it any more; `storageKey` is null where it never became playable. */
  "recording.deleted": { recordingId: string; storageKey: string | null };
};

export const tellRecording = teller<RecordingEvents>();
