import { RadioGroup } from "~/ui/field";
import { choiceOf } from "../import/column-choice";
import type { KnownMeasure } from "../import/known-measure";
import type { ImportOnPage } from "../import/model";
import { sharedNames } from "../import/shared-names";
import { ImportQuestion, chosen } from "./import-question";

/** Which measure a name means that files use for several, such as the editions of one. */
export function ImportWhich({ shown: { columns, mapping, questions }, measures }: { shown: ImportOnPage; measures: KnownMeasure[] }) {
  return sharedNames(columns, mapping.columns, measures).map(({ name, measures: possible, columns: bearing }) => {
    const held = new Set(bearing.map((at) => choiceOf(mapping.columns[at]!)));
    const said = possible.find(({ key }) => key === mapping.which?.[name] && held.size === 1 && held.has(`score ${key}`));
    const first = columns[bearing[0]!]!.name;
    return (
      <ImportQuestion key={name} about="which" questions={questions}>
        <RadioGroup
          name={`which-${name}`}
          legend={bearing.length === 1 ? `Of which measure is “${first}”?` : `Of which measure are “${first}” and the others of that name?`}
          hint="Files call them the same. Each is read by its own cut-off: which one was used decides who counts as recovered."
          {...chosen(said?.key ?? null)}
          options={possible.map(({ key, short, name: full, own }) => ({ value: key, label: short, hint: own ? `${full}, defined in this programme` : full }))}
        />
      </ImportQuestion>
    );
  });
}
