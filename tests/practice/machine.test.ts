import { describe, expect, it } from "vitest";
import { type SnapshotFrom, createActor } from "xstate";
import { holding } from "~/practice/kept-snapshot";
import { type DrillEvent, drillMachine, drillVersion } from "~/practice/machine";
import type { Rows, TakeRow } from "~/practice/rows";

const take = (key: string, change: Partial<TakeRow> = {}): TakeRow => ({ key, rated: false, submission: "none", ...change });
const rows = (...takes: TakeRow[]): Rows => ({ takes });

/** Walks a session from these rows; answers with its live actor. */
function walk(start: Rows, events: DrillEvent[]) {
  const actor = createActor(drillMachine, { input: { rows: start } }).start();
  for (const event of events) actor.send(event);
  return actor;
}

const said = (event: DrillEvent) => event;
const ready = said({ type: "READY", medium: "video" });
const armed = said({ type: "ARMED" });
const ended = said({ type: "CLIP_ENDED" });
const blocked = said({ type: "BLOCKED" });
const started = said({ type: "STARTED", key: "one" });
const stopped = said({ type: "STOPPED" });
const arrived = (change: Partial<TakeRow> = {}) => said({ type: "ROWS", rows: rows(take("one", change)) });
const answered = [ready, armed, ended, started, stopped, arrived()];

describe("the course of a drill", () => {
  it("records from the clip's end without a further event from the person", () => {
    expect(walk(rows(), [ready, armed]).getSnapshot().matches("watching")).toBe(true);
    expect(walk(rows(), [ready, armed, ended]).getSnapshot().value).toEqual({ answering: "recording" });
    // The camera may be slower than the clip.
    expect(walk(rows(), [ready, ended]).getSnapshot().matches("watching")).toBe(true);
    expect(walk(rows(), [ready, ended, armed]).getSnapshot().value).toEqual({ answering: "recording" });
  });

  it("waits for a hand where recording cannot begin by itself, and goes on with the voice alone", () => {
    const actor = walk(rows(), [ready, blocked, ended]);
    expect(actor.getSnapshot().value).toEqual({ answering: "blocked" });
    actor.send({ type: "START", medium: "audio" });
    expect(actor.getSnapshot().context.medium).toBe("audio");
    actor.send(armed);
    expect(actor.getSnapshot().value).toEqual({ answering: "recording" });
  });

  it("shows the answer at once, before the rows know it", () => {
    const actor = walk(rows(), [ready, armed, ended, started, stopped]);
    expect(actor.getSnapshot().value).toBe("reviewing");
    expect(actor.getSnapshot().context.takeKey).toBe("one");
  });

  it("goes from rating to submitted, withdrawn, submitted again and feedback as the rows say", () => {
    const actor = walk(rows(), [...answered, { type: "RATED" }]);
    expect(actor.getSnapshot().value).toBe("rating");
    for (const [submission, state] of [["waiting", "submitted"], ["withdrawn", "withdrawn"], ["waiting", "submitted"], ["released", "feedback"]] as const) {
      actor.send(arrived({ rated: true, submission }));
      expect(actor.getSnapshot().value).toBe(state);
    }
  });

  it("keeps the earlier take when the person tries again", () => {
    const actor = walk(rows(), [...answered, { type: "TRY_AGAIN" }, armed, ended, { type: "STARTED", key: "two" }, stopped]);
    actor.send({ type: "ROWS", rows: rows(take("one"), take("two")) });
    expect(actor.getSnapshot()).toMatchObject({ value: "reviewing", context: { takeKey: "two" } });
    actor.send({ type: "CHOOSE", takeKey: "one" });
    expect(actor.getSnapshot()).toMatchObject({ value: "reviewing", context: { takeKey: "one" } });
  });

  it("takes a written answer instead, once the rows have it", () => {
    const actor = walk(rows(), [{ type: "WRITE", key: "one" }, { type: "DRAFT", text: "I hear you" }]);
    expect(actor.getSnapshot()).toMatchObject({ value: "writing", context: { draft: "I hear you" } });
    actor.send(arrived());
    expect(actor.getSnapshot()).toMatchObject({ value: "reviewing", context: { draft: "" } });
  });

  it("goes on with the take before when the one in hand was deleted, and begins anew when it was the only one", () => {
    const both = rows(take("one", { rated: true }), take("two"));
    const actor = walk(both, [{ type: "ROWS", rows: rows(take("one", { rated: true })) }]);
    expect(actor.getSnapshot()).toMatchObject({ value: "rating", context: { takeKey: "one" } });
    actor.send({ type: "ROWS", rows: rows() });
    expect(actor.getSnapshot().value).toBe("briefing");
  });
});

