import { Select } from "~/ui/field";
import { caseMixTraits, traitNames } from "../case-mix";

type Props = { given: Record<string, string | undefined>; errors: Record<string, string> };

/** What describes a case, each from its list; nothing is chosen for anybody. */
export function TraitFields({ given, errors }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {traitNames.map((name) => (
        <Select
          key={name}
          name={name}
          label={caseMixTraits[name].label}
          empty="Not said"
          defaultValue={given[name] ?? ""}
          options={Object.entries(caseMixTraits[name].values).map(([value, label]) => ({ value, label }))}
          error={errors[name]}
        />
      ))}
    </div>
  );
}
