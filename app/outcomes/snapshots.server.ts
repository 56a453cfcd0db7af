import { type Viewer, hasRole } from "~/accounts";
import { type Snapshot, snapshotRows } from "./store/snapshots.server";

/** For a programme lead: the fixed figures of their organisation, the latest quarter first. Empty for everyone else. */
export async function snapshots(viewer: Viewer): Promise<Snapshot[]> {
  return hasRole(viewer, "programme_lead") ? snapshotRows(viewer) : [];
}

/** The latest of them; null where no quarter has enough clinicians behind it. */
export async function latestSnapshot(viewer: Viewer): Promise<Snapshot | null> {
  return (await snapshots(viewer))[0] ?? null;
}
