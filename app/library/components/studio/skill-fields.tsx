import { Field, Select, TextArea } from "~/ui/field";
import { Section } from "~/ui/page";
import { fieldId } from "../../studio/draft";
import type { ItemPage } from "../../studio/item-page.server";
import { mostCriteria, mostWorkedAnswers } from "../../studio/skill-draft";
import { type Written, given } from "./given";

type Props = Pick<Extract<ItemPage, { kind: "skill" }>, "moments"> & Written;

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Everything that is written of a skill. The fields stand within a form of the caller's. */
export function SkillFields(props: Props) {
  const { field, lines, valueOf, errorOf } = given(props);
  return (
    <>
      <Section split title="What it is">
        <div className="space-y-6">
          <Field {...field("title")} label="Title" maxLength={120} />
          <TextArea {...field("summary")} label="In short" hint="A sentence or two." rows={2} />
          <TextArea {...lines("is")} label="What it is" hint="One thing a line, at least two." rows={4} />
          <TextArea {...lines("isNot")} label="What it is not" hint="One thing a line, at least two." rows={4} />
          <TextArea {...lines("misses")} label="How it is commonly missed" hint="One thing a line, at least two." rows={4} />
        </div>
      </Section>
      <Section split title="Criteria" hint="Three or four that somebody who watches can see.">
        <div id={fieldId("criteria")} className="space-y-8">
          {errorOf("criteria") && !errorOf("criteria.0.text") && <p className="text-sm text-plum">{errorOf("criteria")}</p>}
          {upTo(mostCriteria).map((i) => (
            <fieldset key={i} className="space-y-4">
              <legend className="font-medium">Criterion {i + 1}</legend>
              <input type="hidden" name={`criteria.${i}.id`} value={valueOf(`criteria.${i}.id`)} />
              <TextArea {...field(`criteria.${i}.text`)} label="What is done" rows={2} />
              <TextArea {...field(`criteria.${i}.looksLike`)} label="What it looks like" rows={2} />
            </fieldset>
          ))}
        </div>
      </Section>
      <Section split title="Worked answers" hint="Closed to a trainee until their own first answer. They can be written once a moment of this skill is published, in a new edition.">
        {props.moments.length === 0 && <p className="text-muted">No moment in the library practises this skill yet.</p>}
        <div className="space-y-8">
          {props.moments.length > 0 &&
            upTo(mostWorkedAnswers).map((i) => (
              <fieldset key={i} className="space-y-4">
                <legend className="font-medium">Answer {i + 1}</legend>
                <Select {...field(`workedAnswers.${i}.vignette`)} label="To which moment" empty="Choose" options={props.moments} />
                <TextArea {...field(`workedAnswers.${i}.words`)} label="The answer" rows={3} />
                <TextArea {...field(`workedAnswers.${i}.why`)} label="Why it works" rows={2} />
              </fieldset>
            ))}
        </div>
      </Section>
    </>
  );
}
