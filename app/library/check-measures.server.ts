import type { Source } from "./content-files.server";
import type { Measure } from "./measure-model";
import { aliasesOf, ownPrefix } from "./own-measure-slug";

/** Editions of one instrument are called the same in files; whoever imports is asked which is meant. */
const bothBeginSo = (alias: string, measures: Measure[]) => measures.every(({ short }) => aliasesOf(short).some((one) => one.startsWith(alias)));

/** What one measure's file cannot know: names that another measure has, too, and names that are kept for organisations. */
export function checkMeasures(sources: Source<Measure>[]): void {
  sources.forEach(({ value, complain }, i) => {
    if (value.slug.startsWith(ownPrefix)) complain(["slug"], `${ownPrefix} begins the names of measures that an organisation defines`);
    value.aliases.forEach((alias, j) => {
      const others = sources.slice(0, i).filter((other) => other.value.slug !== value.slug);
      const taken = others.find((other) => other.value.aliases.includes(alias));
      if (taken && !bothBeginSo(alias, [value, taken.value])) complain(["aliases", j], `${alias} is an alias of ${taken.value.slug}, too`);
      if (value.aliases.indexOf(alias) < j) complain(["aliases", j], `${alias} is used twice`);
    });
  });
}
