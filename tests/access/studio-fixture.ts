import type { Viewer } from "~/accounts/index";
import { content } from "~/library/index.server";
import { setDeleted } from "~/library/studio/delete-draft.server";
import { recordFor, writeMoment } from "../library/studio/world";

export type StudioFixture = { draftId: string; recordingId: string; recordedId: string; otherRecordingId: string; deletedId: string };

/** Drafts of one author: two with a recording of their own, and one that was put away. */
export async function makeDrafts(author: Viewer): Promise<StudioFixture> {
  const skill = content().skills()[0]!;
  const [draftId, recordedId, deletedId] = [await writeMoment(author, skill), await writeMoment(author, skill), await writeMoment(author, skill)];
  await setDeleted(author, deletedId, true);
  return { draftId, recordedId, deletedId, recordingId: await recordFor(author, draftId), otherRecordingId: await recordFor(author, recordedId) };
}
