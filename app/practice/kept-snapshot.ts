import type { Snapshot } from "xstate";
import { type DrillContext, type DrillEvent, type drillMachine, drillVersion } from "./machine";
import { type Rows, sameRows } from "./rows";

type Kept = { version: number; snapshot: unknown } | null;

/** Of which a session's page was kept. */
type Persisted = Snapshot<unknown> & { value: unknown; context: DrillContext };

type Found = {
  /** For the machine to begin with; undefined where it reads from the rows. Nothing in it plays or records. */
  resting: Snapshot<typeof drillMachine> | undefined;
  /** Goes on with what was live. For the tab that it was live in alone, and only right after its reload. */
  resume: Extract<DrillEvent, { type: "RESUME" }> | null;
  /** What was written and not kept yet. */
  draft: string;
};

/** What still holds of a kept snapshot. One that an older page kept, or whose rows have changed since, gives its draft alone. */
export function found(kept: Kept, rows: Rows): Found {
  if (kept?.version !== drillVersion || !isPersisted(kept.snapshot)) return { resting: undefined, resume: null, draft: "" };
  const { value, context } = kept.snapshot;
  // A draft that has become a take is no draft any more.
  const draft = rows.takes.some(({ key }) => key === context.takeKey) && value === "writing" ? "" : context.draft;
  if (!sameRows(context.rows, rows)) return { resting: undefined, resume: null, draft };
  const to = liveIn(value);
  if (!to) return { resting: kept.snapshot as unknown as Snapshot<typeof drillMachine>, resume: null, draft };
  return { resting: undefined, resume: { type: "RESUME", to, medium: context.medium, takeKey: context.takeKey }, draft };
}

/** Whether camera or clip is on in a state of the machine. */
export const isLive = (value: unknown) => liveIn(value) !== null && value !== "interrupted";

/** Where a reload goes on; null for a state in which nothing is live. */
function liveIn(value: unknown): "preparing" | "interrupted" | null {
  if (value === "interrupted") return "interrupted";
  if (typeof value !== "object" || value === null) return null;
  if ("answering" in value && value.answering === "recording") return "interrupted";
  return "preparing" in value || "watching" in value || "answering" in value ? "preparing" : null;
}

function isPersisted(value: unknown): value is Persisted {
  const context = (value as Persisted | null)?.context;
  return (value as Persisted | null)?.status === "active" && Array.isArray(context?.rows?.takes) && typeof context.draft === "string";
}
