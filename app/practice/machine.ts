import { assign, setup } from "xstate";
import { type Rows, takeInHand, withLatest, withRows } from "./rows";

/**
 * A drill session as one person walks it (drawn in docs/drill-session.md). The rows of the database are the truth:
 * they come with ROWS and decide wherever they can. No media object ever stands in the context; the page holds those.
 */

/** Raise it when states or context change: what an older page kept is then rebuilt from the rows. */
export const drillVersion = 2;

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
  /** How often opening camera and microphone was tried again by hand. */
  tried: number;
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
  /** The page was loaded anew in the tab that was live: it goes on from there, as far as that is possible. */
  | { type: "RESUME"; to: "preparing" | "interrupted"; medium: Medium; takeKey: string | null };

const drill = setup({
  types: {
    context: {} as DrillContext,
    events: {} as DrillEvent,
    /** `draft`: what was written before and not kept yet. */
    input: {} as { rows: Rows; draft?: string },
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
    cutShort: ({ event }) => event.type === "RESUME" && event.to === "interrupted",
  },
  actions: {
    takeRows: assign(({ context, event }) => (event.type === "ROWS" ? withRows(context, event.rows) : {})),
    pickLatest: assign(({ context }) => withLatest(context)),
    pick: assign(({ event }) => (event.type === "CHOOSE" ? { takeKey: event.takeKey, arrived: true } : {})),
    newTake: assign({ takeKey: null, arrived: false }),
    resume: assign(({ event }) => (event.type === "RESUME" ? { medium: event.medium, takeKey: event.takeKey, arrived: false } : {})),
    nameTake: assign(({ event }) => ("key" in event ? { takeKey: event.key, arrived: false } : {})),
    chooseMedium: assign(({ context, event }) => ({ medium: ("medium" in event && event.medium) || context.medium })),
    keepDraft: assign(({ event }) => (event.type === "DRAFT" ? { draft: event.text } : {})),
    clearDraft: assign({ draft: "" }),
    firstTry: assign({ tried: 0 }),
    tryAgain: assign(({ context }) => ({ tried: context.tried + 1 })),
  },
});

/** What a person can do on every page that has a take in hand. */
const withTake = { TRY_AGAIN: "preparing", CHOOSE: { target: "opening.standing", actions: "pick" } } as const;
const write = { target: "writing", actions: "nameTake" } as const;
const retry = { target: "arming", actions: ["chooseMedium", "tryAgain"] } as const;

export const drillMachine = drill.createMachine({
  id: "drill",
  initial: "opening",
  context: ({ input }) => ({ rows: input.rows, medium: "video", takeKey: null, arrived: false, draft: input.draft ?? "", tried: 0 }),
  on: {
    ROWS: { actions: "takeRows" },
    DRAFT: { actions: "keepDraft" },
    RESUME: [
      { guard: "cutShort", target: ".interrupted", actions: "resume" },
      { target: ".preparing", actions: "resume" },
    ],
  },
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
      on: { READY: { target: "preparing", actions: "chooseMedium" }, WRITE: write },
    },
    /** Camera and microphone are opened before the client speaks: what is missing is said while nothing is lost. */
    preparing: {
      entry: ["newTake", "firstTry"],
      initial: "arming",
      states: {
        arming: { on: { ARMED: "#drill.watching", BLOCKED: "blocked" } },
        blocked: { on: { START: retry } },
      },
      on: { BACK: "opening", WRITE: write },
    },
    /** The clip plays, the recorder stands ready. */
    watching: {
      entry: "firstTry",
      initial: "armed",
      states: {
        armed: { on: { BLOCKED: "blocked", CLIP_ENDED: "#drill.answering.recording" } },
        /** Lost on the way, such as a camera that was unplugged. */
        blocked: { on: { ARMED: "armed", CLIP_ENDED: "#drill.answering.blocked" } },
      },
      on: { BACK: "opening", WRITE: write },
    },
    answering: {
      initial: "recording",
      states: {
        recording: { on: { STARTED: { actions: "nameTake" }, STOPPED: "#drill.reviewing", BLOCKED: "blocked" } },
        /** Recording could not begin by itself: it begins by hand. */
        blocked: { on: { START: retry } },
        arming: { on: { ARMED: "recording", BLOCKED: "blocked" } },
      },
      on: { BACK: "opening", WRITE: write },
    },
    /** The page was closed in the middle of an answer of which nothing has come in yet. */
    interrupted: {
      always: { guard: "kept", target: "reviewing" },
      on: { ...withTake, BACK: "opening", WRITE: write },
    },
    writing: {
      always: { guard: "kept", target: "reviewing", actions: "clearDraft" },
      on: { BACK: "opening" },
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
      entry: "clearDraft",
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
