import { useId } from "react";
import { Field, RadioGroup, Select } from "~/ui/field";
import type { Mapping, Stage } from "../import/mapping";
import { endOf, noneEnds, noneWas } from "../import/read-mapping-form";

const inWords: Record<Stage, string> = { start: "Start", treatment: "During treatment", end: "End of treatment", follow_up: "Follow-up" };
const stageOptions = Object.entries(inWords).map(([value, label]) => ({ value, label }));

/** What the named occasions are to the treatment: in one answer where it is only the end that is not known, and one by one. */
export function ImportOccasions({ mapping, errors }: { mapping: Mapping; errors: Record<string, string> }) {
  const { occasions } = mapping;
  const end = endOf(mapping) ?? (noneWas(mapping) ? noneEnds : null);
  const possible = occasions.filter(({ stage }) => stage !== "start");
  const wrong = occasions.some((_, at) => errors[`days-${at}`]);
  return (
    <div className="space-y-4">
      <RadioGroup
        name="ends"
        legend="Which occasion ends treatment?"
        hint="Its score counts as the last one of treatment. Earlier ones are during treatment, later ones follow-ups."
        {...(end === null ? {} : { defaultValue: end })}
        options={[...possible.map(({ name }) => ({ value: name, label: name })), { value: noneEnds, label: "None of them" }]}
      />
      <details open={wrong}>
        <summary className="w-fit cursor-pointer py-1 text-muted hover:text-pine">Say it for each occasion, and how long after the start it was</summary>
        <div className="mt-3 grid gap-4">
          {occasions.map((occasion, at) => (
            <One key={occasion.name} at={at} occasion={occasion} error={errors[`days-${at}`]} />
          ))}
        </div>
        <p className="mt-3 max-w-measure text-sm text-muted">The days put the occasions in order. Where the file does not say them they are our guess.</p>
      </details>
    </div>
  );
}

function One({ at, occasion: { name, stage, days }, error }: { at: number; occasion: Mapping["occasions"][number]; error: string | undefined }) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-[1fr_2fr_2fr]">
      <p id={id} className="font-medium wrap-anywhere sm:pt-9">
        {name}
      </p>
      <input type="hidden" name={`named-${at}`} value={name} />
      <Select name={`stage-${at}`} label={<Small>Is</Small>} empty="As it follows from the end" defaultValue={stage ?? ""} options={stageOptions} />
      <Field type="number" name={`days-${at}`} label={<Small>Days after the start</Small>} min={0} max={36500} step={1} defaultValue={days} error={error} />
    </fieldset>
  );
}

const Small = ({ children }: { children: string }) => <span className="text-sm font-normal text-muted">{children}</span>;
