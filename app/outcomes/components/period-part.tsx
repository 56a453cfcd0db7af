import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { Section } from "~/ui/page";
import type { Period, PeriodSummary } from "../period-rules";
import { MeasureSummary } from "./measure-summary";

const periodWords: Record<Period, string> = { "12": "Last 12 months", "24": "Last 24 months", all: "All" };

/** What came of the cases that closed in a period; the period is part of the address. */
export function PeriodPart({ summary: { period, dates, withoutDates, measures }, all }: { summary: PeriodSummary; all: boolean }) {
  const cases = withoutDates === 1 ? "1 closed case has no date and is" : `${withoutDates} closed cases have no dates and are`;
  return (
    <Section
      title="What came of closed cases"
      id="period"
      hint={[dates && `${dates}.`, withoutDates > 0 && `${cases} counted under All only.`].filter(Boolean).join(" ")}
      actions={
        <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
          {all && <input type="hidden" name="closed" value="all" />}
          <Select
            key={period}
            label={<span className="sr-only">Period</span>}
            name="period"
            defaultValue={period}
            options={Object.entries(periodWords)
              .map(([value, label]) => ({ value, label }))
              .toSorted((a, b) => a.value.localeCompare(b.value))}
          />
          <Button variant="quiet">Show</Button>
        </Form>
      }
    >
      {measures.length > 0 ? (
        <div className="grid gap-12">
          {measures.map((summary) => (
            <MeasureSummary key={summary.measureId} summary={summary} />
          ))}
          {measures.some(({ shares, effect }) => shares !== null || typeof effect?.g === "number") && <NotTheEffect />}
        </div>
      ) : (
        <p className="text-muted">No case closed in this period.</p>
      )}
    </Section>
  );
}

function NotTheEffect() {
  return (
    <p className="max-w-measure border-l-2 border-edge pl-4">
      None of this is the effect of therapy. People come when they feel worst, and many would feel better later whatever was done. With no effect at
      all, clients chosen because they score 10 or more on the PHQ-9 show a change of 0.39 standard deviations, and 13&nbsp;% of them count as reliably
      improved. This is called regression to the mean.
    </p>
  );
}
