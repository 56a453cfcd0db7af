import { isPlain } from "../fields";
import { type Rubric, rubricSchema } from "../model";
import { type Draft, type Problems, fieldsOf, plainWordsOnly, problemsOf, withoutGaps } from "./draft";
import { withIds } from "./skill-draft";

export type RubricDraft = Draft<Rubric>;

export const mostItems = 20;

/** "3: Names the feeling." for each anchored score; a line without a score keeps what was typed. */
export const anchorLines = (anchors: Draft<Rubric["items"][number]["anchors"]> | undefined = []): string =>
  anchors.map((one) => (typeof one === "string" ? one : `${one.score ?? ""}: ${one.text ?? ""}`)).join("\n");

function anchorsIn(lines: string[]) {
  return lines.map((line) => {
    const [, score, text] = /^(-?\d+(?:[.,]\d+)?)\s*:\s*(.*)$/.exec(line) ?? [];
    return score === undefined ? { text: line } : { score: Number(score.replace(",", ".")), text: text ?? "" };
  });
}

/** What the page sends; items that are quite empty are left out. */
export function readRubric(form: FormData): RubricDraft {
  const { line, text, lines, number } = fieldsOf(form);
  const items = Array.from({ length: mostItems }, (_, i) => i).flatMap((i) => {
    const at = (field: string) => `items.${i}.${field}`;
    const one = {
      id: line(at("id")),
      title: line(at("title")),
      summary: text(at("summary")),
      anchors: anchorsIn(lines(at("anchors"))),
      failure: text(at("failure")),
      critical: form.has(at("critical")) || undefined,
    };
    return one.title || one.summary || one.anchors.length > 0 ? [one] : [];
  });
  const definition = {
    title: line("title"),
    credit: text("credit"),
    scale: { min: number("scale.min"), max: number("scale.max"), step: number("scale.step") },
    items: withIds(items, (one) => one.title ?? one.summary ?? ""),
  };
  return withoutGaps(definition);
}

const needs: Record<string, string> = {
  title: "Give it a title.",
  credit: "Say whose it is, and what its scores may be compared with.",
  scale: "Give the lowest and the highest score, and the step between scores.",
  "scale.min": "Give the lowest score in whole or half points, such as 1.",
  "scale.max": "Give the highest score in whole or half points, above the lowest, such as 5.",
  "scale.step": "Give a step of 0.5 or a multiple of it, such as 1, that leads from the lowest score to the highest in at most 20 steps.",
  items: "Write at least one item.",
  "items.*.title": "Name the item.",
  "items.*.summary": "Say in a sentence what is rated.",
  "items.*.anchors": "Write at least three lines, each a score, a colon and what it looks like.",
};

export function rubricProblems(definition: RubricDraft): Problems {
  const whole = rubricSchema.safeParse({ ...definition, slug: "own", edition: 1 });
  const found = problemsOf(definition, whole.error?.issues ?? [], needs);
  // All anchors of an item are one field of the page.
  const problems: Problems = {};
  for (const [name, problem] of Object.entries(found)) problems[name.replace(/^(items\.\d+\.anchors)\..*/, "$1")] ??= problem;
  (definition.items ?? []).forEach((item, i) => {
    const field = `items.${i}.anchors`;
    const anchors = typeof item === "object" ? (item.anchors ?? []) : [];
    const wrong = anchors.flatMap((anchor, j) => wrongLine(anchor, j + 1))[0];
    if (wrong) problems[field] = { says: wrong, missing: false };
    // Whoever is still writing them has done nothing wrong.
    else if (anchors.length < 3) problems[field] = { says: needs["items.*.anchors"]!, missing: true };
  });
  if (!whole.success) return problems;
  const { scale, items } = whole.data;
  items.forEach(({ anchors }, i) => {
    const off = anchors.findIndex(({ score }) => score < scale.min || score > scale.max || !Number.isInteger((score - scale.min) / scale.step));
    const unordered = anchors.findIndex(({ score }, j) => j > 0 && score <= anchors[j - 1]!.score);
    if (off >= 0) problems[`items.${i}.anchors`] = { says: `Line ${off + 1} has a score that is not on the scale.`, missing: false };
    else if (unordered >= 0) problems[`items.${i}.anchors`] = { says: `The score of line ${unordered + 1} is not above the one before it: they go from low to high, each once.`, missing: false };
  });
  return problems;
}

type Anchor = Draft<Rubric["items"][number]["anchors"][number]>;

/** What is wrong with one line of anchors, in a sentence that names it; nothing where it can be read. */
function wrongLine(anchor: Anchor, line: number): string[] {
  const { score, text = "" } = typeof anchor === "object" ? anchor : { text: anchor };
  if (score === undefined) return [/^-?\d/.test(text) ? `Line ${line} has no colon after its score.` : `Line ${line} does not begin with a score and a colon, such as “0: goes round it”.`];
  if (text === "") return [`Line ${line} does not say what its score looks like.`];
  return isPlain(text) ? [] : [`Line ${line}: ${plainWordsOnly}`];
}
