import { fromCallback } from "xstate";
import type { Medium, Purpose } from "../model";
import { type KeptTake, keepPiece, keepTake } from "./kept-takes";
import { recordingLock } from "./locks";
import { type MediaProblem, mediaProblems } from "./media-problem";
import { mediaType, recorderOptions } from "./media-type";
import { MediaFailure, closeMedia, openMedia } from "./open-media";
import { PieceSource } from "./piece-source";
import type { SendProblem } from "./send-take";
import { type Vault, openVault } from "./vault";

export type RecorderInput = {
  key: string;
  purpose: Purpose;
  forId: string;
  withVideo: boolean;
  /** Hands the open stream to whoever shows it; null once it is closed. */
  show: (stream: MediaStream | null) => void;
};

export type RecorderCommand = { type: "start" } | { type: "stop" } | { type: "send" };

export type RecorderNews =
  | { type: "ARMED"; medium: Medium }
  | { type: "PROBLEM"; problem: MediaProblem }
  | { type: "TICK"; elapsedMs: number }
  | { type: "RECORDED"; bytes: number }
  /** This browser keeps no copy: no room, or no key. */
  | { type: "NOT_KEPT" }
  | { type: "STOPPED"; localUrl: string }
  | { type: "URL"; recordingId: string }
  | { type: "ACKNOWLEDGED"; bytes: number }
  | { type: "WAITING"; why: "offline" | "full" | null }
  | { type: "SENT"; recordingId: string }
  | { type: "NOT_SENT"; problem: SendProblem };

/** Holds the live stream and the recorder of one take. Sending goes on when it is stopped; the camera is then let go. */
export const recorder = fromCallback<RecorderCommand, RecorderInput>(({ input, sendBack, receive }) => {
  let gone = false;
  const tell = (news: RecorderNews) => {
    if (!gone) sendBack(news);
  };
  const tape = arm(input, tell);
  tape.catch((error: unknown) => {
    const problem = error instanceof MediaFailure ? error.problem : mediaProblems("unsupported", input.withVideo);
    tell({ type: "PROBLEM", problem });
  });
  receive((command) => void tape.then((ready) => ready[command.type](), () => undefined));
  return () => {
    gone = true;
    void tape.then((ready) => ready.close(), () => undefined);
  };
});

async function arm(input: RecorderInput, tell: (news: RecorderNews) => void) {
  const stream = await openMedia(input.withVideo);
  input.show(stream);
  const release = () => {
    closeMedia(stream);
    input.show(null);
  };
  try {
    const mime = mediaType(input.withVideo);
    if (!mime) throw new MediaFailure(mediaProblems("unsupported", input.withVideo));
    const [vault, { sendTake }] = await Promise.all([openVault(), import("./send-take")]);
    if (vault === "signed-out") throw new MediaFailure(mediaProblems("signed-out", input.withVideo));
    const tape = threaded(input, { stream, mime, vault, sendTake, release }, tell);
    tell({ type: "ARMED", medium: input.withVideo ? "video" : "audio" });
    return tape;
  } catch (error) {
    release();
    throw error;
  }
}

type Parts = {
  stream: MediaStream;
  mime: string;
  vault: Vault | null;
  sendTake: typeof import("./send-take").sendTake;
  release: () => void;
};

/** Everything is open and waits: `start` records from its first moment. */
function threaded(input: RecorderInput, { stream, mime, vault, sendTake, release }: Parts, tell: (news: RecorderNews) => void) {
  const media = new MediaRecorder(stream, recorderOptions(mime));
  const source = new PieceSource();
  const raw: Blob[] = [];
  const take: KeptTake = {
    key: input.key,
    personId: vault?.personId ?? "",
    purpose: input.purpose,
    forId: input.forId,
    medium: input.withVideo ? "video" : "audio",
    mime,
    url: null,
    startedAt: Date.now(),
  };
  let keeping = vault;
  // Pieces are kept one after the other, and each is kept before it is sent.
  let work = Promise.resolve();
  const keep = (task: (vault: Vault) => Promise<void>) =>
    (keeping ? task(keeping) : Promise.reject(new Error("no key"))).catch(() => {
      keeping = null;
      tell({ type: "NOT_KEPT" });
    });

  media.ondataavailable = ({ data }) => {
    if (data.size === 0) return;
    const number = raw.push(data) - 1;
    tell({ type: "RECORDED", bytes: raw.reduce((sum, piece) => sum + piece.size, 0) });
    work = work.then(async () => {
      if (keeping) await keep((open) => keepPiece(open, take.key, number, data));
      source.add(data);
    });
  };
  media.onstop = () => {
    stopWatching();
    release();
    tell({ type: "STOPPED", localUrl: URL.createObjectURL(new Blob(raw, { type: mime })) });
    void work.then(() => {
      source.end();
      whole();
    });
  };
  for (const track of stream.getTracks()) track.onended = () => (media.state === "inactive" ? lost() : stop());

  /** Camera or microphone went away before anything was recorded. */
  const lost = () => {
    if (raw.length === 0) tell({ type: "PROBLEM", problem: mediaProblems("busy", input.withVideo) });
  };
  let whole = () => {};
  let timer: ReturnType<typeof setInterval> | undefined;
  const onHide = () => stop();
  const onVisibility = () => {
    // What was recorded until now is kept even if the page never comes back.
    if (document.visibilityState === "hidden" && media.state === "recording") media.requestData();
  };
  function stopWatching() {
    clearInterval(timer);
    removeEventListener("pagehide", onHide);
    document.removeEventListener("visibilitychange", onVisibility);
  }

  function start() {
    if (media.state !== "inactive" || raw.length > 0) return;
    try {
      media.start(1000);
    } catch {
      return lost();
    }
    take.startedAt = Date.now();
    // Other tabs must not take the pieces that are here for the whole.
    void navigator.locks.request(recordingLock(take.key), () => new Promise<void>((done) => (whole = done)));
    work = work.then(() => keep(() => keepTake({ ...take })));
    const began = performance.now();
    timer = setInterval(() => tell({ type: "TICK", elapsedMs: performance.now() - began }), 200);
    addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onVisibility);
    send();
  }
  function stop() {
    if (media.state !== "inactive") media.stop();
  }
  function send() {
    void sendTake(take, source, {
      onUrl: (url) => tell({ type: "URL", recordingId: url.slice(url.lastIndexOf("/") + 1) }),
      onBytes: (bytes) => tell({ type: "ACKNOWLEDGED", bytes }),
      onWaiting: (why) => tell({ type: "WAITING", why }),
    }).then((outcome) =>
      tell("recordingId" in outcome ? { type: "SENT", recordingId: outcome.recordingId } : { type: "NOT_SENT", problem: outcome.problem }),
    );
  }
  function close() {
    if (media.state === "inactive") {
      stopWatching();
      if (raw.length === 0) release();
    } else stop();
  }
  return { start, stop, send, close };
}
