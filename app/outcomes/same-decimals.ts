import { keepRecent } from "~/core/keep-recent";
import { trueMinus } from "~/core/true-minus";

const writer = keepRecent(50, (key) => {
  const [locale, digits] = key.split(" ") as [string, string];
  return new Intl.NumberFormat(locale, { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits), signDisplay: "negative" });
});

/** A number with exactly so many decimals, as this reader writes it: what stands in one column or on one axis lines up. */
export const writtenWith = (digits: number, value: number, locale: string) => trueMinus(writer(`${locale} ${digits}`).format(value));

/** How many decimals show all of these, three at most. */
export function decimalsOf(values: number[]): number {
  const isShown = (digits: number) => values.every((value) => Math.abs(value - Number(value.toFixed(digits))) < 0.0005);
  return [0, 1, 2].find(isShown) ?? 3;
}
