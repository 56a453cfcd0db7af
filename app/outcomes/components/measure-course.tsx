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
    risk: string | null;
    chart: { wide: string; narrow: string } | null;
  };
  isPrimary: boolean;
};

/** One measure: what it says, in a sentence and in a picture. */
export function MeasureCourse({ measure: { short, name, range, higherIsBetter, sentence, risk, chart }, isPrimary }: Props) {
  const { locale } = useReader();
  const [least, greatest] = range;
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
      <p className="mt-1 max-w-measure">{sentence}</p>
      {risk && (
        <p data-screen-only className="mt-1 max-w-measure text-muted">
          {risk}
        </p>
      )}
      {chart && (
        <div className="mt-3">
          <Chart {...chart} />
        </div>
      )}
      <p className="mt-1 text-sm text-muted">
        {name !== short && `${name}, `}
        {written(least, locale)} to {written(greatest, locale)}; {higherIsBetter ? "higher" : "lower"} is better.
      </p>
    </section>
  );
}
