import { db, transaction } from "~/platform/db.server";

/** On behalf of nobody: deletes plans and ledger entries of who left before a moment; answers how many. */
export async function unsafeForgetOfLeavers(before: Date): Promise<number> {
  const leavers = await db().member.findMany({
    where: { leftAt: { lt: before }, OR: [{ plans: { some: {} } }, { ledgerEntries: { some: {} } }] },
    select: { organisationId: true, personId: true },
  });
  let forgotten = 0;
  for (const own of leavers) {
    forgotten += await transaction(async (tx) => {
      const gone = await tx.$queryRaw<unknown[]>`
        select 1 from member where organisation_id = ${own.organisationId}::uuid and person_id = ${own.personId}::uuid and left_at < ${before} for update`;
      if (gone.length === 0) return 0;
      // Entries name the plan that they were for.
      const entries = await tx.ledgerEntry.deleteMany({ where: own });
      return entries.count + (await tx.plan.deleteMany({ where: own })).count;
    });
  }
  return forgotten;
}
