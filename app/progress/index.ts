export type { ProgressEvents } from "./events";
export type { Minutes, PlanDue, PlanOnPage, PlanToSign } from "./model";
