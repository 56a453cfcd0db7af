import { turnsFor } from "~/platform/in-turn.server";

export const ownTurn = "Another archive of yours is being brought in at this moment. Nothing of this one was taken; bring it in once that one is done.";
export const othersTurn = "Other archives are being brought in at this moment. Nothing of this one was taken; bring it in again in a few minutes.";

/** Brings somebody's archive in when it is its turn: each may unpack to a gigabyte on the disk, and makes its clips playable in a process of its own. */
export const inTurn = turnsFor("archives in turn", { atOnce: 2, mostWaitMs: 8_000, ownTurn, othersTurn });
