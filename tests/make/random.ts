/** Chance that comes out the same every time it is asked for in the same order. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** Whole numbers, both ends included. */
  between: (least: number, most: number) => number;
  pick: <T>(some: readonly T[]) => T;
  /** Normally distributed. */
  normal: (mean: number, sd: number) => number;
  /** A UUID v7 of this moment. */
  uuid: (at: Date) => string;
};

/** Mulberry32, started from the letters of `seed`. */
export function randomFrom(seed: string): Random {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join("");
  return {
    next,
    between,
    pick: (some) => some[between(0, some.length - 1)]!,
    // Box and Muller; 1 - next() is never 0.
    normal: (mean, sd) => mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    uuid: (at) => {
      const time = at.getTime().toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${between(8, 11).toString(16)}${hex(3)}-${hex(12)}`;
    },
  };
}
