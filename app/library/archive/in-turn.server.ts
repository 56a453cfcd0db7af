import { turnsFor } from "~/platform/in-turn.server";

export const ownTurn = "Another archive of yours is being brought in at this moment. Nothing of this one was taken; bring it in once that one is done.";
export const othersTurn = "Other archives are being brought in at this moment. Nothing of this one was taken; bring it in again in a few minutes.";

/** Brings somebody's archive in from its first byte on: one of each person, and so many of all as may lie on the disk at once. */
export const arriving = turnsFor("archives arriving", { atOnce: 8, mostWaitMs: 8_000, ownTurn, othersTurn });

/**
 * Looks through an archive that has arrived when it is its turn: each may unpack to a gigabyte on the disk, and makes its
 * clips playable in a process of its own. Whose bytes are still on their way keeps nobody waiting here.
 */
export const inTurn = turnsFor("archives in turn", { atOnce: 2, mostWaitMs: 120_000, ownTurn, othersTurn });
