import type { Viewer } from "~/accounts/index";
import { content } from "~/library/index.server";
import { makeItOurs } from "~/library/studio/begin-draft.server";
import { setDeleted } from "~/library/studio/delete-draft.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { recordFor, writeMoment } from "../library/studio/world";

export type StudioFixture = { draftId: string; recordingId: string; recordedId: string; otherRecordingId: string; deletedId: string };

/** Drafts of one author: two with a recording of their own, and one that was put away; and a skill that is published. */
export async function makeDrafts(author: Viewer): Promise<StudioFixture> {
  const skill = content().skills()[0]!;
  const [draftId, recordedId, deletedId] = [await writeMoment(author, skill), await writeMoment(author, skill), await writeMoment(author, skill)];
  await setDeleted(author, deletedId, true);
  const ours = await makeItOurs(author, { key: crypto.randomUUID(), kind: "skill", slug: skill.slug });
  if (!ours.ok || !(await publishItem(author, ours.value.id, { agreed: true, passOn: false })).ok) throw new Error("The skill was not published.");
  return { draftId, recordedId, deletedId, recordingId: await recordFor(author, draftId), otherRecordingId: await recordFor(author, recordedId) };
}
