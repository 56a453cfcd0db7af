import { z } from "zod";
import { keysOf, prose, slug } from "./fields";
import { type ShippedVignette, encounter, sayWhatComes, saysWhatComes } from "./model";

/** What a therapist does in an answer when the talk is about ending or referring on, as the trainee names it afterwards. */
export const moves = {
  "held-the-decision": { name: "Held the decision", about: "The same message, kindly, once more." },
  "received-the-feeling": { name: "Received the feeling", about: "Named grief, anger, fear or shame and stayed with it." },
  "asked-for-their-reading": { name: "Asked how they see it", about: "An open question, and time to answer it." },
  "explained-with-the-data": { name: "Explained with the data", about: "Scores, what has changed and what has not." },
  "owned-the-limit": { name: "Owned the limit", about: "Said that what you offered has not helped enough." },
  "showed-the-way-on": { name: "Showed the way on", about: "Who is next, how it goes on, what you do on the way." },
  "asked-about-safety": { name: "Asked about safety", about: "Asked plainly about wanting to die or coming to harm." },
  reassured: { name: "Reassured", about: "Made it smaller or brighter than it is." },
  "softened-it": { name: "Softened the decision", about: "Offered more sessions, a delay or an exception." },
  blamed: { name: "Put it on the client", about: "Effort, attitude or diagnosis as the reason." },
  argued: { name: "Argued or defended", about: "Set right, justified, explained the rules." },
} as const;

export type Move = keyof typeof moves;
export const moveNames = Object.keys(moves) as [Move, ...Move[]];

/** The ladder that a client climbs, easiest first. */
export const rungs = {
  accepts: "accepts it",
  puzzled: "is puzzled",
  sad: "is sad",
  pleads: "pleads",
  angry: "is angry",
  hopeless: "voices hopelessness",
} as const;

const endingKinds = ["held", "softened", "broken", "risk-asked", "risk-missed"] as const;

const turnSchema = z.strictObject({
  id: slug,
  rung: keysOf(rungs),
  hard: prose,
  /** Where each move leads: another turn, or an ending. */
  moves: z.strictObject(Object.fromEntries(moveNames.map((move) => [move, slug])) as Record<Move, typeof slug>),
});

export const conversationSchema = z
  .strictObject({
    ...encounter,
    /** One sentence: what is rehearsed. */
    about: prose,
    /** The rubric that the whole conversation is scored with, and those of its items that can be seen in it. */
    rubric: slug,
    steps: z.array(slug).min(1),
    /** By step: what it looks like in this conversation. */
    stepNotes: z.record(slug, prose),
    opening: slug,
    turns: z.array(turnSchema).min(2),
    endings: z.array(z.strictObject({ id: slug, title: prose, kind: z.enum(endingKinds), text: prose })).min(1),
  })
  .refine(saysWhatComes, sayWhatComes);

export type ConversationFile = z.infer<typeof conversationSchema>;
export type Ending = ConversationFile["endings"][number];
/** A turn with what it is played and practised as: a vignette of its own. */
export type Turn = ConversationFile["turns"][number] & { vignette: ShippedVignette };
export type Conversation = Omit<ConversationFile, "turns"> & { turns: Turn[] };

/** The slug by which a turn is met as a vignette, and its own recordings are kept. */
export const turnSlug = (conversationSlug: string, turnId: string) => `${conversationSlug}--${turnId}`;

/** What comes after a move: the client's next turn, or how it ends. Throws for a turn that the conversation has not. */
export function afterMove(conversation: Pick<Conversation, "turns" | "endings">, turnId: string, move: Move): { turn: Turn } | { ending: Ending } {
  const next = conversation.turns.find(({ id }) => id === turnId)?.moves[move];
  const turn = conversation.turns.find(({ id }) => id === next);
  if (turn) return { turn };
  const ending = conversation.endings.find(({ id }) => id === next);
  if (!ending) throw new Error(`The turn ${turnId} leads nowhere by ${move}.`);
  return { ending };
}