type State = SnapshotFrom<typeof drillMachine>["value"];

/** Every state that a page can stand in, how it is reached, and where a reload finds it. */
const everyState: [name: string, start: Rows, events: DrillEvent[], before: State, after: State][] = [
  ["briefing", rows(), [], "briefing", "briefing"],
  ["watching, arming", rows(), [ready], { watching: { clip: "playing", recorder: "arming" } }, { watching: { clip: "playing", recorder: "arming" } }],
  ["watching, armed", rows(), [ready, armed], { watching: { clip: "playing", recorder: "armed" } }, { watching: { clip: "playing", recorder: "arming" } }],
  ["watching, blocked", rows(), [ready, blocked], { watching: { clip: "playing", recorder: "blocked" } }, { watching: { clip: "playing", recorder: "arming" } }],
  ["watching, the clip over", rows(), [ready, ended], { watching: { clip: "over", recorder: "arming" } }, { watching: { clip: "playing", recorder: "arming" } }],
  ["answering", rows(), [ready, armed, ended, started], { answering: "recording" }, "interrupted"],
  ["answering, blocked", rows(), [ready, blocked, ended], { answering: "blocked" }, { watching: { clip: "playing", recorder: "arming" } }],
  ["answering, arming", rows(), [ready, blocked, ended, { type: "START" }], { answering: "arming" }, { watching: { clip: "playing", recorder: "arming" } }],
  ["interrupted", rows(), [ready, armed, ended, started, { type: "RELOADED" }], "interrupted", "interrupted"],
  ["writing", rows(), [{ type: "WRITE", key: "one" }, { type: "DRAFT", text: "so far" }], "writing", "writing"],
  ["reviewing", rows(), answered, "reviewing", "reviewing"],
  ["rating", rows(), [...answered, { type: "RATED" }], "rating", "rating"],
  ["submitted", rows(), [...answered, arrived({ rated: true, submission: "waiting" })], "submitted", "submitted"],
  ["withdrawn", rows(take("one", { rated: true, submission: "withdrawn" })), [], "withdrawn", "withdrawn"],
  ["feedback", rows(take("one", { rated: true, submission: "released" })), [], "feedback", "feedback"],
];

/** As the server keeps it and hands it back. */
const stored = (snapshot: unknown) => ({ version: drillVersion, snapshot: JSON.parse(JSON.stringify(snapshot)) as unknown });

describe("a reload", () => {
  it.each(everyState)("finds the page where it stood: %s", (_name, start, events, before, after) => {
    const actor = walk(start, events);
    expect(actor.getSnapshot().value).toEqual(before);
    const { context } = actor.getSnapshot();
    const kept = holding(stored(actor.getPersistedSnapshot()), context.rows);
    actor.stop();
    expect(kept).toBeDefined();
    const again = createActor(drillMachine, { input: { rows: context.rows }, snapshot: kept! }).start();
    again.send({ type: "RELOADED" });
    expect(again.getSnapshot().value).toEqual(after);
    if (before === after) expect(again.getSnapshot().context).toEqual(context);
  });

  it("covers every state of the machine", () => {
    const leaves = Object.keys(drillMachine.states).filter((state) => state !== "opening");
    const covered = new Set(everyState.map(([, , , before]) => (typeof before === "string" ? before : Object.keys(before)[0])));
    expect([...covered].sort()).toEqual(leaves.sort());
  });

  it("rebuilds from the rows when they have changed since: the cut-short answer is there", () => {
    const actor = walk(rows(), [ready, armed, ended, started]);
    const now = rows(take("one"));
    expect(holding(stored(actor.getPersistedSnapshot()), now)).toBeUndefined();
    expect(walk(now, []).getSnapshot()).toMatchObject({ value: "reviewing", context: { takeKey: "one" } });
  });

  it("rebuilds from the rows when an older page kept it, or nothing that is a snapshot", () => {
    const { context, ...rest } = walk(rows(), [ready]).getPersistedSnapshot() as unknown as { context: object };
    expect(holding({ version: drillVersion - 1, snapshot: { ...rest, context } }, rows())).toBeUndefined();
    for (const nonsense of [null, 3, {}, { status: "active" }, { status: "active", context: {} }]) {
      expect(holding({ version: drillVersion, snapshot: nonsense }, rows())).toBeUndefined();
    }
    expect(holding(null, rows())).toBeUndefined();
  });
});
