import { db, type Tx } from "~/platform/db.server";

const open = () => ({ usedAt: null, expiresAt: { gt: new Date() } });

export async function addPasswordReset(personId: string, tokenHash: string, expiresAt: Date): Promise<void> {
  await db().passwordReset.create({ data: { personId, tokenHash, expiresAt } });
}

export async function isOpenPasswordReset(tokenHash: string): Promise<boolean> {
  return (await db().passwordReset.findFirst({ where: { tokenHash, ...open() }, select: { tokenHash: true } })) !== null;
}

/** Whose it is, if this call used it up; every other link of theirs is used up with it. */
export async function usePasswordReset(tokenHash: string, tx: Tx): Promise<string | null> {
  const usedAt = new Date();
  const [used] = await tx.passwordReset.updateManyAndReturn({ where: { tokenHash, ...open() }, data: { usedAt }, select: { personId: true } });
  if (!used) return null;
  await closePasswordResets(used.personId, tx);
  return used.personId;
}

/** Links mailed before a password was changed must not overtake it. */
export async function closePasswordResets(personId: string, tx: Tx): Promise<void> {
  await tx.passwordReset.updateMany({ where: { personId, usedAt: null }, data: { usedAt: new Date() } });
}

export async function removeOldPasswordResets(): Promise<void> {
  await db().passwordReset.deleteMany({ where: { expiresAt: { lt: new Date(Date.now() - 7 * 86_400_000) } } });
}
