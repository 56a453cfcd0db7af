import { classes } from "~/ui/classes";
import { Chart } from "~/ui/charts/chart";
import { useReader } from "~/ui/reader";
import { written } from "../in-words";
import type { MeasureOnPage } from "../measures-on-page.server";
import { ExpectedCourse } from "./expected-course";

type Props = {
  measure: {
    short: string;
    name: string;
    range: [number, number];
    higherIsBetter: boolean;
    sentence: string;
    risk: string | null;
    bands: { from: number; label: string }[];
    scores: number;
    expected: MeasureOnPage["expected"];
    chart: { wide: string; narrow: string; stripesNamed: boolean; drawn: number | null };
  };
  isPrimary: boolean;
};

/** One measure: what it says, in a sentence and in a picture. */
export function MeasureCourse({ measure, isPrimary }: Props) {
  const { locale } = useReader();
  const { short, name, range, higherIsBetter, sentence, risk, bands, scores, expected, chart } = measure;
  const [least, greatest] = range;
  const named = bands.map(({ from, label }) => `${label} from ${written(from, locale)}`).join(", ");
  return (
    <section className="mt-10 first:mt-0">
      <h2 className="text-xl">
        {short}
        {isPrimary && (
          <span className="ml-3 font-sans text-sm font-normal text-muted">
            the course is judged by this
          </span>
        )}
      </h2>
      <p className="mt-1 max-w-measure">
        {sentence}
      </p>
      {risk && (
        <p className="mt-1 max-w-measure text-muted">
          {risk}
        </p>
      )}
      <div className="mt-3">
        <Chart wide={chart.wide} narrow={chart.narrow} />
      </div>
      <p className="mt-1 text-sm text-muted">
        {name !== short && `${name}, `}
        {written(least, locale)} to {written(greatest, locale)}; {higherIsBetter ? "higher" : "lower"} is better.
        {named && <span className={classes(chart.stripesNamed && "sm:hidden")}> Stripes: {named}.</span>}
      </p>
      {expected && <ExpectedCourse expected={expected} short={short} />}
      {chart.drawn !== null && (
        <p className="mt-1 text-sm text-muted">
          Drawn are {written(chart.drawn, locale)} of {written(scores, locale)} scores: the first, the last, and the highest and the lowest of each part between.
        </p>
      )}
    </section>
  );
}
