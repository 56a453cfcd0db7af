/** More points than this cannot be told apart on a page. */
export const mostPoints = 500;

/** The course of many points with few: the first, the last, and of each part between the least and the greatest. Points stand in order. */
export function thinned<Point extends { value: number }>(points: Point[]): Point[] {
  if (points.length <= mostPoints) return points;
  const parts = (mostPoints - 2) / 2;
  const between = points.slice(1, -1);
  const kept = Array.from({ length: parts }, (_, part) => {
    const [from, to] = [Math.floor((part * between.length) / parts), Math.floor(((part + 1) * between.length) / parts)];
    let [least, greatest] = [from, from];
    for (let index = from; index < to; index++) {
      if (between[index]!.value < between[least]!.value) least = index;
      if (between[index]!.value > between[greatest]!.value) greatest = index;
    }
    return [...new Set([Math.min(least, greatest), Math.max(least, greatest)])].map((index) => between[index]!);
  });
  return [points[0]!, ...kept.flat(), points.at(-1)!];
}
