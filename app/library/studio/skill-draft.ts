import { type Skill, skillSchema } from "../model";
import { ownSlug } from "../own-measure-slug";
import { type Draft, type Problems, fieldsOf, inPageOrder, problemsOf, withoutGaps } from "./draft";

export type SkillDraft = Draft<Skill>;

export const mostCriteria = 4;
export const mostWorkedAnswers = 4;

/** An id made of the first words, once: a later wording keeps it, so that ratings of both editions are of one thing. */
export function idOf(words: string, taken: string[]): string {
  const wanted = ownSlug(words.split(/\s+/).slice(0, 5).join(" ")).replace(/^own-?/, "").slice(0, 60).replace(/-$/, "") || "item";
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

/** Gives an id to each that has none yet; of two with one id the later gets another. */
export function withIds<T extends { id?: string | undefined }>(all: T[], wordsOf: (one: T) => string): (T & { id: string })[] {
  const named: (T & { id: string })[] = [];
  for (const one of all) {
    const taken = named.map(({ id }) => id);
    const id = one.id && /^[a-z0-9-]{1,80}$/.test(one.id) && !taken.includes(one.id) ? one.id : idOf(wordsOf(one), [...taken, ...all.flatMap((other) => (other !== one && other.id ? [other.id] : []))]);
    named.push({ ...one, id });
  }
  return named;
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/** What the page sends; rows that are quite empty are left out. */
export function readSkill(form: FormData): SkillDraft {
  const { line, text, lines } = fieldsOf(form);
  const criteria = upTo(mostCriteria).flatMap((i) => {
    const one = { id: line(`criteria.${i}.id`), text: text(`criteria.${i}.text`), looksLike: text(`criteria.${i}.looksLike`) };
    return one.text || one.looksLike ? [one] : [];
  });
  const workedAnswers = upTo(mostWorkedAnswers).flatMap((i) => {
    const one = { vignette: line(`workedAnswers.${i}.vignette`), words: text(`workedAnswers.${i}.words`), why: text(`workedAnswers.${i}.why`) };
    return one.words || one.why ? [one] : [];
  });
  const definition = {
    title: line("title"),
    summary: text("summary"),
    is: lines("is"),
    isNot: lines("isNot"),
    criteria: withIds(criteria, (one) => one.text ?? one.looksLike ?? ""),
    misses: lines("misses"),
    workedAnswers,
  };
  return withoutGaps(definition);
}

/** By field, from the top of the page to its bottom. */
const needs: Record<string, string> = {
  title: "Give it a title.",
  summary: "Say in a sentence or two what the skill is.",
  is: "Write at least two lines: what it is.",
  isNot: "Write at least two lines: what it is not.",
  misses: "Write at least two lines: how it is commonly missed.",
  criteria: "Write three or four criteria.",
  "criteria.*.text": "Say what is done.",
  "criteria.*.looksLike": "Say what it looks like when it is done.",
  "workedAnswers.*.vignette": "Choose the moment that is answered.",
  "workedAnswers.*.words": "Write the answer.",
  "workedAnswers.*.why": "Say why it works.",
};

/** `practises`: the skill of a moment, null where there is no such moment. */
export function skillProblems(definition: SkillDraft, { slug, practises }: { slug: string; practises: (vignette: string) => string | null }): Problems {
  const whole = skillSchema.safeParse({ ...definition, slug: "own", edition: 1 });
  const problems = problemsOf(definition, whole.error?.issues ?? [], needs);
  (definition.workedAnswers ?? []).forEach((one, i) => {
    const answered = typeof one === "object" && one.vignette ? practises(one.vignette) : slug;
    if (answered !== slug) problems[`workedAnswers.${i}.vignette`] ??= { says: "This moment does not practise this skill. Choose one that does.", missing: false };
  });
  return inPageOrder(problems, needs);
}
