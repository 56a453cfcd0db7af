import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { content } from "~/library/index.server";
import { StepScores } from "~/review/components/step-scores";
import { stepItems } from "~/review/items";
import { inWords } from "~/review/rules";

const conversation = content().conversations()[0]!;
const rubric = content().rubric(conversation.rubric)!;
const items = stepItems(conversation, rubric, []);
const critical = items.filter((item) => item.critical);
const [harmless] = items.filter((item) => !item.critical);
const lookOf = (item: (typeof items)[number], score: string) => item.anchors.find(({ value }) => value === score)!.text;

/** What the trainee reads where these steps were scored so, and nothing else was. */
function read(scores: [item: (typeof items)[number], score: number][]): string {
  const shown = items.map((item) => {
    const score = scores.find(([scored]) => scored === item)?.[1];
    return inWords(item, score === undefined ? undefined : { itemKey: item.itemKey, value: score * 2, cannotRateReason: null });
  });
  const page = renderToStaticMarkup(<StepScores scores={shown} reviewerName="Ruth" credit="" />);
  return page.replace(/<[^>]+>/g, " ").replace(/&#x27;/g, "'").replace(/&amp;/g, "&").replace(/\s+/g, " ");
}

test("critical steps that were not there are what to rehearse, by going through the conversation again", () => {
  const [first, second] = critical as [(typeof items)[number], (typeof items)[number]];
  const both = read([[first, 0], [second, 0], [harmless!, 0]]);
  expect(both).toContain(`Steps that a client relies on, and that were not there yet: ${first.title}, ${second.title}. Rehearse them here before the real conversation, by going through this one again.`);
  expect(read([[first, 0]])).toContain(`A step that a client relies on, and that was not there yet: ${first.title}. Rehearse it here before the real conversation`);
});

test("nothing is to be rehearsed again where a critical step was there in part, or the step is not critical", () => {
  expect(read([[critical[0]!, 1], [harmless!, 0]])).not.toContain("Rehearse");
});

test("a step below the highest score says what the highest looks like, and no other does", () => {
  const [first, second, third] = items as [(typeof items)[number], (typeof items)[number], (typeof items)[number]];
  const page = read([[first, 0], [second, 1], [third, 2]]);
  for (const item of [first, second]) expect(page).toContain(`Next: ${lookOf(item, "2")}`);
  expect(page).not.toContain(`Next: ${lookOf(third, "2")}`);
  expect(page.match(/Next:/g)).toHaveLength(2);
});
