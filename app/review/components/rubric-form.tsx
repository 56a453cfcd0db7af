import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";
import { TextArea } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { ScaleKeys } from "~/ui/scale-keys-help";
import type { RatedItem as Item } from "../items";
import type { Rating } from "../model";
import type { ReviewAnswer } from "../review-form";
import { longestText } from "../words";
import { RatedItem } from "./rated-item";
import { SaveState } from "./save-state";
import { useSaver } from "./use-saver";

type Props = {
  items: Item[];
  ratings: Rating[];
  words: { workedWell: string; tryNext: string };
  rubric: { title: string; credit: string };
  trainee: { name: string; selfRatings: Record<string, number> };
  answer: ReviewAnswer | undefined;
  releasing: boolean;
};

/** On a phone the player lies over the top of the page, and what has the focus must not be under it. */
const clearOfPlayer = "max-lg:[&_button]:scroll-mt-72 max-lg:[&_input]:scroll-mt-72 max-lg:[&_textarea]:scroll-mt-72";

/** Scores, the two sentences, and release: one form, which also works without JavaScript. */
export function RubricForm({ items, ratings, words, rubric, trainee, answer, releasing }: Props) {
  const saver = useSaver();
  const rated = new Map(ratings.map((rating) => [rating.itemKey, rating]));
  const list = (kind: Item["kind"]) =>
    items
      .filter((item) => item.kind === kind)
      .map((item) => (
        <RatedItem key={item.itemKey} item={item} rating={rated.get(item.itemKey)} seenBySelf={seenBy(trainee, item)} change={saver.change} />
      ));
  const skills = list("skill");
  return (
    <Form method="post" className={classes("grid gap-10", clearOfPlayer)} aria-label="Your review">
      <Group title="Criteria of this moment" hint="Did the answer do this?">
        {list("criterion")}
      </Group>
      {skills.length > 0 ? (
        <Group title={rubric.title} hint={rubric.credit}>
          <ScaleKeys />
          {skills}
        </Group>
      ) : (
        <Notice kind="info">A typed answer has no voice and no face, so it is scored on the criteria only.</Notice>
      )}
      <Group title="In your words" hint="Both are needed before the feedback can be released.">
        <Words name="workedWell" label="One thing that worked" text={words.workedWell} change={saver.change} />
        <Words name="tryNext" label="One thing to try next time" text={words.tryNext} change={saver.change} />
      </Group>
      <div className="grid gap-4 border-t border-line pt-6">
        <SaveState saver={saver} />
        {answer && answer.problem && ["save", "release"].includes(answer.intent) && <Notice kind="problem">{answer.problem}</Notice>}
        {answer?.intent === "save" && !answer.problem && <Notice kind="done">Saved.</Notice>}
        <div className="flex flex-wrap gap-3">
          <noscript>
            <Button variant="quiet" name="intent" value="save">
              Save
            </Button>
          </noscript>
          <Button name="intent" value="release" busy={releasing}>
            Release feedback
          </Button>
        </div>
        <p className="text-sm text-muted">
          Once released, it cannot be changed, and the answer can no longer be withdrawn. What you did not score stays out.
        </p>
      </div>
    </Form>
  );
}

/** The trainee's own word on a criterion. */
function seenBy({ name, selfRatings }: Props["trainee"], item: Item): string | null {
  if (item.kind !== "criterion") return null;
  const own = selfRatings[item.itemKey.slice("criterion:".length)];
  const said = item.options.find((option) => option.stored === own);
  return said ? `${name} said: ${said.label.toLowerCase()}.` : null;
}

function Group({ title, hint, children }: { title: string; hint: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-3">
      <div>
        <h2 className="text-xl">{title}</h2>
        <p className="mt-1 text-sm text-muted">{hint}</p>
      </div>
      {children}
    </section>
  );
}

type WordsProps = { name: string; label: string; text: string; change: ReturnType<typeof useSaver>["change"] };

function Words({ name, label, text, change }: WordsProps) {
  return (
    <TextArea
      name={name}
      label={label}
      defaultValue={text}
      maxLength={longestText}
      rows={3}
      onChange={(event) => change({ [name]: event.currentTarget.value }, "after-typing")}
    />
  );
}
