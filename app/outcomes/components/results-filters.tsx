import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { quarterInWords } from "../results/quarter-in-words";
import type { ResultsPage } from "../results/results-page.server";
import { useReader } from "~/ui/reader";

type Props = Pick<ResultsPage, "asked" | "noQuarterNamed" | "quarters" | "choices">;

const periodOptions = [
  { value: "12", label: "Last 12 months" },
  { value: "24", label: "Last 24 months" },
  { value: "all", label: "All" },
  { value: "quarters", label: "Quarters" },
];

/** Which closed cases count; all of it is part of the address. */
export function ResultsFilters({ asked, noQuarterNamed, quarters, choices }: Props) {
  const { locale } = useReader();
  const named = quarters.map((quarter) => ({ value: quarter, label: quarterInWords(quarter, locale) }));
  const chosen = noQuarterNamed || asked.period === "quarters" || asked.from !== undefined || asked.to !== undefined || asked.measure !== undefined || choices.traits.some(({ name }) => asked[name] !== undefined);
  return (
    <Form method="get" preventScrollReset key={JSON.stringify(asked)} className="mb-10" aria-label="Which cases">
      <input type="hidden" name="was" value={asked.period} />
      <div className="flex flex-wrap items-end gap-3">
        <Select label="Period" name="period" defaultValue={asked.period} options={periodOptions} />
        <Button variant="quiet">Show</Button>
      </div>
      {noQuarterNamed && <p className="mt-3 max-w-measure">No quarter was named, so all closed cases count.</p>}
      <details open={chosen} className="mt-3">
        <summary className="link min-h-6 w-fit cursor-pointer">Quarters, measure and kind of case</summary>
        <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Select label="From quarter" hint="Quarters count in place of the period." name="from" defaultValue={asked.from ?? ""} empty="The first" options={named} />
          <Select label="To quarter" hint="The last one included." name="to" defaultValue={asked.to ?? ""} empty="The same" options={named} />
          {(choices.measures.length > 1 || asked.measure !== undefined) && <Select label="Measure" name="measure" defaultValue={asked.measure ?? ""} empty="Every measure" options={choices.measures} />}
          {choices.traits.map(({ name, label, options }) => (
            <Select key={name} label={label} name={name} defaultValue={asked[name] ?? ""} empty="Any" options={options} />
          ))}
        </div>
      </details>
    </Form>
  );
}
