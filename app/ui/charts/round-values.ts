/** About so many round values within a range, and the decimals that tell them apart. */
export function roundValues([least, greatest]: [number, number], about: number): { values: number[]; digits: number } {
  const raw = (greatest - least) / about;
  if (!(raw > 0)) return { values: [least], digits: 0 };
  const power = 10 ** Math.floor(Math.log10(raw));
  const error = raw / power;
  const step = power * (error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const [first, last] = [Math.ceil(least / step - 1e-9), Math.floor(greatest / step + 1e-9)];
  return { values: Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(digits))), digits };
}
