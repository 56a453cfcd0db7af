import { type KeptTake, forgetTake, keepPiece, keepTake } from "./kept-takes";
import { recordingLock } from "./locks";
import { mediaProblems } from "./media-problem";
import { recorderOptions } from "./media-type";
import { PieceSource } from "./piece-source";
import type { RecorderInput, RecorderNews } from "./recorder-news";
import { sendTake } from "./send-take";
import type { Vault } from "./vault";

type Parts = {
  stream: MediaStream;
  mime: string;
  vault: Vault | null;
  release: () => void;
};

/** The recorder of one take, ready to run: `start` records from its first moment. */
export function makeTape(input: RecorderInput, { stream, mime, vault, release }: Parts, tell: (news: RecorderNews) => void) {
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
  let discarded = false;
  const sending = new AbortController();
  // Pieces are kept one after the other, and each is kept before it is sent. A browser that cannot keep does not hold up sending.
  let work = Promise.resolve();
  const keep = (task: (vault: Vault) => Promise<void>) =>
    Promise.race([keeping ? task(keeping) : Promise.reject(new Error("no key")), tooSlow()]).catch(() => {
      keeping = null;
      tell({ type: "NOT_KEPT" });
    });

  media.ondataavailable = ({ data }) => {
    if (data.size === 0 || discarded) return;
    // A take begins with its first bytes: before them the server is told of nothing.
    if (raw.length === 0) send();
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
    if (discarded) return;
    if (raw.length === 0) {
      tell({ type: "EMPTY" });
      return void forget().then(whole);
    }
    tell({ type: "STOPPED", localUrl: URL.createObjectURL(new Blob(raw, { type: mime })) });
    void work.then(() => {
      source.end();
      whole();
    });
  };
  const forget = () => work.then(() => forgetTake(take.key)).catch(() => undefined);
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
  }
  function stop() {
    if (media.state !== "inactive") media.stop();
  }
  let sent: Promise<unknown> = Promise.resolve();
  function send() {
    sent = sendTake(take, source, {
      signal: sending.signal,
      onUrl: (url) => tell({ type: "URL", recordingId: url.slice(url.lastIndexOf("/") + 1) }),
      onBytes: (bytes) => tell({ type: "ACKNOWLEDGED", bytes }),
      onWaiting: (why) => tell({ type: "WAITING", why }),
    }).then((outcome) =>
      tell("recordingId" in outcome ? { type: "SENT", recordingId: outcome.recordingId } : { type: "NOT_SENT", problem: outcome.problem }),
    );
  }
  /** Camera and microphone go at once, then everything that was kept or is on its way. */
  function discard() {
    discarded = true;
    stop();
    stopWatching();
    release();
    sending.abort();
    // A piece that was just being kept must not go out after all.
    source.discard();
    void Promise.all([sent, forget()]).then(() => {
      whole();
      tell({ type: "DISCARDED" });
    });
  }
  function close() {
    if (media.state === "inactive") {
      stopWatching();
      if (raw.length === 0) release();
    } else stop();
  }
  return { start, stop, send, discard, close };
}

const tooSlow = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error("The browser's disk does not answer.")), 10_000));
