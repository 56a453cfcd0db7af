import { describe, expect, it } from "vitest";
import { type SnapshotFrom, createActor } from "xstate";
import { found } from "~/practice/kept-snapshot";
import { type DrillEvent, drillMachine, drillVersion } from "~/practice/machine";
import type { Rows, TakeRow } from "~/practice/rows";

const take = (key: string, change: Partial<TakeRow> = {}): TakeRow => ({ key, rated: false, submission: "none", ...change });
const rows = (...takes: TakeRow[]): Rows => ({ takes, given: takes.length });

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
  });

  it("plays the clip only once camera and microphone are open, and counts the tries", () => {
    const actor = walk(rows(), [ready]);
    expect(actor.getSnapshot().value).toEqual({ preparing: "arming" });
    for (const tried of [1, 2]) {
      actor.send(blocked);
      expect(actor.getSnapshot().value).toEqual({ preparing: "blocked" });
      actor.send({ type: "START", medium: "audio" });
      expect(actor.getSnapshot().context).toMatchObject({ medium: "audio", tried });
    }
    actor.send(armed);
    expect(actor.getSnapshot()).toMatchObject({ value: { watching: "armed" }, context: { tried: 0 } });
    expect(walk(rows(), [ready, blocked, { type: "BACK" }, ready]).getSnapshot().context.tried).toBe(0);
  });

  it("waits for a hand where the camera is lost on the way, and goes on with the voice alone", () => {
    const actor = walk(rows(), [ready, armed, blocked, ended]);
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

  it("keeps what was written through Back and through a recorded answer, until an answer is submitted", () => {
    const actor = walk(rows(), [{ type: "WRITE", key: "typed" }, { type: "DRAFT", text: "I hear you" }, { type: "BACK" }]);
    expect(actor.getSnapshot()).toMatchObject({ value: "briefing", context: { draft: "I hear you" } });
    for (const event of answered) actor.send(event);
    expect(actor.getSnapshot()).toMatchObject({ value: "reviewing", context: { draft: "I hear you" } });
    actor.send(arrived({ submission: "waiting" }));
    expect(actor.getSnapshot()).toMatchObject({ value: "submitted", context: { draft: "" } });
  });

  it("shows another take, or begins again, where an answer was cut short", () => {
    const cut = { type: "RESUME", to: "interrupted", medium: "video", takeKey: "two" } as const;
    const actor = walk(rows(take("one")), [cut, { type: "CHOOSE", takeKey: "one" }]);
    expect(actor.getSnapshot()).toMatchObject({ value: "reviewing", context: { takeKey: "one" } });
    expect(walk(rows(take("one")), [cut, { type: "TRY_AGAIN" }]).getSnapshot().value).toEqual({ preparing: "arming" });
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

/** Every state that a page can stand in, how it is reached, where a reload finds it, and where another visit does. */
const everyState: [name: string, start: Rows, events: DrillEvent[], before: State, reloaded: State, visited: State][] = [
  ["briefing", rows(), [], "briefing", "briefing", "briefing"],
  ["preparing", rows(), [ready], { preparing: "arming" }, { preparing: "arming" }, "briefing"],
  ["preparing, blocked", rows(), [ready, blocked], { preparing: "blocked" }, { preparing: "arming" }, "briefing"],
  ["watching", rows(), [ready, armed], { watching: "armed" }, { preparing: "arming" }, "briefing"],
  ["watching, blocked", rows(), [ready, armed, blocked], { watching: "blocked" }, { preparing: "arming" }, "briefing"],
  ["watching again", rows(take("one")), [{ type: "TRY_AGAIN" }, armed], { watching: "armed" }, { preparing: "arming" }, "reviewing"],
  ["answering", rows(), [ready, armed, ended, started], { answering: "recording" }, "interrupted", "briefing"],
  ["answering, blocked", rows(), [ready, armed, blocked, ended], { answering: "blocked" }, { preparing: "arming" }, "briefing"],
  ["answering, arming", rows(), [ready, armed, blocked, ended, { type: "START" }], { answering: "arming" }, { preparing: "arming" }, "briefing"],
  ["interrupted", rows(), [{ type: "RESUME", to: "interrupted", medium: "audio", takeKey: "one" }], "interrupted", "interrupted", "briefing"],
  ["writing", rows(), [{ type: "WRITE", key: "one" }, { type: "DRAFT", text: "so far" }], "writing", "writing", "writing"],
  ["reviewing", rows(), answered, "reviewing", "reviewing", "reviewing"],
  ["rating", rows(), [...answered, { type: "RATED" }], "rating", "rating", "rating"],
  ["submitted", rows(), [...answered, arrived({ rated: true, submission: "waiting" })], "submitted", "submitted", "submitted"],
  ["withdrawn", rows(take("one", { rated: true, submission: "withdrawn" })), [], "withdrawn", "withdrawn", "withdrawn"],
  ["feedback", rows(take("one", { rated: true, submission: "released" })), [], "feedback", "feedback", "feedback"],
];

/** As the server keeps it and hands it back. */
const stored = (snapshot: unknown) => ({ version: drillVersion, snapshot: JSON.parse(JSON.stringify(snapshot)) as unknown });

/** A new page of the session: a reload of the tab that was live, or any other visit. */
function comeBack(kept: ReturnType<typeof stored> | null, now: Rows, reloaded: boolean) {
  const { resting, resume, draft } = found(kept, now);
  const actor = createActor(drillMachine, { input: { rows: now, draft }, ...(resting ? { snapshot: resting } : {}) }).start();
  if (reloaded && resume) actor.send(resume);
  return actor.getSnapshot();
}

describe("a reload", () => {
  it.each(everyState)("finds the page where it stood: %s", (_name, start, events, before, reloaded) => {
    const actor = walk(start, events);
    expect(actor.getSnapshot().value).toEqual(before);
    const { context } = actor.getSnapshot();
    const after = comeBack(stored(actor.getPersistedSnapshot()), context.rows, true);
    expect(after.value).toEqual(reloaded);
    if (before === reloaded) expect(after.context).toEqual(context);
    expect(after.context.medium).toBe(context.medium);
  });

  it.each(everyState)("is told from any other visit, in which nothing plays and no camera opens: %s", (_name, start, events, _before, _reloaded, visited) => {
    const actor = walk(start, events);
    const { context } = actor.getSnapshot();
    const after = comeBack(stored(actor.getPersistedSnapshot()), context.rows, false);
    expect(after.value).toEqual(visited);
    expect(after.context.draft).toBe(context.draft);
  });

  it("covers every state of the machine", () => {
    const leaves = Object.keys(drillMachine.states).filter((state) => state !== "opening");
    const covered = new Set(everyState.map(([, , , before]) => (typeof before === "string" ? before : Object.keys(before)[0])));
    expect([...covered].sort()).toEqual(leaves.sort());
  });

  it("rebuilds from the rows when they have changed since: the cut-short answer is there", () => {
    const actor = walk(rows(), [ready, armed, ended, started]);
    expect(comeBack(stored(actor.getPersistedSnapshot()), rows(take("one")), true)).toMatchObject({ value: "reviewing", context: { takeKey: "one" } });
  });

  it("does not come back to an answer that was deleted, though the rows are what they were before it", () => {
    const actor = walk(rows(), [ready, armed, ended, started]);
    const deleted = { takes: [], given: 1 };
    expect(comeBack(stored(actor.getPersistedSnapshot()), deleted, true).value).toBe("briefing");
  });

  it("keeps a draft when the rows have changed, unless it is what was kept", () => {
    const kept = stored(walk(rows(), [{ type: "WRITE", key: "one" }, { type: "DRAFT", text: "so far" }]).getPersistedSnapshot());
    expect(comeBack(kept, rows(take("other")), false).context.draft).toBe("so far");
    expect(comeBack(kept, rows(take("one")), false).context.draft).toBe("");
  });

  it("rebuilds from the rows when an older page kept it, or nothing that is a snapshot", () => {
    const snapshot = walk(rows(), [ready]).getPersistedSnapshot();
    const nothing = { resting: undefined, resume: null, draft: "" };
    expect(found({ version: drillVersion - 1, snapshot }, rows())).toEqual(nothing);
    for (const nonsense of [null, 3, {}, { status: "active" }, { status: "active", context: {} }]) {
      expect(found({ version: drillVersion, snapshot: nonsense }, rows())).toEqual(nothing);
    }
    expect(found(null, rows())).toEqual(nothing);
  });
});
