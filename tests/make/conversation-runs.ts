import type { Viewer } from "~/accounts/index";
import type { Conversation, Move } from "~/library/index";
import { walk } from "~/practice/conversation/conversation-path";
import { type Maker, daysAgo, minutesAfter } from "./maker";
import { type MadeTake, makeDrillSession, makeTake } from "./practice";

export type MadeRun = { id: string; key: string; owner: Viewer; takes: MadeTake[]; startedAt: Date };

/** A run through a conversation by these moves, every turn of it answered with a real file; the last turn is open unless the moves lead to an end. */
export async function makeRun(make: Maker, owner: Viewer, conversation: Conversation, moves: Move[], { startedAt = daysAgo(make, 1) } = {}): Promise<MadeRun> {
  const { organisationId, personId } = owner;
  const { turns, ending } = walk(conversation, moves);
  const [id, key] = [make.random.uuid(startedAt), make.random.uuid(startedAt)];
  const endedAt = ending ? minutesAfter(startedAt, 5 * turns.length) : null;
  await make.tx.conversationRun.create({
    data: { id, organisationId, personId, key, conversationSlug: conversation.slug, conversationEdition: conversation.edition, createdAt: startedAt, ending: ending?.id ?? null, endedAt },
  });
  const takes: MadeTake[] = [];
  for (const [index, { vignette }] of turns.entries()) {
    const turn = { conversationRunId: id, place: index + 1, move: moves[index] ?? null };
    takes.push(await makeTake(make, await makeDrillSession(make, owner, vignette, { startedAt: minutesAfter(startedAt, 5 * index), turn })));
  }
  return { id, key, owner, takes, startedAt };
}

/** Hands a whole run to these reviewers, who may play every answer in it from then on; the id of the submission. */
export async function submitMadeRun(make: Maker, { id: conversationRunId, owner: { organisationId }, takes, startedAt }: MadeRun, reviewers: Viewer[]): Promise<string> {
  const submittedAt = minutesAfter(startedAt, 60);
  const id = make.random.uuid(submittedAt);
  await make.tx.submission.create({ data: { id, organisationId, takeId: takes.at(-1)!.id, conversationRunId, key: make.random.uuid(submittedAt), submittedAt } });
  await make.tx.submissionReviewer.createMany({ data: reviewers.map(({ personId }) => ({ organisationId, submissionId: id, reviewerId: personId })) });
  const grants = takes.flatMap(({ recordingId }) => (recordingId ? reviewers.map(({ personId }) => ({ organisationId, recordingId, viewerId: personId, grantedAt: submittedAt })) : []));
  await make.tx.recordingGrant.createMany({ data: grants });
  return id;
}
