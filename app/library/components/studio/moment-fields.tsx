import { CheckboxGroup, Field, RadioGroup, Select, TextArea } from "~/ui/field";
import { Section } from "~/ui/page";
import { approaches, emotions, levels, problemAreas, stances, therapistRisks } from "../../model";
import { fieldId } from "../../studio/draft";
import type { MomentParts } from "../../studio/item-page.server";
import { type Written, capital, given, optionsOf } from "./given";
import { AddLevel } from "./levels";

type Props = Pick<MomentParts, "sentences" | "skills" | "criteria" | "rubrics" | "noteItems" | "levels"> & Written;

/** Everything that is written of a moment. The fields stand within a form of the caller's. */
export function MomentFields(props: Props) {
  return (
    <>
      <Section split title="Who" hint="A person, not a type. Nobody real.">
        <Who {...props} />
      </Section>
      <Section split title="The moment" hint="What has just happened, what is said, and what makes it hard.">
        <Words {...props} />
      </Section>
      <Section split title="What is practised">
        <Practised {...props} />
      </Section>
      <Section split title="What it is about" hint="By this the library is searched.">
        <About {...props} />
      </Section>
      <Section split title="Notes for raters" hint="If you like: what a strong answer to this very moment shows, or what tempts a rater to score it wrongly. Trainees see them with their feedback.">
        <RaterNotes {...props} />
      </Section>
    </>
  );
}

function Who(props: Props) {
  const { field, choice } = given(props);
  return (
    <div className="space-y-6">
      <Field {...field("title")} label="Title" hint="Two to six of their own words." maxLength={120} />
      <div className="grid gap-6 sm:grid-cols-3">
        <Field {...field("client.name")} label="First name" maxLength={40} />
        <Field {...field("client.age")} label="Age" inputMode="numeric" maxLength={3} />
        <Select {...field("client.pronoun")} label="Spoken of as" empty="Choose" options={optionsOf({ she: "she", he: "he", they: "they" })} />
      </div>
      <div id={fieldId("client.role")}>
        <RadioGroup {...choice("client.role")} legend="Who speaks" columns={3} options={optionsOf({ client: "a client", relative: "a relative", colleague: "a colleague" })} />
      </div>
      <TextArea {...field("client.summary")} label="Who this is" hint="Two or three sentences, as a colleague would say them." rows={3} />
    </div>
  );
}

function Words(props: Props) {
  const { field, choice, several, errorOf } = given(props);
  return (
    <div className="space-y-6">
      <div id={fieldId("kind")}>
        <RadioGroup
          {...choice("kind")}
          legend="Kind of moment"
          options={[
            { value: "moment", label: "A client’s moment" },
            { value: "own-side", label: "The therapist’s own side", hint: "What tiredness or a full week answers by itself: a plea for an extra slot, one more referral." },
          ]}
        />
      </div>
      <TextArea {...field("justHappened")} label="What has just happened" hint="The hour, and what you have just said or done. It speaks to the therapist as “you” and ends where the clip begins." rows={3} />
      <TextArea id={fieldId("sentences")} name="sentences" defaultValue={props.sentences.join("\n")} error={errorOf("sentences")} label="The words" hint="What they say, one sentence a line. Half-sentences end with three dots." rows={8} />
      <TextArea {...field("hard")} label="What is hard here" hint="For the therapist: the pull, and what gets lost." rows={2} />
      <div id={fieldId("touches")}>
        <CheckboxGroup {...several("touches")} legend="It touches" columns={3} options={optionsOf({ suicide: "suicide", abuse: "abuse", violence: "violence" })} />
      </div>
      <TextArea {...field("contentNote")} label="Content note" hint="Where it touches one of these: what comes, said plainly." rows={2} />
    </div>
  );
}

function Practised(props: Props) {
  const { field, choice, several } = given(props);
  return (
    <div className="space-y-6">
      <Select {...field("skill")} label="Skill" empty="Choose" options={props.skills} />
      <div id={fieldId("criteria")}>
        {props.criteria ? (
          <CheckboxGroup key={props.criteria.map(({ value }) => value).join()} {...several("criteria")} legend="Criteria" hint="Two to four that can be seen in an answer to this moment." options={props.criteria} />
        ) : (
          <p className="text-muted">Once the skill is chosen and saved, its criteria stand here.</p>
        )}
      </div>
      <div id={fieldId("level")} className="space-y-3">
        <RadioGroup {...choice("level")} legend="Level" columns={3} options={Object.entries(levels).map(([value, label]) => ({ value, label: `${value}, ${label}` }))} />
        <AddLevel levels={props.levels} />
      </div>
      <Field {...field("levelNote")} label="What makes this level what it is" hint="One sentence to the trainee, such as “She says what she wants and waits for your answer.”" maxLength={300} />
      <Field {...field("timeLimitSeconds")} label="Time for an answer" hint="In seconds, 30 to 300." inputMode="numeric" className="max-w-56" />
      <Select {...field("rubric")} label="Rated with" empty="Facilitative interpersonal skills" options={props.rubrics.filter(({ value }) => value !== "facilitative-interpersonal-skills")} />
    </div>
  );
}

function About(props: Props) {
  const { field, several } = given(props);
  return (
    <div className="space-y-6">
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <Select {...field("approach")} label="What they do to the therapist" empty="Choose" options={optionsOf(approaches)} />
        <Select {...field("stance")} label="Stance towards you" empty="Choose" options={optionsOf(stances)} />
        <Select {...field("emotion")} label="Emotion" empty="Choose" options={emotions.map((value) => ({ value, label: capital(value) }))} />
        <Select {...field("problemArea")} label="What brings them" empty="Choose" options={optionsOf(problemAreas)} />
      </div>
      <Field {...field("problem")} label="In a few words" hint="Such as “Panic after a burglary”." maxLength={120} />
      <div id={fieldId("therapistRisks")}>
        <CheckboxGroup {...several("therapistRisks")} legend="What a therapist easily becomes or seems here" columns options={optionsOf(therapistRisks)} />
      </div>
    </div>
  );
}

function RaterNotes(props: Props) {
  const { field, valueOf } = given(props);
  const some = props.noteItems.some(({ id }) => valueOf(`raterNotes.${id}`));
  return (
    <details open={some}>
      <summary className="link w-fit cursor-pointer">One for each of {props.noteItems.length} items</summary>
      <div className="mt-6 space-y-6">
        {props.noteItems.map(({ id, title }) => (
          <TextArea key={id} {...field(`raterNotes.${id}`)} label={title} rows={2} />
        ))}
      </div>
    </details>
  );
}
