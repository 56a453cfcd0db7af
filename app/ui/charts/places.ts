/** What several charts, one below the other, share from left to right: a dip stands under a dip. */
export type Axis = {
  /** In order; `at` says how far apart they stand. Of a named axis, where not all labels fit, those stay whose `count` is a round number. */
  ticks: { at: number; label: string; count: number }[];
  /** What came afterwards, behind a line, at equal distances; null where nothing did. */
  later: { label: string; names: string[] } | null;
  /** What is counted: "session"; null where the labels speak for themselves. */
  name: string | null;
  /** What happened on the way, each with a letter; one that lasted has an end. `at` as of the ticks. */
  events?: { at: number; until: number | null; label: string }[];
};

/** In pixels. `gap` is the room between what is counted and what came afterwards. */
type Frame = { left: number; right: number; gap: number; perLetter: number };

export type Places = {
  of: (at: number) => number;
  ofLater: (index: number) => number;
  /** Between the two; null where there is only one of them. */
  divider: number | null;
  ticks: { x: number; label: string }[];
};

/** Where everything on an axis stands within a frame. */
export function placesOn({ ticks, later, name }: Axis, { left, right, gap, perLetter }: Frame): Places {
  const names = later?.names ?? [];
  const [from, to] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 0];
  const both = ticks.length > 0 && names.length > 0;
  const step = (right - left) / Math.max(1, ticks.length + names.length - 0.5);
  const between = both ? Math.max(gap, 1.25 * step) : 0;
  const zone = both ? Math.min(0.4 * (right - left), (names.length - 1) * Math.max(step, 40)) : right - left;
  const end = both ? right - zone - between : right;
  const middle = (left + right) / 2;
  const of = (at: number) => tenths(to > from ? left + ((at - from) / (to - from)) * (end - left) : both ? left : middle);
  const ofLater = (index: number) => tenths(names.length > 1 ? right - zone + (index / (names.length - 1)) * zone : both ? right : middle);
  const all = [...ticks.map(({ at, label, count }) => ({ x: of(at), label, count })), ...names.map((label, index) => ({ x: ofLater(index), label, count: 0 }))];
  return { of, ofLater, divider: both ? right - zone - between / 2 : null, ticks: spaced(all, perLetter, name !== null) };
}

const tenths = (value: number) => Math.round(value * 10) / 10;

type Tick = { x: number; label: string; count: number };

const everies = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** As many labels as have room. Of what is counted every one, else every second, fifth, tenth; of anything else each that does not touch the one before. The first and the last where they fit. */
function spaced(all: Tick[], perLetter: number, isCounted: boolean): Tick[] {
  const touches = (a: Tick, b: Tick) => Math.abs(b.x - a.x) < ((a.label.length + b.label.length) / 2 + 1.5) * perLetter;
  const fits = (some: Tick[]) => some.every((tick, index) => index === 0 || !touches(some[index - 1]!, tick));
  const round = isCounted ? everies.map((every) => all.filter(({ count }) => count % every === 0)).find(fits) : undefined;
  const kept = [...(round ?? [])];
  const addWhereFree = (tick: Tick | undefined) => tick && kept.every((other) => other !== tick && !touches(other, tick)) && kept.push(tick);
  for (const tick of [all[0], all.at(-1), ...(round ? [] : all)]) addWhereFree(tick);
  return kept.toSorted((a, b) => a.x - b.x);
}
