/** A function of two ratios from 0 on, and its slopes there. */
export type Valley = (at: readonly [number, number]) => { height: number; slope: readonly [number, number] };

export type LowestPoint = { at: [number, number]; height: number };

/** Close enough together that no dip seen in thousands of random tables falls between two of them. */
const starts = [...Array.from({ length: 21 }, (_, i) => 1e-3 * 2 ** i), 1e4, 1e5];
/** Logarithms of the ratios that count as 0 and as without bound. */
const [none, boundless] = [-30, 27];

/**
 * Where a smooth function of two ratios is lowest, each from 0 on, the bounds themselves included: on each face (both free,
 * one at 0, both at 0) from every dip of a grid by Newton's steps in the logarithms, until the slope is nothing but
 * rounding. Null where it keeps falling without bound. The grid's heights can be taken from a function that is cheaper and
 * nearly the same; whatever comes of them is measured by the function itself.
 */
export function lowestPoint(valley: Valley, heightNear: (at: [number, number]) => number = (at) => valley(at).height): LowestPoint | null {
  const heights = new Map<string, number>();
  const height = (at: [number, number]) => {
    const key = at.join(" ");
    if (!heights.has(key)) heights.set(key, heightNear(at));
    return heights.get(key)!;
  };
  const candidates: LowestPoint[] = [{ at: [0, 0], height: valley([0, 0]).height }];
  let falling = Infinity;
  for (const free of [[0], [1], [0, 1]]) {
    for (const start of dips(free, height)) {
      const found = descend(valley, start, free);
      if (found === "boundless") falling = Math.min(falling, valley(start).height);
      else if (found) candidates.push(found);
    }
  }
  const lowest = candidates.reduce((a, b) => (b.height < a.height - 1e-9 ? b : a));
  return falling < lowest.height ? null : lowest;
}

/** Points of the grid on a face that no neighbour on it is lower than. */
function dips(free: number[], height: (at: [number, number]) => number): [number, number][] {
  const points = free.length === 2 ? starts.flatMap((_, i) => starts.map((_one, j) => [i, j] as const)) : starts.map((_, i) => (free[0] === 0 ? ([i, -1] as const) : ([-1, i] as const)));
  const at = (i: number, j: number): [number, number] => [starts[i] ?? 0, starts[j] ?? 0];
  const inside = (i: number) => i >= 0 && i < starts.length;
  const steps = [-1, 0, 1].flatMap((di) => [-1, 0, 1].map((dj) => [di, dj] as const)).filter(([di, dj]) => (free.includes(0) || di === 0) && (free.includes(1) || dj === 0));
  return points
    .filter(([i, j]) => steps.every(([di, dj]) => (free.includes(0) && !inside(i + di)) || (free.includes(1) && !inside(j + dj)) || height(at(i + di, j + dj)) >= height(at(i, j))))
    .map(([i, j]) => at(i, j));
}

/** Null where a free ratio runs to 0, which is another face's business. */
function descend(valley: Valley, start: [number, number], free: number[]): LowestPoint | "boundless" | null {
  const point = (logs: number[]): [number, number] => [0, 1].map((side) => (free.includes(side) ? Math.exp(logs[free.indexOf(side)]!) : 0)) as [number, number];
  const look = (logs: number[]) => {
    const at = point(logs);
    const { height, slope } = valley(at);
    return { logs, at, height, slope: free.map((side) => slope[side]! * at[side]!) };
  };
  let here = look(free.map((side) => Math.log(start[side]!)));
  for (let round = 0; round < 200; round++) {
    if (here.logs.some((log) => log < none)) return null;
    if (here.logs.some((log) => log > boundless)) return "boundless";
    const step = newtonStep(here.slope, curvature(look, here.logs));
    let next = null;
    for (let part = 1; part > 1e-6 && !next; part /= 2) {
      const tried = look(here.logs.map((log, i) => log + part * step[i]!));
      if (tried.height < here.height || (tried.height <= here.height + 1e-10 * Math.abs(here.height) && size(tried.slope) < size(here.slope))) next = tried;
    }
    if (!next) break;
    here = next;
    if (size(step) < 1e-13) break;
  }
  return { at: here.at, height: here.height };
}

function curvature(look: (logs: number[]) => { slope: number[] }, logs: number[]): number[][] {
  const reach = 1e-4;
  const rows = logs.map((_, i) => {
    const [up, down] = [reach, -reach].map((by) => look(logs.map((log, j) => (i === j ? log + by : log))).slope) as [number[], number[]];
    return up.map((value, j) => (value - down[j]!) / (2 * reach));
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
}

/** Newton's step with the curvature of each principal direction taken as upwards, so that it never climbs; at most by e squared. */
function newtonStep(slope: number[], [first, second]: number[][]): number[] {
  const [a, b, c] = [first![0]!, first![1] ?? 0, second?.[1] ?? 1];
  const [u, v] = [slope[0]!, slope[1] ?? 0];
  const [middle, spread] = [(a + c) / 2, Math.hypot((a - c) / 2, b)];
  const turn = Math.atan2(2 * b, a - c) / 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const along = (amount: number, bend: number) => -amount / Math.max(Math.abs(bend), 1e-12);
  const [one, other] = [along(cos * u + sin * v, middle + spread), along(cos * v - sin * u, middle - spread)];
  const wanted = [cos * one - sin * other, sin * one + cos * other];
  const scale = Math.min(1, 2 / Math.max(size(wanted), 1e-300));
  return slope.map((_, i) => scale * wanted[i]!);
}

const size = (values: number[]) => Math.max(...values.map(Math.abs));
