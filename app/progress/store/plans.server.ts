import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownPlans, plansShownTo, readablePlans } from "../access.server";

const open = { endedAt: null };

/** The plan that has not ended. */
export function openPlan(viewer: Viewer, tx: Tx = db()) {
  return tx.plan.findFirst({ where: { ...ownPlans(viewer), ...open }, orderBy: { createdAt: "desc" } });
}

/** Ended ones, the newest first. */
export function endedPlans(viewer: Viewer) {
  return db().plan.findMany({ where: { ...ownPlans(viewer), endedAt: { not: null } }, orderBy: [{ endedAt: "desc" }, { id: "desc" }], take: 20 });
}

/** One's own, or one that one was asked to sign. */
export async function readablePlan(viewer: Viewer, id: string, tx: Tx = db()) {
  return tx.plan.findFirst({ where: { AND: [await readablePlans(viewer, tx), { id }] } });
}

/** Those that wait for this supervisor's signature, the one asked first at the top. */
export async function unsignedFor(viewer: Viewer) {
  return db().plan.findMany({
    where: { ...(await plansShownTo(viewer, db())), ...open, signedAt: null },
    select: { id: true, personId: true, askedAt: true },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
}

/** Whose plan is to be reviewed by this day, the earliest first; everyone of the organisation, and only who and when. */
export function reviewsUntil(viewer: Viewer, until: Date) {
  return db().plan.findMany({
    where: { organisationId: viewer.organisationId, ...open, reviewOn: { lte: until }, person: { leftAt: null } },
    select: { personId: true, reviewOn: true },
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
  });
}

/** Changes of one person's plans come one after the other, in whatever tab they arose. */
export async function lockPlansOf(tx: Tx, viewer: Viewer) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`plans:${viewer.personId}`}, 0))`;
}

type NewPlan = Pick<Prisma.PlanUncheckedCreateInput, "key" | "source" | "objective" | "evidence" | "pattern" | "patternCount" | "patternOf" | "minutesPerWeek" | "reviewOn"> & { vignetteSlugs: string[] };

/** Makes it, or finds what the same key made before; `isNew` says which. Null where the key is another's. */
export async function planByKey(tx: Tx, viewer: Viewer, made: NewPlan) {
  const { count } = await tx.plan.createMany({ data: { ...made, ...ownPlans(viewer) }, skipDuplicates: true });
  const found = await tx.plan.findFirst({ where: { key: made.key, ...ownPlans(viewer) }, select: { id: true } });
  return found && { id: found.id, isNew: count === 1 };
}

/** Ends every open plan but this one. */
export async function endOthers(tx: Tx, viewer: Viewer, exceptId: string, endedAt: Date) {
  await tx.plan.updateMany({ where: { ...ownPlans(viewer), ...open, id: { not: exceptId } }, data: { endedAt } });
}

/** Holds an own plan that has not ended until the transaction ends; null where there is none of that id. */
export async function holdOpenPlan(tx: Tx, viewer: Viewer, id: string) {
  await lockPlansOf(tx, viewer);
  return tx.plan.findFirst({ where: { ...ownPlans(viewer), ...open, id } });
}

export async function ownsPlan(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().plan.count({ where: { ...ownPlans(viewer), id } })) > 0;
}

export async function writePlan(tx: Tx, viewer: Viewer, id: string, data: Prisma.PlanUncheckedUpdateManyInput) {
  await tx.plan.updateMany({ where: { ...ownPlans(viewer), id }, data });
}

/** Holds a plan that this supervisor was asked to sign, against its owner changing it meanwhile. */
export async function holdPlanToSign(tx: Tx, viewer: Viewer, id: string) {
  const shown = { ...(await plansShownTo(viewer, tx)), id };
  const asked = await tx.plan.findFirst({ where: shown, select: { personId: true } });
  if (!asked) return null;
  await lockPlansOf(tx, { ...viewer, personId: asked.personId });
  return tx.plan.findFirst({ where: shown });
}

/** Signs it, or takes the signature back; for a plan that `holdPlanToSign` holds. */
export async function writeSignature(tx: Tx, viewer: Viewer, id: string, data: { signedAt: Date | null; signerComment: string }) {
  await tx.plan.updateMany({ where: { ...(await plansShownTo(viewer, tx)), ...open, id }, data });
}

/** For a mail to the one who was asked, on behalf of nobody; null when nothing waits for their signature any more. */
export async function unsafeAskedPlan(id: string) {
  const plan = await db().plan.findFirst({
    where: { id, ...open, signedAt: null, person: { leftAt: null } },
    select: { organisationId: true, signerId: true, askedAt: true, person: { select: { supervisedBy: { select: { supervisorId: true, startedAt: true } } } } },
  });
  const { organisationId, signerId, askedAt } = plan ?? {};
  if (!plan || !organisationId || !signerId || !askedAt) return null;
  return plan.person.supervisedBy.some(({ supervisorId, startedAt }) => supervisorId === signerId && startedAt <= askedAt) ? { organisationId, signerId, askedAt } : null;
}
