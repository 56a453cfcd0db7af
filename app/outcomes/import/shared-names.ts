import type { KnownMeasure } from "./known-measure";
import type { Column } from "./mapping";
import { namedAfter } from "./measure-in-name";
import type { FileColumn } from "./model";

/** A name that files use for several measures, such as "bdi"; those measures; and the file's columns of their scores that bear it. */
export type SharedName = { name: string; measures: KnownMeasure[]; columns: number[] };

/** The names of this kind that tell what some of the columns hold. */
export function sharedNames(columns: FileColumn[], holds: Column[], measures: KnownMeasure[]): SharedName[] {
  const shared = new Map<string, SharedName>();
  for (const [at, named] of namedAfter(columns.map(({ name }) => name), measures).entries()) {
    if (!named) continue;
    const meant = measures.filter(({ aliases }) => aliases.includes(named.alias));
    const column = holds[at];
    if (meant.length < 2 || column?.as !== "score" || !meant.some(({ key }) => key === column.measure)) continue;
    const before = shared.get(named.alias)?.columns ?? [];
    shared.set(named.alias, { name: named.alias, measures: meant, columns: [...before, at] });
  }
  return [...shared.values()];
}
