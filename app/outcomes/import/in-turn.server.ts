import { turnsFor } from "~/platform/in-turn.server";

export const ownTurn = "One of your files is being checked or imported at this moment. Look again in a moment.";
export const othersTurn = "Other files are being checked or imported at this moment. Look again in a moment.";

/** Does the work on somebody's file when it is its turn; each that works holds a connection to the database, of which everybody else needs some too. */
export const inTurn = turnsFor("imports in turn", { atOnce: 3, mostWaitMs: 8_000, ownTurn, othersTurn });
