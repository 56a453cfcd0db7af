import type { Conversation, Rubric, Turn, Vignette } from "~/library";
import type { TakeMedium } from "~/practice";

/** Something that a reviewer rates, with the values that its scale holds. */
export type RatedItem = {
  itemKey: string;
  kind: "criterion" | "skill" | "step";
  title: string;
  summary: string;
  /** What it looks like in an answer to this very moment. */
  note?: string;
  /** What can be chosen: `value` as the form sends it, `stored` as the row keeps it. */
  options: { value: string; stored: number; label: string }[];
  /** What a value looks like, for the values that have words. */
  anchors: { value: string; text: string }[];
  /** The lowest score on it means that the whole is to be rehearsed again. */
  critical?: boolean;
  /** Why it is not rated here at all. */
  standsAside?: string;
};

const criterionScale = [
  { value: "0", stored: 0, label: "Not yet" },
  { value: "1", stored: 1, label: "Partly" },
  { value: "2", stored: 2, label: "Yes" },
];

/**
 * Everything that is rated in an answer, in the order of the page: the moment's criteria, then the rubric's skills.
 * A typed answer has no voice and no face, so it is rated on the criteria only.
 */
export function ratedItems(vignette: Pick<Vignette, "criteria" | "raterNotes">, rubric: Rubric, medium: TakeMedium): RatedItem[] {
  const criteria = vignette.criteria.map((criterion) => ({
    itemKey: `criterion:${criterion.id}`,
    kind: "criterion" as const,
    title: criterion.text,
    summary: criterion.looksLike,
    options: criterionScale,
    anchors: [],
  }));
  return medium === "typed" ? criteria : [...criteria, ...skillItems(rubric, vignette.raterNotes)];
}

/** Of a client who has voiced hopelessness: staying with the risk is then right, and not saying the same thing once more. */
const giveWay = { "holds-the-decision": "Hopelessness was voiced on the way, so Safety stands in the place of this step, and it is not rated." };

/** The steps of the conversation's rubric that can be seen in it, in the rubric's order, with what they look like here. */
export function stepItems({ steps, stepNotes }: Pick<Conversation, "steps" | "stepNotes">, rubric: Rubric, rungsMet: Turn["rung"][]): RatedItem[] {
  const critical = new Set(rubric.items.filter((item) => item.critical).map(({ id }) => `item:${id}`));
  const shown = skillItems({ ...rubric, items: rubric.items.filter(({ id }) => steps.includes(id)) });
  return shown.map((item): RatedItem => {
    const id = item.itemKey.slice("item:".length);
    const aside = rungsMet.includes("hopeless") ? noteOf(giveWay, id) : undefined;
    return {
      ...item,
      kind: "step",
      summary: noteOf(stepNotes, id) ?? item.summary,
      ...(critical.has(item.itemKey) && { critical: true }),
      ...(aside && { standsAside: aside, options: [], anchors: [] }),
    };
  });
}

/** Scores of the rubric are kept in half points, as whole numbers: 2 is 1.0 and 10 is 5.0. */
function skillItems({ items, scale }: Rubric, notes: Vignette["raterNotes"] = {}): RatedItem[] {
  const steps = Math.round((scale.max - scale.min) / scale.step);
  const scores = Array.from({ length: steps + 1 }, (_, step) => scale.min + step * scale.step);
  return items.map((item) => ({
    itemKey: `item:${item.id}`,
    kind: "skill" as const,
    title: item.title,
    summary: item.summary,
    ...(noteOf(notes, item.id) && { note: noteOf(notes, item.id) }),
    options: scores.map((score) => ({ value: String(score), stored: score * 2, label: String(score) })),
    anchors: item.anchors.map((anchor) => ({ value: String(anchor.score), text: anchor.text })),
  }));
}

/** Ids are made of anybody's words, "constructor" among them. */
const noteOf = (notes: Record<string, string>, id: string): string | undefined => (Object.hasOwn(notes, id) ? notes[id] : undefined);
