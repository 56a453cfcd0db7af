import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { written } from "../in-words";
import type { Period, PeriodSummary } from "../period-rules";
import { MeasureSummary } from "./measure-summary";

const periodWords: Record<Period, string> = { "12": "Last 12 months", "24": "Last 24 months", all: "All" };

/** What came of the cases that closed in a period; the period is part of the address. */
export function PeriodPart({ summary: { period, dates, measures }, undated, all }: { summary: PeriodSummary; undated: number; all: boolean }) {
  const { locale } = useReader();
  const cases = undated === 1 ? "1 closed case has no date and is" : `${written(undated, locale)} closed cases have no dates and are`;
  return (
    <Section
      title="What came of closed cases"
      id="period"
      hint={[dates && `${dates}.`, undated > 0 && `${cases} counted under All only.`].filter(Boolean).join(" ")}
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
          {measures.some(({ shares, effect }) => shares !== null || typeof effect?.g === "number") && <NotTheEffect />}
          {measures.map((summary) => (
            <MeasureSummary key={summary.measureId} summary={summary} />
          ))}
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
      None of this is the effect of therapy. People come when they feel worst, and on any measure those who were chosen for a bad score have a better one
      later, whatever was done. With no effect at all, clients who begin with 10 or more on the PHQ-9, for example, show a change of 0.39 standard
      deviations, and 13&nbsp;% of them are reliably improved. This is called regression to the mean.
    </p>
  );
}
