export { toLookAtInWords } from "./in-words";
export type { Category, Change, ClientToLookAt, ClosedCase, SharedCaseload } from "./model";
export { leastForShares } from "./period-rules";
export { daysUntilFixed, endOf as quarterEnd } from "./quarter";
export { type Counts as SnapshotCounts, type SnapshotFigures, fewestCases, fewestClinicians } from "./snapshot-figures";
