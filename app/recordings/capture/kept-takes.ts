import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type Medium, type Purpose, keptDays } from "../model";
import { type Sealed, type Vault, seal, unseal } from "./vault";

/** A recording that this browser holds until the server has it all. */
export type KeptTake = {
  key: string;
  personId: string;
  purpose: Purpose;
  forId: string;
  medium: Medium;
  mime: string;
  /** Where the server takes its bytes; null until that is known. */
  url: string | null;
  startedAt: number;
};

interface Kept extends DBSchema {
  takes: { key: string; value: KeptTake };
  pieces: { key: [take: string, number: number]; value: Sealed };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;
const open = () =>
  (opened ??= openDB<Kept>("bunting", 1, {
    upgrade(db) {
      db.createObjectStore("takes", { keyPath: "key" });
      db.createObjectStore("pieces");
    },
  }));

export async function keepTake(take: KeptTake): Promise<void> {
  await (await open()).put("takes", take);
}

/** Notes where a take is going, if it is still kept. */
export async function keepUrl(key: string, url: string): Promise<void> {
  const transaction = (await open()).transaction("takes", "readwrite", { durability: "strict" });
  const take = await transaction.store.get(key);
  if (take) await transaction.store.put({ ...take, url });
  await transaction.done;
}

/** Encrypts a piece and keeps it. Throws when the browser has no room left. */
export async function keepPiece(vault: Vault, key: string, number: number, piece: Blob): Promise<void> {
  const sealed = await seal(vault, `${key} ${number}`, piece);
  const transaction = (await open()).transaction("pieces", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(sealed, [key, number]), transaction.done]);
}

/** What this browser holds of this person; nothing of anybody else is named. */
export async function keptTakes(personId: string): Promise<KeptTake[]> {
  const takes = await (await open()).getAll("takes");
  return takes.filter((take) => take.personId === personId).sort((a, b) => a.startedAt - b.startedAt);
}

/** How many recordings of a session this browser holds anything of; 0 where it cannot say. */
export async function heldFor(forId: string): Promise<number> {
  try {
    const db = await open();
    const takes = (await db.getAll("takes")).filter((take) => take.forId === forId);
    const first = await Promise.all(takes.map(({ key }) => db.count("pieces", IDBKeyRange.only([key, 0]))));
    return first.filter((count) => count > 0).length;
  } catch {
    return 0;
  }
}

export const anythingKept = async () => (await (await open()).count("takes")) > 0;

/** The pieces of a take in order, up to the first that is missing. */
export async function keptPieces(vault: Vault, key: string): Promise<Blob[]> {
  const db = await open();
  const range = IDBKeyRange.bound([key, 0], [key, Infinity]);
  const [numbers, sealed] = await Promise.all([db.getAllKeys("pieces", range), db.getAll("pieces", range)]);
  const gap = numbers.findIndex(([, number], index) => number !== index);
  const whole = gap < 0 ? sealed : sealed.slice(0, gap);
  return Promise.all(whole.map(async (piece, number) => new Blob([await unseal(vault, `${key} ${number}`, piece)])));
}

export async function forgetTake(key: string): Promise<void> {
  const transaction = (await open()).transaction(["takes", "pieces"], "readwrite");
  await Promise.all([
    transaction.objectStore("takes").delete(key),
    transaction.objectStore("pieces").delete(IDBKeyRange.bound([key, 0], [key, Infinity])),
    transaction.done,
  ]);
}

/** Removes, whoever's they are, takes that have been kept too long. */
export async function forgetOldTakes(now = Date.now()): Promise<void> {
  const takes = await (await open()).getAll("takes");
  const old = takes.filter((take) => take.startedAt < now - keptDays * 24 * 3_600_000);
  for (const take of old) await forgetTake(take.key);
}
