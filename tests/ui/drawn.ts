import { parseHTML } from "linkedom";

export type Box = { left: number; right: number; top: number; bottom: number };
export type Spot = { x: number; y: number };

/** What stands in a drawn chart: its words with the room that they take, and its courses from point to point. */
export function readDrawn(svg: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const root = document.querySelector("svg")!;
  const own = Number(root.getAttribute("font-size"));
  const texts = [...root.querySelectorAll("text")].map((text) => {
    const group = text.parentElement!;
    const [x, y] = text.getAttribute("transform")!.match(/-?[\d.]+/g)!.map(Number) as [number, number];
    const font = Number(group.getAttribute("font-size") ?? own);
    const wide = text.textContent.length * font * 0.54;
    const anchor = group.getAttribute("text-anchor") ?? "middle";
    const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
    return { text: text.textContent, x, box: { left, right: left + wide, top: y - font * 0.5, bottom: y + font * 0.5 } };
  });
  const courses = [...root.querySelectorAll("g[stroke-width] path")].map((path) => spotsOf(path.getAttribute("d")!));
  const dots = [...root.querySelectorAll("circle")].map((dot) => ({ x: Number(dot.getAttribute("cx")), y: Number(dot.getAttribute("cy")) }));
  const [width, height] = root.getAttribute("viewBox")!.split(" ").slice(2).map(Number) as [number, number];
  return { texts, courses, dots, width, height };
}

const spotsOf = (path: string): Spot[] => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

export const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a course goes through a box: looked at point by point along it. */
export function strikes(course: Spot[], box: Box): boolean {
  const isIn = ({ x, y }: Spot) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  return course.some((to, index) => {
    const from = course[Math.max(0, index - 1)]!;
    return Array.from({ length: 61 }, (_, part) => part / 60).some((part) => isIn({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
  });
}
