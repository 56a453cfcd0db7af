import { z } from "zod";

/** What a browser says about a recording before its first byte (tus metadata). Ids are UUIDs; `for` is a session's id, a vignette's slug or a draft's id. */
export const announcementSchema = z
  .object({
    key: z.uuid(),
    purpose: z.enum(["take", "clip"]),
    for: z.string().min(1).max(100),
    medium: z.enum(["video", "audio"]),
    filetype: z.string().regex(/^(?:(?:video|audio)\/(?:webm|mp4)|video\/quicktime)(?:;\s*codecs="?[\w.,+ -]+"?)?$/),
  })
  // Our recorder makes none; a telephone does.
  .refine(({ purpose, filetype }) => purpose === "clip" || !filetype.startsWith("video/quicktime"));

export type Announcement = z.infer<typeof announcementSchema>;
export type Purpose = Announcement["purpose"];
export type Medium = Announcement["medium"];
export type RecordingStatusName = "receiving" | "processing" | "ready" | "refused" | "deleted";

/** A recording as a page meets it. `url` is null until it can be played; `refusal` says in one sentence why it never will. */
export type RecordingView = {
  id: string;
  status: RecordingStatusName;
  medium: Medium;
  url: string | null;
  durationMs: number | null;
  refusal: string | null;
  /** False once its maker has taken back their consent to supervision: then it is nobody else's to play. */
  forSupervision: boolean;
};

/** What our recorder asks of the browser: enough to read a face and hear every breath, and a minute is about 9 MB. */
export const bitsPerSecond = { video: 1_200_000, audio: 64_000 };
/** A take may last 5 minutes (a vignette's limit), a clip likewise; a browser may stop a little late. */
export const maxDurationMs = 320_000;
/** Below this there is nothing to hear. */
export const minDurationMs = 300;
/** The longest take at our bit rates, three times over for browsers that do not keep to them: 152 MB. */
export const maxBytes = (3 * (bitsPerSecond.video + bitsPerSecond.audio) * maxDurationMs) / 8000;
/** As it is said to people. */
export const maxSize = "150 MB";
/** New recordings that one person may announce in an hour, and have unfinished at a time. */
export const mostAnnounced = { inAnHour: 60, unfinished: 20 };
/** Pieces that a browser still holds after this many days are removed there. */
export const keptDays = 7;
