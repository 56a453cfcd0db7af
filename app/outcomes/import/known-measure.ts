import { type Measure, measureKey } from "~/library";

/** What the import needs to know of a measure that can be chosen. */
export type KnownMeasure = {
  key: string;
  short: string;
  name: string;
  kind: Measure["kind"];
  own: boolean;
  /** How many items it has; 0 where only scores can be given. */
  items: number;
  aliases: string[];
};

export function knownMeasure({ definition, own }: { definition: Measure; own: boolean }): KnownMeasure {
  const { short, name, kind, form, aliases } = definition;
  return { key: measureKey(definition), short, name, kind, own, items: form?.items.length ?? 0, aliases };
}
