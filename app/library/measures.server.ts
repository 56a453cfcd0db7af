import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { newest } from "./check-content.server";
import { measure, measures } from "./content.server";
import type { Measure } from "./measure-model";
import { addMeasure, heldMeasureRow, measureRows, ownRows } from "./measure-store.server";
import { storedMeasure } from "./stored-measure.server";

/** The newest definitions that a person can choose from: the shipped ones and their organisation's own, by short name. */
export async function measuresOf(viewer: Viewer): Promise<{ definition: Measure; own: boolean }[]> {
  const own = newest((await ownRows(viewer)).map(({ definition }) => storedMeasure(definition)));
  const all = [...measures().map((definition) => ({ definition, own: false })), ...own.map((definition) => ({ definition, own: true }))];
  return all.sort((a, b) => a.definition.short.localeCompare(b.definition.short, "en"));
}

/**
 * The row that scores and episodes hang on, in the caller's transaction. A shipped definition is copied into the
 * organisation's table at its first use. It stays until the transaction ends. Null where there is no such definition for this organisation.
 */
export async function measureInUse(
  tx: Tx,
  viewer: Pick<Viewer, "organisationId">,
  named: Pick<Measure, "slug" | "edition">,
): Promise<{ id: string; definition: Measure } | null> {
  const shipped = measure(named.slug, named.edition);
  const row = await heldMeasureRow(viewer, named, tx);
  if (row) return { id: row.id, definition: storedMeasure(row.definition) };
  if (!shipped) return null;
  await addMeasure(tx, viewer, shipped, null);
  const copied = await heldMeasureRow(viewer, named, tx);
  return copied && { id: copied.id, definition: storedMeasure(copied.definition) };
}

/** Definitions by their rows' ids, in the edition that the scores were read by; ids of another organisation are left out. */
export async function measuresById(organisationId: string, ids: string[], tx?: Tx): Promise<Map<string, Measure>> {
  const rows = await measureRows(organisationId, [...new Set(ids)], tx);
  return new Map(rows.map(({ id, definition }) => [id, storedMeasure(definition)]));
}
