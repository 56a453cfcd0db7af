import type { Viewer } from "~/accounts/index";
import { nameOf } from "~/accounts/index.server";
import { givenBy } from "./define-measure";
import type { Measure } from "./measure-model";
import { ownRows, usesOf } from "./measure-store.server";
import { inUseInWords } from "./measure-words";
import { measuresOf } from "./measures.server";

/** A definition as it is read; of an own one who defined this edition, and why it cannot be deleted, null where it can. */
type MeasureLine = { definition: Measure; own: { definedBy: string; inUse: string | null } | null };

/** The definitions that can be chosen, own ones apart; and of an own one that is to be changed what its fields hold, else null. */
export async function measuresPage(viewer: Viewer, change: string | undefined) {
  const [all, rows, uses] = await Promise.all([measuresOf(viewer), ownRows(viewer), usesOf(viewer)]);
  const names = await nameOf(viewer, rows.flatMap(({ definedById }) => definedById ?? []));
  const definedBy = ({ slug, edition }: Measure) => {
    const row = rows.find((one) => one.slug === slug && one.edition === edition);
    return names.get(row?.definedById ?? "") ?? "someone who has left";
  };
  const own = all.flatMap((one): MeasureLine[] => (one.own ? [{ definition: one.definition, own: { definedBy: definedBy(one.definition), inUse: inUseInWords(uses.get(one.definition.slug)) } }] : []));
  const shipped = all.flatMap((one): MeasureLine[] => (one.own ? [] : [{ definition: one.definition, own: null }]));
  const changed = own.find(({ definition }) => definition.slug === change)?.definition;
  return { own, shipped, change: changed ? givenBy(changed) : null };
}
