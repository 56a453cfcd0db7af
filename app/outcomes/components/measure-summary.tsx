import type { Share } from "~/core/statistics";
import { Interval } from "~/ui/charts/interval";
import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { categoryWords, rangeInWords, written } from "../in-words";
import { categories } from "../model";
import { type Summary, leastForShares } from "../period-rules";
import { writtenWith } from "../same-decimals";

/** Of one measure: how many closed, what came of them, and how far scores moved on the whole. */
export function MeasureSummary({ summary }: { summary: Summary }) {
  const { short, both, unclassified, shares, startedFunctional, withoutRoom } = summary;
  return (
    <div>
      <h3 className="text-lg">
        {short} <span className="font-sans text-base font-normal text-muted">{summary.name !== short && summary.name}</span>
      </h3>
      <Cases summary={summary} />
      <p className="mt-1 max-w-measure text-sm text-muted">{summary.criterion}</p>
      {both > 0 && unclassified < both && <Counts summary={summary} />}
      <div className="mt-3 grid max-w-measure gap-2">
        {unclassified > 0 && <p className="text-muted">It is not known which change is reliable on this measure, so cases are counted and not classified.</p>}
        {startedFunctional > 0 && (
          <p className="text-muted">
            {startedFunctional === 1 ? "One of these began" : `${startedFunctional} of these began`} in the functional range and could not recover; a
            reliable change counts all the same.
          </p>
        )}
        {withoutRoom > 0 && (
          <p className="text-muted">
            {withoutRoom === 1 ? "One of these began" : `${withoutRoom} of these began`} with so good a score that the {short} leaves no room for a reliable gain.
          </p>
        )}
        {both > 0 && !shares && unclassified === 0 && (
          <p className="text-muted">
            Counts only: shares stand here from {leastForShares} closed cases with both scores. With fewer, the interval around a share would be wider
            than anything that it could tell.
          </p>
        )}
        <Moved summary={summary} />
      </div>
    </div>
  );
}

function Cases({ summary }: { summary: Summary }) {
  const { closed, both, withoutEnd, withoutStart, withoutEndShare } = summary;
  const share = useShare();
  const cases = closed === 1 ? "One closed case" : `${closed} closed cases`;
  const known = withoutEndShare && withoutEndShare.estimate !== null ? ` (${share.estimate(withoutEndShare)}, 95\u00a0% interval ${share.range(withoutEndShare)})` : "";
  return (
    <p className="mt-1 max-w-measure">
      {cases}: {both} with a score at the start and at the end, {withoutEnd} without one at the end{known}
      {withoutStart > 0 && `, ${withoutStart} without one at the start`}. {judgedBy(summary)}
    </p>
  );
}

/** How many of the cases are judged by this measure, and how many have it beside the one that judges them. */
function judgedBy({ short, closed, primary, beside }: Summary): string {
  const cases = (count: number) => (count === 1 ? "One case" : `${count} cases`);
  const besides = beside.map(({ short: other, cases: count }) => `${cases(count)} ${count === 1 ? "has" : "have"} the ${short} beside the ${other}, by which ${count === 1 ? "it is" : "they are"} judged.`);
  const own = primary === 0 ? "" : primary === closed ? (closed === 1 ? "" : "All are judged by it.") : `${cases(primary)} ${primary === 1 ? "is" : "are"} judged by it.`;
  return [own, ...besides].filter(Boolean).join(" ");
}

/** In a column beside the recovered it must be plain that these are not counted twice. */
const endedAs = { ...categoryWords, improved: "Improved, not recovered" };

function Counts({ summary: { short, counts, shares } }: { summary: Summary }) {
  const share = useShare();
  return (
    <table aria-label={`${short}: what came of closed cases`} className={classes("mt-4 w-full border-collapse text-left", shares ? "max-w-[760px]" : "max-w-[400px]")}>
      <thead>
        <tr className="text-sm text-muted">
          <th scope="col" className="py-2 pr-4 font-medium">
            How they ended
          </th>
          <th scope="col" className="py-2 pr-6 text-right font-medium">
            Cases
          </th>
          {shares && (
            <th scope="col" className="py-2 font-medium">
              Share, 95&nbsp;% interval
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <tr key={category} className="border-t border-line">
            <th scope="row" className="py-2 pr-4 font-normal">
              {endedAs[category]}
            </th>
            <td className="py-2 pr-6 text-right font-medium">{counts[category]}</td>
            {shares && (
              <td className="py-2 sm:w-3/5">
                <span className="flex flex-wrap items-center gap-x-6">
                  <span className="flex w-36 gap-3 whitespace-nowrap">
                    <span className="w-11 text-right">{share.estimate(shares[category])}</span> <span className="text-muted">{share.range(shares[category])}</span>
                  </span>
                  <span className="min-w-24 flex-1 max-sm:hidden">
                    <Line of={shares[category]} />
                  </span>
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Line = ({ of }: { of: Share }) => (of.estimate === null ? null : <Interval {...of} />);

function Moved({ summary: { meanFirst, meanEnd, both, effect, higherIsBetter } }: { summary: Summary }) {
  const { locale } = useReader();
  if (meanFirst === null || meanEnd === null || !effect) return null;
  const said = (value: number) => writtenWith(2, value, locale);
  const means = `The mean went from ${writtenWith(1, meanFirst, locale)} to ${writtenWith(1, meanEnd, locale)}`;
  if (effect.g === null || effect.lower === null || effect.upper === null) {
    return (
      <p>
        {means} (n = {both}). {effect.reason}
      </p>
    );
  }
  return (
    <p>
      {means}: from pre to post a change of {said(effect.g)} standard deviations, 95&nbsp;%&nbsp;interval&nbsp;{rangeInWords(effect.lower, effect.upper, said)} (Morris’s g,
      n = {both}; above 0 is for the better, here {higherIsBetter ? "higher" : "lower"} scores).
    </p>
  );
}

/** "32 %", and "19–48 %" beside it, as this reader writes them. */
function useShare() {
  const { locale } = useReader();
  const percent = (share: number) => written(share * 100, locale, 0);
  return {
    estimate: (share: Share) => (share.estimate === null ? share.reason : `${percent(share.estimate)}\u00a0%`),
    range: (share: Share) => (share.estimate === null ? "" : `${rangeInWords(share.lower, share.upper, percent)}\u00a0%`),
  };
}
