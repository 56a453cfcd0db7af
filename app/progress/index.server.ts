export { currentPlan } from "./current-plan.server";
export type { ProgressEvents } from "./events";
export { progressHandlers, progressSchedules } from "./handlers.server";
export { plansDue } from "./plans-due.server";
export { plansToSign } from "./plans-to-sign.server";
