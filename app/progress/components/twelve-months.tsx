import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/paths";
import { Chart } from "~/ui/charts/chart";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { monthInWords } from "../month-in-words";
import type { ProgressPage } from "../progress-page.server";
import { Caution } from "./caution";
import { MonthsTable } from "./months-table";

/** Practice and outcomes of the same months, one below the other, with what they cannot say. */
export function TwelveMonths({ page: { charts, months, practised, withCases, undated, mayBringCases } }: { page: ProgressPage }) {
  const { locale } = useReader();
  const [first, last] = [months.at(-1)!, months[0]!].map(({ month }) => monthInWords(month, locale));
  return (
    <Section title="The last twelve months" hint={`${first} to ${last}, this month until today. ${withCases ? "Each month holds what you practised in it and the cases that ended in it, each case judged by its own measure." : "Each month holds what you practised in it."}`}>
      <div className="gap-x-16 lg:grid lg:grid-cols-[660px_1fr]">
        <div className="space-y-8">
          <Panel title="Minutes practised">
            {practised ? <Chart {...charts.practice} /> : <NoMinutes />}
          </Panel>
          {charts.cases && (
            <Panel title="Cases closed in the same months">
              <Chart {...charts.cases} />
            </Panel>
          )}
        </div>
        <div className="space-y-6 max-lg:mt-8">
          <Caution withCases={withCases} />
          {!withCases && mayBringCases && <p className="max-w-measure text-muted">{bringCases}</p>}
          {!withCases && mayBringCases && (
            <Link to={paths.outcomeImports()} className="link inline-block py-1">
              Import outcomes
            </Link>
          )}
          {undated > 0 && (
            <p className="max-w-measure text-muted">
              {undated} closed {undated === 1 ? "case has" : "cases have"} no day on which {undated === 1 ? "it" : "they"} ended, and {undated === 1 ? "stands" : "stand"} in no month.
            </p>
          )}
        </div>
      </div>
      <div className="mt-10">
        <MonthsTable months={months} withCases={withCases} />
      </div>
    </Section>
  );
}

const bringCases = "What came of your clients appears beside your practice once you have imported outcomes with closed cases.";

function NoMinutes() {
  return (
    <p className="max-w-measure text-muted">
      None in these months, neither here nor noted by you. Minutes that you practise here come by themselves, and you can{" "}
      <Link to={paths.ledger()} className="link">
        note what you practised elsewhere
      </Link>
      .
    </p>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-3 font-sans text-base font-medium">{title}</h3>
      {children}
    </div>
  );
}
