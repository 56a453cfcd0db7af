import type { Snapshot } from "xstate";
import { type drillMachine, drillVersion } from "./machine";
import { type Rows, sameRows } from "./rows";

type Kept = { version: number; snapshot: unknown } | null;

/** Of which a session's page was kept. */
type Persisted = Snapshot<unknown> & { value: unknown; context: { rows: Rows } };

/**
 * The kept snapshot where it still holds; undefined where the session is rebuilt from its rows, because an older page
 * kept it or the rows have changed since.
 */
export function holding(kept: Kept, rows: Rows): Snapshot<typeof drillMachine> | undefined {
  if (kept?.version !== drillVersion || !isPersisted(kept.snapshot)) return undefined;
  return sameRows(kept.snapshot.context.rows, rows) ? (kept.snapshot as unknown as Snapshot<typeof drillMachine>) : undefined;
}

function isPersisted(value: unknown): value is Persisted {
  const context = (value as Persisted | null)?.context;
  return (value as Persisted | null)?.status === "active" && Array.isArray(context?.rows?.takes);
}
