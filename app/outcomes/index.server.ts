export { clientsToLookAt } from "./clients-to-look-at.server";
export { closedCases } from "./closed-cases.server";
export { makeSnapshots } from "./make-snapshots.server";
export { endSharing } from "./end-sharing.server";
export { sharedWith } from "./store/shares.server";
export { snapshotSchedules } from "./snapshot-schedules.server";
export { latestSnapshot, snapshots } from "./snapshots.server";
export type { Snapshot } from "./store/snapshots.server";
export type { Category, Change, ClientToLookAt, ClosedCase, SharedCaseload } from "./model";
