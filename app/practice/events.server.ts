import { teller } from "~/platform/jobs.server";
import type { PracticeEvents } from "./events";

/** Tells of a practice event inside the transaction that made it true. */
export const tell = teller<PracticeEvents>();
