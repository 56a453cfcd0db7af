import { db, type Tx } from "~/platform/db.server";

const open = () => ({ usedAt: null, expiresAt: { gt: new Date() } });

export async function addFirstLeadLink(tokenHash: string, expiresAt: Date): Promise<void> {
  await db().firstLeadLink.create({ data: { tokenHash, expiresAt } });
}

export async function isOpenFirstLeadLink(tokenHash: string): Promise<boolean> {
  return (await db().firstLeadLink.findFirst({ where: { tokenHash, ...open() }, select: { tokenHash: true } })) !== null;
}

/** Answers whether this call used it up. */
export async function useFirstLeadLink(tokenHash: string, tx: Tx): Promise<boolean> {
  const { count } = await tx.firstLeadLink.updateMany({ where: { tokenHash, ...open() }, data: { usedAt: new Date() } });
  return count === 1;
}

/** Two links opened at once still make one organisation: the second waits here and then finds the first's. */
export async function oneFirstLeadAtATime(tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('first lead'))::text`;
}
