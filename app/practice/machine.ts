import { and, assign, setup, stateIn } from "xstate";
import { type Rows, takeInHand, withLatest, withRows } from "./rows";

/**
 * A drill session as one person walks it (drawn in docs/drill-session.md). The rows of the database are the truth:
 * they come with ROWS and decide wherever they can. No media object ever stands in the context; the page holds those.
 */

/** Raise it when states or context change: what an older page kept is then rebuilt from the rows. */
export const drillVersion = 1;

type Medium = "video" | "audio";

export type DrillContext = {
  rows: Rows;
  /** Recorded with the camera, or the voice alone. */
  medium: Medium;
  /** Key of the take in hand; null before the first. */
  takeKey: string | null;
  /** Whether the rows have shown the take in hand: one that is missing afterwards was deleted. */
  arrived: boolean;
  /** What is being written and not kept yet. */
  draft: string;
};

export type DrillEvent =
  | { type: "ROWS"; rows: Rows }
  | { type: "READY"; medium: Medium }
  | { type: "WRITE"; key: string }
  | { type: "DRAFT"; text: string }
  | { type: "CLIP_ENDED" }
  | { type: "ARMED" }
  | { type: "BLOCKED" }
  | { type: "START"; medium?: Medium }
  | { type: "STARTED"; key: string }
  | { type: "STOPPED" }
  | { type: "RATED" }
  | { type: "CHOOSE"; takeKey: string }
  | { type: "TRY_AGAIN" }
  | { type: "BACK" }
  /** The page was loaded anew: whatever was live in it is gone. */
  | { type: "RELOADED" };

const drill = setup({
  types: {
    context: {} as DrillContext,
    events: {} as DrillEvent,
    input: {} as { rows: Rows },
  },
  guards: {
    unanswered: ({ context }) => context.rows.takes.length === 0,
    answered: ({ context }) => context.rows.takes.length > 0,
    kept: ({ context }) => takeInHand(context) !== null,
    gone: ({ context }) => context.arrived && takeInHand(context) === null,
    rated: ({ context }) => takeInHand(context)?.rated === true,
    waiting: ({ context }) => takeInHand(context)?.submission === "waiting",
    withdrawn: ({ context }) => takeInHand(context)?.submission === "withdrawn",
    released: ({ context }) => takeInHand(context)?.submission === "released",
  },
  actions: {
    takeRows: assign(({ context, event }) => (event.type === "ROWS" ? withRows(context, event.rows) : {})),
    pickLatest: assign(({ context }) => withLatest(context)),
    pick: assign(({ event }) => (event.type === "CHOOSE" ? { takeKey: event.takeKey, arrived: true } : {})),
    newTake: assign({ takeKey: null, arrived: false, draft: "" }),
    nameTake: assign(({ event }) => ("key" in event ? { takeKey: event.key, arrived: false } : {})),
    chooseMedium: assign(({ context, event }) => ({ medium: ("medium" in event && event.medium) || context.medium })),
    keepDraft: assign(({ event }) => (event.type === "DRAFT" ? { draft: event.text } : {})),
    clearDraft: assign({ draft: "" }),
  },
});

/** What a person can do on every page that has a take in hand. */
const withTake = { TRY_AGAIN: "watching", CHOOSE: { target: "opening.standing", actions: "pick" } } as const;
const write = { target: "writing", actions: "nameTake" } as const;

export const drillMachine = drill.createMachine({
  id: "drill",
  initial: "opening",
  context: ({ input }) => ({ rows: input.rows, medium: "video", takeKey: null, arrived: false, draft: "" }),
  on: { ROWS: { actions: "takeRows" } },
  states: {
    /** Reads from the rows where the session stands. */
    opening: {
      initial: "picking",
      states: {
        picking: { entry: "pickLatest", always: "standing" },
        standing: {
          always: [
            { guard: "unanswered", target: "#drill.briefing" },
            { guard: "released", target: "#drill.feedback" },
            { guard: "waiting", target: "#drill.submitted" },
            { guard: "withdrawn", target: "#drill.withdrawn" },
            { guard: "rated", target: "#drill.rating" },
            { target: "#drill.reviewing" },
          ],
        },
      },
    },
    briefing: {
      entry: "newTake",
      always: { guard: "answered", target: "opening" },
      on: { READY: { target: "watching", actions: "chooseMedium" }, WRITE: write },
    },
    /** The clip plays while the recorder is made ready. */
    watching: {
      entry: "newTake",
      type: "parallel",
      states: {
        clip: { initial: "playing", states: { playing: { on: { CLIP_ENDED: "over" } }, over: {} } },
        recorder: {
          initial: "arming",
          states: {
            arming: { on: { ARMED: "armed", BLOCKED: "blocked" } },
            armed: { on: { BLOCKED: "blocked" } },
            blocked: { on: { ARMED: "armed", START: { target: "arming", actions: "chooseMedium" } } },
          },
        },
      },
      always: [
        { guard: and([stateIn({ watching: { clip: "over" } }), stateIn({ watching: { recorder: "armed" } })]), target: "answering.recording" },
        { guard: and([stateIn({ watching: { clip: "over" } }), stateIn({ watching: { recorder: "blocked" } })]), target: "answering.blocked" },
      ],
      on: { RELOADED: { target: "watching", reenter: true }, BACK: "opening", WRITE: write },
    },
    answering: {
      initial: "recording",
      states: {
        recording: { on: { STARTED: { actions: "nameTake" }, STOPPED: "#drill.reviewing", BLOCKED: "blocked" } },
        /** Recording could not begin by itself: it begins by hand. */
        blocked: { on: { START: { target: "arming", actions: "chooseMedium" }, RELOADED: "#drill.watching" } },
        arming: { on: { ARMED: "recording", BLOCKED: "blocked", RELOADED: "#drill.watching" } },
      },
      on: { RELOADED: "interrupted", BACK: "opening", WRITE: write },
    },
    /** The page was closed in the middle of an answer of which nothing has come in yet. */
    interrupted: {
      always: { guard: "kept", target: "reviewing" },
      on: { TRY_AGAIN: "watching", BACK: "opening", WRITE: write },
    },
    writing: {
      exit: "clearDraft",
      always: { guard: "kept", target: "reviewing" },
      on: { DRAFT: { actions: "keepDraft" }, BACK: "opening" },
    },
    /** The own answer, in sync with the clip. */
    reviewing: {
      always: [
        { guard: "gone", target: "opening" },
        { guard: "waiting", target: "submitted" },
      ],
      on: { ...withTake, RATED: "rating" },
    },
    rating: {
      always: [
        { guard: "gone", target: "opening" },
        { guard: "waiting", target: "submitted" },
      ],
      on: withTake,
    },
    submitted: {
      always: [
        { guard: "gone", target: "opening" },
        { guard: "released", target: "feedback" },
        { guard: "withdrawn", target: "withdrawn" },
      ],
      on: withTake,
    },
    withdrawn: {
      always: [
        { guard: "gone", target: "opening" },
        { guard: "waiting", target: "submitted" },
      ],
      on: withTake,
    },
    feedback: { always: { guard: "gone", target: "opening" }, on: withTake },
  },
});
