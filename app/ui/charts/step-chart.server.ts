import * as Plot from "@observablehq/plot";
import { asPicture, emptyDocument } from "./picture.server";
import type { StepChart } from "./step-chart";

const sizes = { wide: { width: 660, height: 300, font: 13 }, narrow: { width: 342, height: 280, font: 12 } };
const [top, bottom] = [14, 42];
/** From a line's end to its name. */
const leader = 14;
/** Of a letter's width, of the font's size: rather too wide than too narrow. */
const perLetter = 0.56;
const dashes = { solid: undefined, dashed: "7 4", dotted: "2 4", faint: "1 6" };
const isMuted = (look: string) => look === "dotted" || look === "faint";

/** Shares that grow by steps, each line named at its end, for a wide page and for a phone. */
export function stepChart(chart: StepChart): { wide: string; narrow: string } {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: StepChart, size: keyof typeof sizes): string {
  const { width, height, font } = sizes[size];
  const { lines, last, name } = chart;
  // The last step holds for a while too.
  const end = last + 0.5;
  const most = Math.min(1, Math.max(0.2, ...lines.flatMap(({ steps }) => steps.map(({ share, upper }) => upper ?? share))) * 1.05);
  const drawn = lines.map((line) => ({ ...line, spots: [{ at: 0, share: 0, lower: 0, upper: 0 }, ...line.steps, { ...(line.steps.at(-1) ?? { share: 0, lower: 0, upper: 0 }), at: end }] }));
  const gap = ((font + 4) / (height - top - bottom)) * most;
  const named = spread(drawn.map(({ label, spots }) => ({ label, share: spots.at(-1)!.share })), gap, most);
  const left = font * 3.9;
  const right = Math.ceil(leader + 6 + Math.max(...lines.map(({ label }) => label.length)) * font * perLetter);
  const atName = end * (1 + leader / (width - left - right));
  const svg = Plot.plot({
    document: emptyDocument(),
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: [0, end], label: null, ticks: size === "wide" ? 10 : 5, tickSize: 0, tickFormat: (at: number) => (Number.isInteger(at) ? String(at) : "") },
    y: { domain: [0, most], label: null, ticks: 5, tickSize: 0, tickFormat: (share: number) => `${Math.round(share * 100)} %` },
    marks: [
      Plot.ruleY([0], { stroke: "var(--edge)" }),
      ...drawn.filter(({ look }) => !isMuted(look)).map(({ spots }) => Plot.areaY(spots.filter(({ lower, upper }) => lower !== null && upper !== null), { x: "at", y1: "lower", y2: "upper", curve: "step-after", fill: "var(--pine)", fillOpacity: 0.1 })),
      ...drawn.map(({ spots, look }) => Plot.lineY(spots, { x: "at", y: "share", curve: "step-after", stroke: isMuted(look) ? "var(--muted)" : "var(--pine)", strokeWidth: 2, ...(dashes[look] && { strokeDasharray: dashes[look] }) })),
      Plot.link(named, { x1: () => end, x2: () => atName, y1: "share", y2: "place", stroke: "var(--edge)" }),
      Plot.text(named, { x: () => atName, y: "place", text: "label", textAnchor: "start", dx: 4, fill: "var(--ink)" }),
      Plot.text([name], { frameAnchor: "bottom", dy: 36, fill: "var(--muted)" }),
    ],
  });
  return asPicture(svg, chart, size, font);
}

/** Names that would lie on each other are moved apart, from the lowest up, and down again from the top where that is full. */
function spread(names: { label: string; share: number }[], gap: number, most: number): { label: string; share: number; place: number }[] {
  let below = -Infinity;
  const placed = names.toSorted((a, b) => a.share - b.share).map(({ label, share }) => {
    below = Math.max(share, below + gap);
    return { label, share, place: below };
  });
  let above = most + gap;
  return placed.toReversed().map((name) => {
    above = Math.min(name.place, above - gap);
    return { ...name, place: above };
  });
}
