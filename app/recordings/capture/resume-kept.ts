import { type KeptTake, anythingKept, forgetOldTakes, forgetTake, keptPieces, keptTakes } from "./kept-takes";
import { PieceSource } from "./piece-source";
import { type Vault, openVault } from "./vault";

/** How many kept takes are on their way, and how many have arrived. */
export type Resumed = { sending: number; sent: number };

/**
 * Sends what a crash, a reload or an ended session left in this browser of the signed-in person's takes. Those of other
 * people stay untouched and unnamed; after seven days they are removed.
 */
export async function resumeKept(tell: (news: Resumed) => void): Promise<void> {
  if (!("indexedDB" in window) || !("locks" in navigator)) return;
  const some = await forgetOldTakes().then(anythingKept).catch(() => false);
  const vault = some ? await openVault() : null;
  if (!vault || vault === "signed-out") return;
  const news = { sending: 0, sent: 0 };
  const changed = (change: Partial<Resumed>) => tell({ ...Object.assign(news, change) });
  await Promise.all(
    (await keptTakes(vault.personId)).map(async (take) => {
      const result = await resume(vault, take, () => changed({ sending: news.sending + 1 }));
      if (result !== "elsewhere") changed({ sending: news.sending - 1, sent: news.sent + (result === "sent" ? 1 : 0) });
    }),
  );
}

async function resume(vault: Vault, take: KeptTake, begun: () => void): Promise<"sent" | "kept" | "elsewhere"> {
  const { sendTake } = await import("./send-take");
  const free = await navigator.locks.query();
  if (free.held?.some(({ name }) => name === `bunting take ${take.key}`)) return "elsewhere";
  const pieces = await keptPieces(vault, take.key);
  if (pieces.length === 0) {
    await forgetTake(take.key);
    return "elsewhere";
  }
  const source = new PieceSource();
  for (const piece of pieces) source.add(piece);
  source.end();
  begun();
  const result = await sendTake(take, source, { onlyIfFree: true });
  return result && "recordingId" in result ? "sent" : "kept";
}
