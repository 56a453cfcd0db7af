import type { Viewer } from "~/accounts/index";
import type { Conversation, Move } from "~/library/index";
import { walk } from "~/practice/conversation/conversation-path";
import { type Maker, daysAgo, minutesAfter } from "./maker";
import { type MadeSubmission, type MadeTake, makeDrillSession, makeTake } from "./practice";
import { put } from "./put";

export type MadeRun = { id: string; key: string; owner: Viewer; takes: MadeTake[]; startedAt: Date };

type Given = {
  startedAt?: Date;
  /** What each turn was answered with, one of the short answers where it is not said. */
  files?: string[];
  /** What a reviewer would call the move at a place. */
  corrected?: { place: number; move: Move; by: Viewer };
};

/** A run through a conversation by these moves, every turn of it answered with a real file; the last turn is open unless the moves lead to an end. */
export async function makeRun(make: Maker, owner: Viewer, conversation: Conversation, moves: Move[], { startedAt = daysAgo(make, 1), files = [], corrected }: Given = {}): Promise<MadeRun> {
  const { organisationId, personId } = owner;
  const { turns, ending } = walk(conversation, moves);
  const [id, key] = [make.random.uuid(startedAt), make.random.uuid(startedAt)];
  const endedAt = ending ? minutesAfter(startedAt, 5 * turns.length) : null;
  const { slug: conversationSlug, edition: conversationEdition } = conversation;
  await put(make, "conversationRun", [{ id, organisationId, personId, key, conversationSlug, conversationEdition, createdAt: startedAt, ending: ending?.id ?? null, endedAt }]);
  const takes: MadeTake[] = [];
  for (const [index, { vignette }] of turns.entries()) {
    const correction = corrected?.place === index + 1 ? { correctedMove: corrected.move, correctedById: corrected.by.personId } : {};
    const turn = { conversationRunId: id, place: index + 1, move: moves[index] ?? null, ...correction };
    takes.push(await makeTake(make, await makeDrillSession(make, owner, vignette, { startedAt: minutesAfter(startedAt, 5 * index), turn }), { file: files[index] }));
  }
  return { id, key, owner, takes, startedAt };
}

/** Hands a whole run to these reviewers, who may play every answer in it from then on. */
export async function submitMadeRun(make: Maker, { id: conversationRunId, owner: { organisationId }, takes, startedAt }: MadeRun, reviewers: Viewer[], releasedAt: Date | null = null): Promise<MadeSubmission> {
  const submittedAt = minutesAfter(startedAt, 60);
  const id = make.random.uuid(submittedAt);
  const take = takes.at(-1)!;
  await put(make, "submission", [{ id, organisationId, takeId: take.id, conversationRunId, key: make.random.uuid(submittedAt), submittedAt, releasedAt }]);
  await put(make, "submissionReviewer", reviewers.map(({ personId }) => ({ organisationId, submissionId: id, reviewerId: personId })));
  const grants = takes.flatMap(({ recordingId }) => (recordingId ? reviewers.map(({ personId }) => ({ organisationId, recordingId, viewerId: personId, grantedAt: submittedAt })) : []));
  await put(make, "recordingGrant", grants);
  return { id, take, takes, reviewers, submittedAt };
}
