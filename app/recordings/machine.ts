import { assign, sendTo, setup } from "xstate";
import type { MediaProblem } from "./capture/media-problem";
import { recorder } from "./capture/recorder";
import type { RecorderInput, RecorderNews } from "./capture/recorder-news";
import type { SendProblem, Waiting } from "./capture/send-take";

export type CaptureInput = Omit<RecorderInput, "key" | "withVideo"> & { maxSeconds: number };

type Context = CaptureInput & {
  withVideo: boolean;
  key: string;
  /** Start as soon as the recorder is armed: the clip ended while the camera was still opening. */
  startWhenArmed: boolean;
  problem: MediaProblem | null;
  /** Of this page's clock, milliseconds. */
  startedAt: number;
  elapsedMs: number;
  recordedBytes: number;
  uploadedBytes: number;
  /** Whether this browser keeps an encrypted copy until the server has everything. */
  kept: boolean;
  waiting: Waiting | null;
  sendProblem: SendProblem | null;
  recordingId: string | null;
  localUrl: string | null;
};

type Event = { type: "ARM"; withVideo: boolean; forId: string } | { type: "START" } | { type: "STOP" } | { type: "RETRY" } | { type: "CLOSE" } | { type: "DISCARD" } | RecorderNews;

/** How long a recording lasts at least. */
export const soonestStopMs = 400;

const fresh = {
  startWhenArmed: false,
  problem: null,
  startedAt: 0,
  elapsedMs: 0,
  recordedBytes: 0,
  uploadedBytes: 0,
  kept: true,
  waiting: null,
  sendProblem: null,
  recordingId: null,
  localUrl: null,
} as const;

/**
 * One take after another: armed while the clip plays, recording, sent while it is being recorded. The live media objects
 * belong to the `recorder` actor; a take that was left behind by a new ARM is still sent to its end.
 */
export const captureMachine = setup({
  types: { context: {} as Context, events: {} as Event, input: {} as CaptureInput },
  actors: { recorder },
  actions: {
    begin: assign(({ event }) => ({
      ...fresh,
      key: crypto.randomUUID(),
      ...(event.type === "ARM" && { withVideo: event.withVideo, forId: event.forId }),
    })),
    start: sendTo("recorder", { type: "start" }),
    stop: sendTo("recorder", { type: "stop" }),
    send: sendTo("recorder", { type: "send" }),
    discard: sendTo("recorder", { type: "discard" }),
    note: assign(({ event }) => {
      switch (event.type) {
        case "TICK":
          return { elapsedMs: event.elapsedMs };
        case "RECORDED":
          return { recordedBytes: event.bytes };
        case "NOT_KEPT":
          return { kept: false };
        case "URL":
          return { recordingId: event.recordingId };
        case "ACKNOWLEDGED":
          return { uploadedBytes: event.bytes };
        case "WAITING":
          return { waiting: event.why };
        case "NOT_SENT":
          return { sendProblem: event.problem };
        case "STOPPED":
          return { localUrl: event.localUrl };
        case "SENT":
          return { recordingId: event.recordingId, waiting: null, sendProblem: null };
        case "PROBLEM":
          return { problem: event.problem };
        default:
          return {};
      }
    }),
  },
  guards: {
    due: ({ context }) => context.startWhenArmed,
    failed: ({ context }) => context.sendProblem !== null,
    // The second press of a double click on the button that started it. Until then the button shows that it is not ready.
    begun: ({ context }) => Date.now() - context.startedAt >= soonestStopMs,
    /** Nothing is recorded yet, and it is to be with another medium, or for something else. */
    otherTake: ({ context, event }) => event.type === "ARM" && (event.withVideo !== context.withVideo || event.forId !== context.forId),
  },
  delays: { limit: ({ context }) => context.maxSeconds * 1000 },
}).createMachine({
  id: "capture",
  context: ({ input }) => ({ ...input, ...fresh, key: "", withVideo: true }),
  initial: "idle",
  on: { CLOSE: ".idle" },
  states: {
    idle: { on: { ARM: "take" } },
    take: {
      entry: "begin",
      invoke: {
        src: "recorder",
        id: "recorder",
        input: ({ context: { key, purpose, forId, withVideo, show, hold } }) => ({ key, purpose, forId, withVideo, show, hold }),
      },
      on: {
        "*": { actions: "note" },
        PROBLEM: { target: "problem", actions: "note" },
      },
      initial: "arming",
      states: {
        arming: {
          on: {
            ARM: { guard: "otherTake", target: "#capture.take", reenter: true },
            START: { actions: assign({ startWhenArmed: true }) },
            ARMED: [{ guard: "due", target: "recording" }, { target: "armed" }],
          },
        },
        armed: { on: { START: "recording", ARM: { guard: "otherTake", target: "#capture.take", reenter: true } } },
        recording: {
          entry: [assign({ startedAt: () => Date.now() }), "start"],
          after: { limit: { actions: "stop" } },
          on: {
            STOP: { guard: "begun", actions: "stop" },
            DISCARD: "discarding",
            EMPTY: "#capture.idle",
            STOPPED: [
              { guard: "failed", target: "unsent", actions: "note" },
              { target: "sending", actions: "note" },
            ],
          },
        },
        /** Nothing of it is to stay, here or with the server. */
        discarding: { entry: "discard", on: { DISCARDED: "#capture.idle" } },
        sending: {
          on: {
            SENT: { target: "sent", actions: "note" },
            NOT_SENT: { target: "unsent", actions: "note" },
            ARM: { target: "#capture.take", reenter: true },
          },
        },
        /** The take is whole in this browser, and waits to be sent. */
        unsent: {
          on: {
            RETRY: { target: "sending", actions: ["send", assign({ sendProblem: null, waiting: null })] },
            ARM: { target: "#capture.take", reenter: true },
          },
        },
        sent: { on: { ARM: { target: "#capture.take", reenter: true } } },
      },
    },
    problem: { on: { ARM: "take" } },
  },
});
