import type { Viewer } from "~/accounts/index";
import { nameOf } from "~/accounts/index.server";
import { givenBy } from "./define-measure";
import type { Measure } from "./measure-model";
import { ownRows } from "./measure-store.server";
import { measuresOf } from "./measures.server";

/** A definition as it is read, and of an own one who defined this edition. */
type MeasureLine = { definition: Measure; definedBy: string | null };

/** The definitions that can be chosen, own ones apart; and of an own one that is to be changed what its fields hold, else null. */
export async function measuresPage(viewer: Viewer, change: string | undefined) {
  const [all, rows] = await Promise.all([measuresOf(viewer), ownRows(viewer)]);
  const names = await nameOf(viewer, rows.flatMap(({ definedById }) => definedById ?? []));
  const definedBy = ({ slug, edition }: Measure) => {
    const row = rows.find((one) => one.slug === slug && one.edition === edition);
    return names.get(row?.definedById ?? "") ?? "someone who has left";
  };
  const own = all.flatMap((one): MeasureLine[] => (one.own ? [{ definition: one.definition, definedBy: definedBy(one.definition) }] : []));
  const shipped = all.flatMap((one): MeasureLine[] => (one.own ? [] : [{ definition: one.definition, definedBy: null }]));
  const changed = own.find(({ definition }) => definition.slug === change)?.definition;
  return { own, shipped, change: changed ? givenBy(changed) : null };
}
