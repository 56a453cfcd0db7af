import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { type LibraryKind, otherKindWith } from "../item-store.server";

const named: Record<LibraryKind, string> = { vignette: "a moment", skill: "a skill", rubric: "a rubric" };

/** Why something may not have this slug, in one sentence: another kind has it here already. Null where it may. */
export async function slugProblem(tx: Tx, viewer: Pick<Viewer, "organisationId">, { kind, slug }: { kind: LibraryKind; slug: string }): Promise<string | null> {
  const other = await otherKindWith(tx, viewer, { kind, slug });
  return other && `${slug} is the name of ${named[other.kind]} here, so ${named[kind]} cannot have it.`;
}
