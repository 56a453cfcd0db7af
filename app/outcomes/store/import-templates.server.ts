import type { Viewer } from "~/accounts";
import { db, transaction } from "~/platform/db.server";
import { type NamedTemplate, type Template, templateSchema } from "../import/template";
import { ownImports } from "./imports.server";

const own = (viewer: Viewer) => ({ ...ownImports(viewer), deletedAt: null });

export type KeptTemplate = NamedTemplate & { createdAt: Date; usedAt: Date | null };

/** The viewer's own, the one that was used last first. One that this release cannot read is not there. */
export async function ownTemplates(viewer: Viewer): Promise<KeptTemplate[]> {
  const found = await db().importTemplate.findMany({ where: own(viewer), orderBy: [{ usedAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }] });
  return found.flatMap(({ id, name, mapping, createdAt, usedAt }) => {
    const template = templateSchema.safeParse(mapping);
    return template.success ? [{ id, name, template: template.data, createdAt, usedAt }] : [];
  });
}

/** One of the same name is replaced. Answers "full" where `most` others are kept. */
export async function keepTemplate(viewer: Viewer, name: string, template: Template, most: number): Promise<"kept" | "replaced" | "full"> {
  return transaction(async (tx) => {
    const replaced = await tx.importTemplate.deleteMany({ where: { ...own(viewer), name } });
    await tx.importTemplate.deleteMany({ where: { ...ownImports(viewer), name } });
    if ((await tx.importTemplate.count({ where: own(viewer) })) >= most) return "full";
    await tx.importTemplate.create({ data: { ...ownImports(viewer), name, mapping: template } });
    return replaced.count > 0 ? "replaced" : "kept";
  });
}

/** Null where there is none of this id, "taken" where another is called so. */
export async function renameTemplate(viewer: Viewer, id: string, name: string): Promise<"taken" | "renamed" | null> {
  return transaction(async (tx) => {
    const other = await tx.importTemplate.count({ where: { ...own(viewer), name, NOT: { id } } });
    if (other > 0) return "taken";
    await tx.importTemplate.deleteMany({ where: { ...ownImports(viewer), name, NOT: { id } } });
    return (await tx.importTemplate.updateMany({ where: { ...own(viewer), id }, data: { name } })).count > 0 ? "renamed" : null;
  });
}

/** Answers its name; null where there is none. */
export async function deleteTemplate(viewer: Viewer, id: string, deleted: boolean): Promise<string | null> {
  const changed = await db().importTemplate.updateManyAndReturn({ where: { id, ...ownImports(viewer) }, data: { deletedAt: deleted ? new Date() : null }, select: { name: true } });
  return changed[0]?.name ?? null;
}

export async function noteUsed(viewer: Viewer, id: string): Promise<void> {
  await db().importTemplate.updateMany({ where: { id, ...own(viewer) }, data: { usedAt: new Date() } });
}

/** Everybody's that were deleted before this moment. */
export async function unsafeForgetDeletedTemplates(moment: Date): Promise<void> {
  await db().importTemplate.deleteMany({ where: { deletedAt: { lt: moment } } });
}
