import { Form } from "@remix-run/react";
import { useState } from "react";
import { paths } from "~/paths";
import { classes } from "~/ui/classes";
import { TextArea } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Key, ScaleKeys } from "~/ui/scale-keys-help";
import type { RatedItem as Item } from "../items";
import type { Rating } from "../model";
import type { ReviewAnswer } from "../review-form";
import { criterionOf, longestText } from "../words";
import { RatedItem } from "./rated-item";
import { Release } from "./release";
import { SaveState } from "./save-state";
import { useRelease } from "./use-release";
import { type Saver, useSaver } from "./use-saver";

type Props = {
  submissionId: string;
  items: Item[];
  ratings: Rating[];
  words: { workedWell: string; tryNext: string };
  rubric: { title: string; credit: string };
  trainee: { name: string; selfRatings: Record<string, number> };
  answer: ReviewAnswer | undefined;
  /** Whether P pins a remark; a letter that does something must be possible to switch off. */
  remarkKey: { on: boolean; turn: (on: boolean) => void };
};

/** On a phone the player lies over the top of the page, and what has the focus must not be under it. */
const clearOfPlayer = "max-lg:[&_button]:scroll-mt-72 max-lg:[&_input]:scroll-mt-72 max-lg:[&_textarea]:scroll-mt-72";

/** Scores, the two sentences, and release: one form, which also works without JavaScript. */
export function RubricForm({ submissionId, items, ratings, words, rubric, trainee, answer, remarkKey }: Props) {
  const saver = useSaver(paths.saveReview(submissionId));
  const { send, releasing } = useRelease(saver, answer);
  /** The answer since which a score was given. */
  const [scoredSince, setScoredSince] = useState<ReviewAnswer | undefined>();
  const rated = new Map(ratings.map((rating) => [rating.itemKey, rating]));
  const score: Saver["change"] = (fields, when) => {
    setScoredSince(answer);
    saver.change(fields, when);
  };
  const list = (kind: Item["kind"]) =>
    items
      .filter((item) => item.kind === kind)
      .map((item) => item.standsAside ? (
        <StandsAside key={item.itemKey} item={item} />
      ) : (
        <RatedItem key={item.itemKey} item={item} rating={rated.get(item.itemKey)} first={item === items[0]} seenBySelf={seenBy(trainee, item)} change={score} />
      ));
  const skills = list("skill");
  const steps = list("step");
  const criteria = list("criterion");
  const scores = items.find(({ kind, standsAside }) => kind === "step" && !standsAside)?.options ?? [];
  const whole: [string, string] | null = scores[0] ? [scores[0].value, scores.at(-1)?.value ?? ""] : null;
  const keys = (
    <ScaleKeys words={criteria.length > 0} points={skills.length > 0} {...(whole && { whole })}>
      <Key>Space</Key> plays and pauses
      {remarkKey.on && (
        <>
          , <Key>P</Key> opens a remark
        </>
      )}
      .{" "}
      <button type="button" onClick={() => remarkKey.turn(!remarkKey.on)} className="link min-h-6">
        Turn the key P {remarkKey.on ? "off" : "on"}
      </button>
    </ScaleKeys>
  );
  return (
    <Form method="post" onSubmit={send} className={classes("grid gap-10", clearOfPlayer)} aria-label="Your review">
      {steps.length > 0 ? (
        <Group title={rubric.title} hint={`${rubric.credit} A 0 on a critical step means that the conversation is to be gone through again.`}>
          {keys}
          <div id="scores">{steps}</div>
        </Group>
      ) : (
        criteria.length > 0 && (
          <Group title="Criteria of this moment" hint="Did the answer do this?">
            {keys}
            <div id="scores">{criteria}</div>
          </Group>
        )
      )}
      {skills.length > 0 && (
        <Group title={rubric.title} hint={rubric.credit}>
          {criteria.length === 0 && keys}
          <div id={criteria.length === 0 ? "scores" : undefined}>{skills}</div>
        </Group>
      )}
      {skills.length + steps.length === 0 && <Notice kind="info">A typed answer has no voice and no face, so it is scored on the criteria only.</Notice>}
      <Group title="In your words" hint="Both are needed before the feedback can be released.">
        <Words name="workedWell" label="One thing that worked" text={words.workedWell} change={saver.change} />
        <Words name="tryNext" label="One thing to try next time" text={words.tryNext} change={saver.change} />
      </Group>
      <div className="grid gap-4 border-t border-line pt-6">
        <SaveState saver={saver} />
        <Release answer={answer} releasing={releasing} scored={scoredSince === answer} />
      </div>
    </Form>
  );
}

/** A step in whose place another one stands. */
const StandsAside = ({ item }: { item: Item }) => (
  <div className="max-w-measure py-3">
    <p className="font-medium">{item.title}</p>
    <p className="text-sm text-muted">{item.standsAside}</p>
  </div>
);

/** The trainee's own word on a criterion. */
function seenBy({ name, selfRatings }: Props["trainee"], item: Item): string | null {
  if (item.kind !== "criterion") return null;
  const own = selfRatings[criterionOf(item.itemKey)];
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

type WordsProps = { name: string; label: string; text: string; change: Saver["change"] };

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
