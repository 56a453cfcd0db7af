import { trueMinus } from "~/core/true-minus";
import { leftOutInWords, traitLabel } from "~/outcomes";
import { useReader } from "~/ui/reader";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";

type Measures = ProgrammeOverviewOnPage["service"][number]["figures"]["measures"];

/** How far scores moved on the whole, and how much of what differs goes with who the clinician is, measure by measure. */
export function ProgrammeEffects({ measures, of }: { measures: Measures; /** The months of the quarter. */ of: string }) {
  const { locale } = useReader();
  const told = measures.filter(({ effect, variance }) => effect ?? variance);
  if (told.length === 0) return null;
  const two = (value: number) => trueMinus(value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "negative" }));
  const percent = (share: number) => `${(100 * share).toLocaleString(locale, { maximumFractionDigits: 1 })} %`;
  const number = (count: number) => count.toLocaleString(locale);
  return (
    <ul aria-label={`Change and differences, ${of}`} className="mt-6 grid max-w-measure gap-3">
      {told.map(({ slug, short, effect, variance }) => (
        <li key={slug} className="grid gap-1">
          {effect && (
            <p>
              {short}: from pre to post a change of {two(effect.g)} standard deviations, 95 % interval {two(effect.lower)} to {two(effect.upper)} (Morris’s g, n = {number(effect.n)}; above 0 is for the better). It is not the
              effect of therapy.
            </p>
          )}
          {variance && (
            <p>
              Of what still differs between clients’ end scores on the {short} once the {["first score", ...variance.adjusters.map((name) => traitLabel(name).toLowerCase())].join(", ")} is known, {percent(variance.share)} goes with
              who their clinician is, 95 % interval {percent(variance.lower)} to {percent(variance.upper)}: {number(variance.cases)} cases of {number(variance.clinicians)} clinicians that had ended within three years by the quarter’s end{leftOutInWords(variance.leftOut, locale)}.
            </p>
          )}
        </li>
      ))}
      <li className="text-sm text-muted">
        {measures.some(({ variance }) => variance)
          ? "It tells nobody from anybody: each clinician sees their own estimate under Outcomes, and nobody else’s."
          : "How much clinicians differ stands here once thirty of them have thirty closed cases each on one measure: with fewer it often comes out as nothing at all."}
      </li>
    </ul>
  );
}
