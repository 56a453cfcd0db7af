import { CheckboxGroup, Field, RadioGroup, Select, TextArea } from "~/ui/field";

type Props = {
  /** What stands in the fields at first, by their names. */
  given?: Record<string, string>;
  /** One sentence for each field that is wrong, by its name. */
  errors?: Record<string, string>;
};

/** The fields that `defineMeasureSchema` reads. They stand within a form of the caller's. */
export function DefineMeasureFields({ given = {}, errors = {} }: Props) {
  const text = (name: string) => ({ name, defaultValue: given[name], error: errors[name] });
  const numeric = (name: string) => ({ ...text(name), inputMode: "decimal" as const, autoComplete: "off" });
  return (
    <div className="space-y-6">
      {given.slug && <input type="hidden" name="slug" value={given.slug} />}
      <Field {...text("name")} label="Name" hint="As it is published, such as Perceived Stress Scale." maxLength={120} />
      <div className="grid gap-6 sm:grid-cols-2">
        <Field {...text("short")} label="Short name" hint="For charts and lists, such as PSS-10." maxLength={24} />
        <Field {...text("about")} label="What it asks about" hint="In a few words, such as stress." maxLength={80} />
      </div>
      <div className="grid gap-6 sm:grid-cols-3">
        <Field {...numeric("min")} label="Lowest score" hint="Such as 0." />
        <Field {...numeric("max")} label="Highest score" hint="Such as 40." />
        <Field {...numeric("step")} label="Scores go in steps of" hint="Such as 1. Empty for any." />
      </div>
      <RadioGroup
        name="better"
        legend="Which scores are better?"
        error={errors.better}
        {...(given.better === undefined ? {} : { defaultValue: given.better })}
        options={[
          { value: "lower", label: "Lower is better", hint: "It asks about symptoms or problems." },
          { value: "higher", label: "Higher is better", hint: "It asks about wellbeing or functioning." },
        ]}
      />
      <Field
        {...numeric("cutOff")}
        label="Cut-off"
        hint="Between the clinical and the functional range. Empty where none is published; then nobody counts as recovered."
        className="max-w-sm"
      />
      <RadioGroup
        name="lineCounts"
        legend="A score of exactly the cut-off counts as"
        error={errors.lineCounts}
        {...(given.lineCounts === undefined ? {} : { defaultValue: given.lineCounts })}
        options={[
          { value: "clinical", label: "in the clinical range" },
          { value: "functional", label: "in the functional range" },
        ]}
      />
      <ReliableChangeFields given={given} errors={errors} />
      <CheckboxGroup
        name="asksAboutRisk"
        legend="Risk"
        defaultValue={given.asksAboutRisk ? ["yes"] : []}
        options={[{ value: "yes", label: "One of its items asks about risk, such as suicide", hint: "A total alone does not say how it was answered; pages then say so." }]}
      />
      <TextArea {...text("source")} label="Where these numbers come from" hint="If you like: a manual, an article." rows={2} maxLength={500} />
    </div>
  );
}

/** Which of its fields are needed follows the choice, by the style sheet alone: the choice works before any script. */
function ReliableChangeFields({ given, errors }: Required<Props>) {
  const numeric = (name: string) => ({ name, defaultValue: given[name], error: errors[name], inputMode: "decimal" as const, autoComplete: "off", className: "max-w-sm" });
  return (
    <div className="group/change space-y-4">
      <RadioGroup
        name="reliable"
        legend="Which change is reliable?"
        hint="Smaller ones may be chance: the measure is not exact."
        error={errors.reliable}
        defaultValue={given.reliable ?? "none"}
        options={[
          { value: "none", label: "Not known", hint: "Changes are shown, and not judged." },
          { value: "points", label: "A published number of points" },
          { value: "formula", label: "Work it out", hint: "From the standard deviation before treatment and the reliability, after Jacobson and Truax." },
        ]}
      />
      <div className="hidden space-y-4 border-l-2 border-line pl-4 group-has-[[value=formula]:checked]/change:block group-has-[[value=points]:checked]/change:block">
        <div className="hidden group-has-[[value=points]:checked]/change:block">
          <Field {...numeric("points")} label="Points" hint="A change of so many points or more is reliable." />
        </div>
        <div className="hidden gap-x-6 gap-y-4 group-has-[[value=formula]:checked]/change:grid sm:grid-cols-2">
          <Field {...numeric("sd")} label="Standard deviation" hint="Of the scores before treatment." />
          <Field {...numeric("reliability")} label="Reliability" hint="Between 0 and 1, such as 0.88." />
        </div>
        <Select
          name="confidence"
          label="Confidence"
          hint="How sure one can be that such a change is no chance. Most manuals say 95 %."
          className="max-w-sm"
          error={errors.confidence}
          defaultValue={given.confidence ?? "95"}
          options={[
            { value: "95", label: "95 %" },
            { value: "90", label: "90 %" },
          ]}
        />
      </div>
    </div>
  );
}
