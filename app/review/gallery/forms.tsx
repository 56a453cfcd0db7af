import { useId, useState } from "react";
import { CheckboxGroup, Field, RadioGroup, Select, TextArea } from "~/ui/field";
import { RadioScale } from "~/ui/radio-scale";
import { ScaleKeys } from "~/ui/scale-keys-help";

export function Fields() {
  const name = useId();
  return (
    <div className="grid max-w-md gap-6">
      <Field label="E-mail" name="email" type="email" hint="Only used for invitations and feedback." autoComplete="off" />
      <Field label="New password" name="password" type="password" error="At least 12 characters are needed." autoComplete="off" />
      <TextArea label="One thing that worked" name="worked" defaultValue="You let the silence stand." />
      <Select label="Keep recordings for" name="days" empty="Choose" options={[{ value: "30", label: "30 days" }]} error="Choose how long." />
      <CheckboxGroup
        name={`${name}-uses`}
        legend="May be used for"
        hint="You can change this at any time."
        defaultValue={["supervision"]}
        options={[
          { value: "supervision", label: "Supervision", hint: "Your supervisors see what you submit." },
          { value: "teaching", label: "Teaching" },
          { value: "research", label: "Research", disabled: true },
        ]}
      />
      <RadioGroup
        name={`${name}-one`}
        legend="Answer by"
        error="Choose one."
        options={[
          { value: "video", label: "Camera and microphone" },
          { value: "typed", label: "Typing" },
        ]}
      />
    </div>
  );
}

const anchors = [
  { value: "1", text: "Loses the thread, starts over or hides in jargon; one has to guess what was meant." },
  { value: "3", text: "Understandable throughout, with some searching or a sentence too many." },
  { value: "5", text: "Says in few plain words what is meant, at a pace that leaves room; even the pauses are clear." },
];
const reasons = ["Cannot be heard or seen well enough", "The answer gave no occasion for it", "Too short to tell"];
const criterion = [
  { value: "0", label: "Not yet" },
  { value: "1", label: "Partly" },
  { value: "2", label: "Yes" },
];

export function Scales() {
  return (
    <form className="max-w-xl divide-y divide-line">
      <ScaleKeys />
      <Rated legend="Verbal fluency" hint="How easily and clearly the therapist speaks." start="" />
      <Rated legend="Hope and expectation" start="3.5" />
      <Rated legend="Persuasiveness" start="cannot-rate" />
      <Rated legend="Warmth and acceptance" start="" error="Score it, or say why it cannot be rated." />
      <Rated legend="Empathy" start="4" disabled />
      <Rated legend="Names what happened between the two of you" hint="Says it in plain words." start="1" criterion />
    </form>
  );
}

type RatedProps = { legend: string; start: string; hint?: string; error?: string; disabled?: boolean; criterion?: boolean };

function Rated({ legend, start, hint, error, disabled = false, criterion: isCriterion = false }: RatedProps) {
  const name = useId();
  const [value, setValue] = useState(start);
  const [reason, setReason] = useState("");
  return (
    <RadioScale
      name={name}
      legend={legend}
      hint={hint}
      value={value}
      onChange={setValue}
      {...(isCriterion ? { options: criterion } : { anchors })}
      reasons={reasons}
      reason={reason}
      onReason={setReason}
      error={value ? undefined : error}
      disabled={disabled}
    />
  );
}
