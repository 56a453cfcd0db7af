import type { ConsentTakenBack } from "~/accounts/index.server";
import { transaction } from "~/platform/db.server";
import { removePurposes, revokeGrantsOf } from "./store.server";

/**
 * What somebody allows no more ends for everything that they recorded until then; without supervision nobody else plays
 * it any longer. May be repeated.
 */
export async function narrowConsent({ at, purposes, ...owner }: ConsentTakenBack): Promise<void> {
  const until = new Date(at);
  await transaction(async (tx) => {
    await removePurposes(tx, owner, purposes, until);
    if (purposes.includes("supervision")) await revokeGrantsOf(tx, owner, until);
  });
}
