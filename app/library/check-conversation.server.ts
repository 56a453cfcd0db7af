import path from "node:path";
import { checkClip, clipLengths } from "./check-clip.server";
import { type ContentReader, type Source, checkName } from "./content-files.server";
import { type Conversation, type ConversationFile, type Turn, conversationSchema, turnSlug } from "./conversation-model";
import type { Rubric, Skill } from "./model";
import { sentences } from "./script-lines";

type Known = { skills: Skill[]; rubrics: Rubric[] };

/** A conversation with the clips of all its turns; null where something is wrong with it, which the reader has been told. */
export function openConversation(reader: ContentReader, folder: string, { skills, rubrics }: Known): Conversation | null {
  const source = reader.open(path.join(folder, "conversation.json"), conversationSchema);
  if (!source) return null;
  checkName(source, path.basename(folder));
  checkCourse(source);
  const { value, complain } = source;
  const skill = skills.find(({ slug }) => slug === value.skill);
  if (!skill) complain(["skill"], `there is no skill ${value.skill}`);
  const rubric = rubrics.find(({ slug }) => slug === value.rubric);
  if (!rubric) complain(["rubric"], `there is no rubric ${value.rubric}`);
  value.steps.forEach((id, i) => {
    if (rubric && !rubric.items.some((item) => item.id === id)) complain(["steps", i], `${id} is not an item of ${value.rubric}`);
    if (!value.stepNotes[id]) complain(["stepNotes"], `needs a note for ${id}`);
  });
  const turns = value.turns.map((turn) => skill && openTurn(reader, folder, { conversation: source, turn, skill }));
  return skill && turns.every((turn) => turn) ? { ...value, turns: turns as Turn[] } : null;
}

type OfTurn = { conversation: Source<ConversationFile>; turn: ConversationFile["turns"][number]; skill: Skill };

/** A turn is practised, played and recorded as a vignette of its own. */
function openTurn(reader: ContentReader, folder: string, { conversation: { value, complain }, turn, skill }: OfTurn): Turn | null {
  const clip = checkClip(reader, path.join(folder, turn.id), clipLengths.turn);
  if (!clip) return null;
  for (const part of [clip.script.value, clip.facts])
    if (part.slug !== turn.id || part.edition !== value.edition) complain(["turns"], `the clip of ${turn.id} has another name or edition`);
  const { slug, edition, order, title, client, justHappened, stance, emotion, problemArea, problem, touches, contentNote, timeLimitSeconds, illustrated } = value;
  const encounter = { edition, order, title, client, justHappened, stance, emotion, problemArea, problem, touches, contentNote, timeLimitSeconds, illustrated };
  return {
    ...turn,
    vignette: {
      ...encounter,
      slug: turnSlug(slug, turn.id),
      kind: "turn",
      moment: slug,
      level: 3,
      levelNote: turn.hard,
      hard: turn.hard,
      skill: skill.slug,
      criteria: skill.criteria,
      approach: "pleads",
      therapistRisks: ["breach"],
      raterNotes: {},
      sentences: sentences(clip.script.value),
      clip: clip.facts,
    },
  };
}

/** Every move leads somewhere, nothing loops, and nothing is out of reach. */
function checkCourse({ value, complain }: Source<ConversationFile>): void {
  const ids = [...value.turns, ...value.endings].map(({ id }) => id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) complain(["turns"], `${id} is used twice`);
  });
  const reached = new Set<string>();
  const walk = (id: string, way: string[]): void => {
    if (way.includes(id)) return complain(["turns"], `comes back to where it was: ${[...way, id].join(", ")}`);
    reached.add(id);
    const turn = value.turns.find((one) => one.id === id);
    for (const next of new Set(Object.values(turn?.moves ?? {}))) walk(next, [...way, id]);
  };
  value.turns.forEach((turn, i) => {
    for (const [move, next] of Object.entries(turn.moves))
      if (!ids.includes(next)) complain(["turns", i, "moves", move], `there is no turn and no ending ${next}`);
  });
  if (!value.turns.some(({ id }) => id === value.opening)) complain(["opening"], `there is no turn ${value.opening}`);
  else walk(value.opening, []);
  for (const id of ids) if (!reached.has(id)) complain(["turns"], `${id} is never reached`);
}
