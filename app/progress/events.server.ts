import { teller } from "~/platform/jobs.server";
import type { ProgressEvents } from "./events";

/** Tells of a progress event inside the transaction that made it true. */
export const tell = teller<ProgressEvents>();
