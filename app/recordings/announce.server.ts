import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts/index";
import { consentOf } from "~/accounts/index.server";
import type { Result } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { attempt } from "~/platform/rate-limit.server";
import { type Announcement, announcementSchema, maxBytes, maxSize, mostAnnounced } from "./model";
import { type NewRecording, countUnfinished, createRecording, findOwnedByKey, freeKeyOfDeleted } from "./store.server";

type Belongs = (
  tx: Tx,
  viewer: Viewer,
  what: { forId: string; key: string; recordingId: string },
) => Promise<Result<void>>;

/** For each purpose: ties a new recording to what it is for, or says why it may not be. */
export type BelongsTo = { take: Belongs; clip: Belongs };

type Announced = { ok: true; recordingId: string } | { ok: false; status: number; problem: string };

const dayMs = 24 * 3_600_000;
/** A clip that was never published goes after this time; publishing keeps it (`keepUntil`). */
const unpublishedClipDays = 30;

/** Makes the row of a recording that is about to come in, or answers the one that has the same key. */
export async function announce(
  viewer: Viewer,
  belongsTo: BelongsTo,
  metadata: Record<string, string | null>,
  bytes: bigint | null,
): Promise<Announced> {
  const parsed = announcementSchema.safeParse(metadata);
  if (!parsed.success) return { ok: false, status: 400, problem: "This is not a recording that can be kept here." };
  const what = parsed.data;
  if (!what.filetype.startsWith(what.medium)) return { ok: false, status: 400, problem: "Medium and file type differ." };
  if (bytes !== null && bytes > maxBytes) return { ok: false, status: 413, problem: `This is larger than ${maxSize}, which is the most that a recording may have.` };
  const kept = await terms(viewer, what);
  if (!kept) return { ok: false, status: 403, problem: "Decide first what your recordings may be used for." };
  if (await tooMany(viewer)) return { ok: false, status: 429, problem: "You have begun many recordings in a short time. Try again later; what you have recorded is kept." };
  const create = () => createTied(viewer, belongsTo, what, { ...kept, bytes });
  try {
    return await create();
  } catch (error) {
    if (error instanceof NotTied) return { ok: false, status: 404, problem: error.message };
    const twin = await findOwnedByKey(viewer, what.key);
    if (twin && twin.status !== "deleted") return { ok: true, recordingId: twin.id };
    if (!twin) throw error;
    // A browser that still holds a deleted take lets go of it; a file may be chosen again.
    if (what.purpose === "take") return { ok: false, status: 410, problem: "This recording was deleted, so nothing is added to it." };
    await freeKeyOfDeleted(viewer, twin.id, randomUUID());
    return create();
  }
}

/** The row and what it is for, both or neither. Its id is random: in an assessment nobody reads the order of answers out of it. */
function createTied(viewer: Viewer, belongsTo: BelongsTo, { key, purpose, medium, filetype: mime, for: forId }: Announcement, terms: Pick<NewRecording, "consentPurposes" | "retainUntil" | "bytes">): Promise<Announced> {
  return transaction(async (tx) => {
    const { id: recordingId } = await createRecording(tx, viewer, { ...terms, key, purpose, medium, mime }, { id: randomUUID() });
    const tied = await belongsTo[purpose](tx, viewer, { forId, key, recordingId });
    if (!tied.ok) throw new NotTied(tied.problem);
    return { ok: true, recordingId };
  });
}

/** Rolls the row back when it belongs to nothing. */
class NotTied extends Error {}

/** Nobody fills the disk with uploads that they begin and never finish. */
async function tooMany(viewer: Viewer): Promise<boolean> {
  if ((await countUnfinished(viewer)) >= mostAnnounced.unfinished) return true;
  const { allowed } = await attempt(`recordings announced by ${viewer.personId}`, { limit: mostAnnounced.inAnHour, windowSeconds: 3600 });
  return !allowed;
}

/** Consent and retention of a new recording; null while a take's maker has not allowed supervision. */
async function terms(viewer: Viewer, { purpose }: Announcement) {
  const until = (days: number) => new Date(Date.now() + days * dayMs);
  if (purpose === "clip") return { consentPurposes: [], retainUntil: until(unpublishedClipDays) };
  const consent = await consentOf(viewer);
  if (!consent?.purposes.includes("supervision")) return null;
  return { consentPurposes: consent.purposes, retainUntil: until(consent.retentionDays) };
}
