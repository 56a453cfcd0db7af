import { isDeepStrictEqual } from "node:util";
import { type Viewer, hasRole } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import type { DefinedMeasure } from "./define-measure";
import type { Measure } from "./measure-model";
import { measureSchema } from "./measure-schema";
import { addMeasure, ownRows } from "./measure-store.server";
import { ownSlug } from "./own-measure-slug";
import { storedMeasure } from "./stored-measure.server";

type Named = Pick<Measure, "slug" | "edition">;

/**
 * Defines a measure for the whole organisation, or changes one of its own, which makes a new edition: scores keep the one
 * that they were read by. The same definition sent twice is once.
 */
export async function defineMeasure(viewer: Viewer, { slug, definition }: DefinedMeasure): Promise<Result<Named>> {
  if (!hasRole(viewer, "clinician", "supervisor")) return missing("Only clinicians and supervisors define measures.");
  return transaction(async (tx) => {
    const before = await newestOwn(tx, viewer, slug ?? ownSlug(definition.short));
    if (slug !== null && !before) return missing("There is no such measure here.");
    const wanted = measureSchema.parse({ ...definition, slug: before?.slug ?? ownSlug(definition.short), edition: (before?.edition ?? 0) + 1 });
    if (before && isSame(before, wanted)) return done(named(before));
    if (before && slug === null) return refused(taken(definition.short));
    if (await addMeasure(tx, viewer, wanted, viewer.personId)) {
      await audit(tx, viewer, { action: "measure.defined", subjectType: "measure", subjectId: `${wanted.slug}@${wanted.edition}` });
      return done(named(wanted));
    }
    const theirs = await newestOwn(tx, viewer, wanted.slug);
    if (theirs && isSame(theirs, wanted)) return done(named(theirs));
    return refused(slug === null ? taken(definition.short) : "Somebody else has just changed this measure. Look at it as it is now.");
  });
}

const taken = (short: string) => `A measure called ${short} is defined here already. Change that one, or choose another short name.`;
const named = ({ slug, edition }: Named): Named => ({ slug, edition });
const isSame = (a: Measure, b: Measure) => isDeepStrictEqual({ ...a, edition: 0 }, { ...b, edition: 0 });

async function newestOwn(tx: Tx, viewer: Viewer, slug: string): Promise<Measure | null> {
  const [row] = await ownRows(viewer, slug, tx);
  return row ? storedMeasure(row.definition) : null;
}
