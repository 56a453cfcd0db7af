import type { Viewer } from "~/accounts";
import { expectedCourse } from "~/core/statistics";
import type { Measure } from "~/library";
import { expectedRows } from "../store/expected.server";
import { fewestClients } from "./expected-in-words";
import { type KeptFit, keptFitSchema } from "./model";
import type { ExpectedOn } from "./outside-band";

const coverage = 0.8;

/** How clients of an organisation usually go on these measures, by the measure's id; without those that too few clients stand behind. */
export async function expectedCourses(of: Pick<Viewer, "organisationId">, measures: ReadonlyMap<string, Measure>): Promise<Map<string, ExpectedOn>> {
  const found = new Map<string, ExpectedOn>();
  for (const { measureId, episodes, parameters } of await expectedRows(of, [...measures.keys()])) {
    const kept = keptFitSchema.safeParse(parameters);
    const definition = measures.get(measureId);
    if (kept.success && definition && episodes >= fewestClients) found.set(measureId, { episodes, reach: kept.data.reach, bandAt: bandAt(kept.data, definition) });
  }
  return found;
}

/** Within the scale: no score lies beyond it. */
function bandAt(fit: KeptFit, { range: { min, max } }: Pick<Measure, "range">): ExpectedOn["bandAt"] {
  const within = (value: number) => Math.min(max, Math.max(min, value));
  return (first, place) => {
    const [point] = expectedCourse(fit, { first: { x: Math.log(first.place), y: first.score }, at: [Math.log(place)], coverage });
    return { expected: within(point!.expected), lower: within(point!.lower), upper: within(point!.upper) };
  };
}
