import type { Tx } from "~/platform/db.server";
import type { Kept } from "./put";
import { type Random, randomFrom } from "./random";

/** What every builder takes first: where to write, chance, and the moment that counts as now. */
export type Maker = { tx: Tx; random: Random; now: Date; kept: Kept | null };

/** The same `seed` makes the same ids and the same chance; two makers of one database need two. */
export function maker(tx: Tx, seed: string, now = new Date()): Maker {
  return { tx, random: randomFrom(seed), now, kept: null };
}

/** The same for a seed: rows of practice and review are gathered until `writeKept`, so nothing can read them before. */
export function gatheringMaker(tx: Tx, seed: string, now: Date): Maker {
  return { ...maker(tx, seed, now), kept: new Map() };
}

/** So many days (or parts of one) before now. */
export function daysAgo({ now }: Pick<Maker, "now">, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

export const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** The same day within a clinic's hours (UTC), so that nobody is seen to practise at night. */
export function withinHours({ random }: Maker, at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), random.between(8, 15), random.between(0, 59)));
}
