import { anythingKept, forgetOldTakes, forgetTake, keptPieces, keptTakes } from "./kept-takes";
import { recordingLock } from "./locks";
import { PieceSource } from "./piece-source";
import { type Vault, openVault } from "./vault";

/** How many kept takes are on their way, how many have arrived, and how many the server did not take. */
export type Resumed = { sending: number; sent: number; unsent: number };

/**
 * Sends what a crash, a reload or an ended session left in this browser of the signed-in person's takes. Those of other
 * people stay untouched and unnamed; after seven days they are removed.
 */
export async function resumeKept(tell: (news: Resumed) => void): Promise<void> {
  if (!("indexedDB" in window) || !("locks" in navigator)) return;
  const some = await forgetOldTakes().then(anythingKept).catch(() => false);
  const vault = some ? await openVault() : null;
  if (!vault || vault === "signed-out") return;
  const news = { sending: 0, sent: 0, unsent: 0 };
  const changed = (change: Partial<Resumed>) => {
    for (const [name, by] of Object.entries(change)) news[name as keyof Resumed] += by;
    tell({ ...news });
  };
  await Promise.all(
    (await keptTakes(vault.personId)).map(async ({ key }) => {
      let begun = false;
      const sent = await resume(vault, key, () => {
        begun = true;
        changed({ sending: 1 });
      });
      if (begun) changed({ sending: -1, ...(sent && { [sent]: 1 }) });
    }),
  );
}

/** Whether the take is with the server now; null where it is no longer wanted. Waits while another tab records or sends it, which may leave nothing to do. */
async function resume(vault: Vault, key: string, begun: () => void): Promise<"sent" | "unsent" | null> {
  const { send, whileSending } = await import("./send-take");
  await navigator.locks.request(recordingLock(key), () => undefined);
  return whileSending(key, async () => {
    const take = (await keptTakes(vault.personId)).find((kept) => kept.key === key);
    if (!take) return null;
    const pieces = await keptPieces(vault, key);
    // Where the server was told of it, it is told of its end too; else nothing was recorded.
    if (pieces.length === 0 && !take.url) {
      await forgetTake(key);
      return null;
    }
    begun();
    const source = new PieceSource();
    for (const piece of pieces) source.add(piece);
    source.end();
    const outcome = await send(take, source);
    if ("recordingId" in outcome) return "sent";
    return outcome.problem === "discarded" ? null : "unsent";
  });
}
