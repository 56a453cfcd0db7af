/** What can be downloaded of a file that was checked; only what stayed out of one that is in. */
export const importListNames = ["left-out", "comes-in", "changes"] as const;
export type ImportListName = (typeof importListNames)[number];
