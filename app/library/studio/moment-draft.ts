import { z } from "zod";
import { prose } from "../fields";
import { type Rubric, type Skill, type VignetteFile, facilitativeRubric, ownVignetteSchema } from "../model";
import { type Draft, type Problems, fieldsOf, inPageOrder, problemsOf, withoutGaps } from "./draft";

export type MomentDraft = Draft<VignetteFile>;

/** What the levels of one moment share. */
export const sharedFields = ["kind", "title", "order", "client", "skill", "approach", "stance", "problemArea", "problem", "rubric"] as const;

/** An own moment comes after those that are shipped. */
export const ownOrder = 1000;

/** What the page sends. `slug`, `edition`, `moment` and `order` are the row's and stay as they are. */
export function readMoment(form: FormData, itemIds: string[]): { definition: MomentDraft; sentences: string[] } {
  const { line, text, lines, number, several } = fieldsOf(form);
  const contentNote = text("contentNote");
  const notes = itemIds.flatMap((id) => {
    const note = text(`raterNotes.${id}`);
    return note ? [[id, note]] : [];
  });
  const definition = {
    kind: line("kind") ?? "moment",
    title: line("title"),
    client: { name: line("client.name"), age: number("client.age"), pronoun: line("client.pronoun"), role: line("client.role"), summary: text("client.summary") },
    justHappened: text("justHappened"),
    skill: line("skill"),
    criteria: several("criteria"),
    level: number("level"),
    levelNote: text("levelNote"),
    approach: line("approach"),
    stance: line("stance"),
    emotion: line("emotion"),
    problemArea: line("problemArea"),
    problem: line("problem"),
    therapistRisks: several("therapistRisks"),
    hard: text("hard"),
    touches: several("touches"),
    contentNote: contentNote ?? null,
    timeLimitSeconds: number("timeLimitSeconds"),
    illustrated: false,
    rubric: line("rubric"),
    raterNotes: Object.fromEntries(notes) as Record<string, string>,
  };
  return { definition: withoutGaps(definition) as MomentDraft, sentences: lines("sentences") };
}

/** By field, from the top of the page to its bottom. */
const needs: Record<string, string> = {
  title: "Give it a title: two to six of their own words.",
  "client.name": "Give a first name only, such as Odette.",
  "client.age": "Give an age from 16 to 100, in whole years.",
  "client.pronoun": "Choose how they are spoken of.",
  "client.role": "Say who speaks.",
  "client.summary": "Say in two or three sentences who this is.",
  kind: "Choose what it is.",
  justHappened: "Say what has just happened; the clip begins where this ends.",
  sentences: "Write what they say, one sentence a line.",
  hard: "Say what is hard here.",
  "touches.*": "Choose from the list.",
  contentNote: "Say what comes, because the moment touches suicide, abuse or violence.",
  skill: "Choose the skill that is practised.",
  criteria: "Choose two to four criteria that can be seen in an answer.",
  level: "Choose the level.",
  levelNote: "Say in one sentence what makes this level what it is.",
  timeLimitSeconds: "Give a whole number of seconds from 30 to 300.",
  rubric: "This rubric is not in the library. Publish it first, or choose another.",
  approach: "Choose what they do to the therapist.",
  stance: "Choose their stance towards you.",
  emotion: "Choose the emotion.",
  problemArea: "Choose what brings them, broadly.",
  problem: "Say in a few words what brings them.",
  therapistRisks: "Choose at least one thing that a therapist easily becomes or seems here.",
  "therapistRisks.*": "Choose from the list.",
};

const sentencesSchema = z.array(prose).min(1).max(60);

type Given = { definition: MomentDraft; sentences: string[] };
type Known = { skill: (slug: string) => Skill | null; rubric: (slug: string) => Rubric | null };

/** Everything that stands between a moment's words and its publication; the clip is looked at elsewhere. */
export function momentProblems({ definition, sentences }: Given, { skill, rubric }: Known): Problems {
  const whole = ownVignetteSchema.safeParse({ ...definition, slug: "own", edition: 1, moment: "own" });
  const words = sentencesSchema.safeParse(sentences);
  const problems: Problems = {
    ...problemsOf(definition, whole.error?.issues ?? [], needs),
    ...(words.error && { sentences: Object.values(problemsOf(sentences, words.error.issues.slice(0, 1), {}))[0]! }),
  };
  if (sentences.length === 0) problems.sentences = { says: needs.sentences!, missing: true };
  else if (sentences.length > 60) problems.sentences = { says: "A clip lasts 45 seconds at most: sixty lines are too many.", missing: false };
  const chosen = definition.skill ? skill(definition.skill) : null;
  if (definition.skill && !chosen) problems.skill = { says: "This skill is not in the library. Publish it first, or choose another.", missing: false };
  const strange = (definition.criteria ?? []).some((id) => chosen && !chosen.criteria.some((criterion) => criterion.id === id));
  if (strange) problems.criteria = { says: "These criteria belong to another skill. Choose those of this one.", missing: false };
  if ((definition.touches ?? []).length > 0 && !definition.contentNote) problems.contentNote = { says: needs.contentNote!, missing: true };
  const rated = rubric(definition.rubric ?? facilitativeRubric);
  if (!rated) problems.rubric = { says: needs.rubric!, missing: false };
  return inPageOrder(problems, needs);
}
