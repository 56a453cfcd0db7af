import { Link } from "@remix-run/react";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { written } from "../in-words";
import { leastForShares } from "../period-rules";
import type { ResultsPage } from "../results/results-page.server";
import { MeasureSummary } from "./measure-summary";

/** What came of the cases that closed in a period, by each measure. */
export function ResultsSummaries({ page: { summaries, dates, inAll, filtered, only, asked } }: { page: Pick<ResultsPage, "summaries" | "dates" | "inAll" | "filtered" | "only" | "asked"> }) {
  const { locale } = useReader();
  const undated = inAll.undated === 1 ? "1 closed case has no date and is" : `${written(inAll.undated, locale)} closed cases have no dates and are`;
  const elsewhere = filtered || asked.period === "all" ? 0 : inAll.all - summaries.reduce((sum, { primary }) => sum + primary, 0);
  const most = Math.max(0, ...summaries.map(({ both }) => both));
  return (
    <Section title="What came of closed cases" id="period" hint={[only, dates && `${dates}.`, inAll.undated > 0 && `${undated} counted under All only.`].filter(Boolean).join(" ")}>
      {elsewhere > inAll.undated && (
        <p className="mb-6 max-w-measure">
          {elsewhere === 1 ? "One closed case lies" : `${written(elsewhere, locale)} closed cases lie`} outside of these days.{" "}
          <Link to="?period=all" className="link">
            Show all closed cases
          </Link>
        </p>
      )}
      {filtered && summaries.length > 0 && most < leastForShares && (
        <p className="mb-6 max-w-measure border-l-2 border-edge pl-4">
          This choice leaves fewer than {leastForShares} cases with both scores, so there are counts only. A wider period or fewer conditions bring the shares back.
        </p>
      )}
      {summaries.length > 0 ? (
        <div className="grid gap-12">
          {summaries.some(({ shares, effect }) => shares !== null || typeof effect?.g === "number") && <NotTheEffect />}
          {summaries.map((summary) => (
            <MeasureSummary key={summary.measureId} summary={summary} />
          ))}
        </div>
      ) : (
        <p className="text-muted">
          {filtered ? "No case like this closed in this period." : "No case closed in this period."}
        </p>
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
