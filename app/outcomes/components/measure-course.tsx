import { classes } from "~/ui/classes";
import { Chart } from "~/ui/charts/chart";
import { useReader } from "~/ui/reader";
import { written } from "../in-words";

type Props = {
  measure: {
    short: string;
    name: string;
    range: [number, number];
    higherIsBetter: boolean;
    sentence: string;
    forThePerson: string;
    risk: string | null;
    bands: { from: number; label: string }[];
    scores: number;
    chart: { wide: string; narrow: string; paper: string; stripesNamed: { wide: boolean; paper: boolean }; drawn: number | null };
  };
  isPrimary: boolean;
};

/** One measure: what it says, in a sentence and in a picture. */
export function MeasureCourse({ measure, isPrimary }: Props) {
  const { locale } = useReader();
  const { short, name, range, higherIsBetter, sentence, forThePerson, risk, bands, scores, chart } = measure;
  const [least, greatest] = range;
  const named = bands.map(({ from, label }) => `${label} from ${written(from, locale)}`).join(", ");
  return (
    <section className="mt-10 break-inside-avoid first:mt-0 print:mt-4">
      <h2 className="text-xl">
        {short}
        {isPrimary && (
          <span data-screen-only className="ml-3 font-sans text-sm font-normal text-muted">
            primary
          </span>
        )}
      </h2>
      <p data-screen-only className="mt-1 max-w-measure">
        {sentence}
      </p>
      <p className="mt-1 hidden print:block">{forThePerson}</p>
      {risk && (
        <p data-screen-only className="mt-1 max-w-measure text-muted">
          {risk}
        </p>
      )}
      <div className="mt-3 print:mt-1">
        <Chart wide={chart.wide} narrow={chart.narrow} paper={chart.paper} />
      </div>
      <p className="mt-1 text-sm text-muted">
        {name !== short && `${name}, `}
        {written(least, locale)} to {written(greatest, locale)}; {higherIsBetter ? "higher" : "lower"} is better.
        {named && <span className={classes(chart.stripesNamed.wide && "sm:hidden", chart.stripesNamed.paper ? "print:hidden" : "print:inline")}> Stripes: {named}.</span>}
      </p>
      {chart.drawn !== null && (
        <p className="mt-1 text-sm text-muted">
          Drawn are {written(chart.drawn, locale)} of {written(scores, locale)} scores: the first, the last, and the highest and the lowest of each part between.
        </p>
      )}
    </section>
  );
}
