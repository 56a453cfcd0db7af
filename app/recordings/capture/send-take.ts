import { type DetailedError, Upload } from "tus-js-client";
import { paths } from "~/paths";
import { type KeptTake, forgetTake, keepUrl } from "./kept-takes";
import { sendingLock } from "./locks";
import type { PieceSource } from "./piece-source";

/** Why sending ended before the server had everything. What is kept stays kept. */
export type SendProblem = "signed-out" | "consent" | "too-large" | "not-yours" | "unreachable" | "discarded";

export type Waiting = "offline" | "full" | "many";

export type Sending = {
  /** The server said where to send. */
  onUrl?: (url: string) => void;
  /** The server has this many bytes for good. */
  onBytes?: (bytes: number) => void;
  /** Trying on: no answer, no room on the server's disk, or too many begun at once; null when it goes on again. */
  onWaiting?: (why: Waiting | null) => void;
  /** Ends the sending; what it began is no longer wanted. */
  signal?: AbortSignal;
};

const problems: Record<number, SendProblem> = { 401: "signed-out", 403: "consent", 404: "not-yours", 410: "discarded", 413: "too-large" };

/** What a take waits for after an answer without success (0: none came), null for nothing that needs words; undefined where trying again is in vain. */
export function waitingAt(status: number): Waiting | null | undefined {
  const waits: Record<number, Waiting | null> = { 0: "offline", 409: null, 423: null, 429: "many", 507: "full" };
  return status >= 500 ? (waits[status] ?? "offline") : waits[status];
}

/** How long an announcement that is under way may take before nobody waits for it any more. */
const announcingMs = 1500;

const retryDelays = [0, 500, 1000, 2000, ...Array<number>(5000).fill(4000)];

export type Outcome = { recordingId: string } | { problem: SendProblem };

/**
 * Sends a take from where the server stands until it has it all, through lost connections and restarts of the server,
 * and then removes what this browser kept of it. Answers the recording's id, or the problem that ended it.
 */
export function sendTake(take: KeptTake, source: PieceSource, on: Sending = {}): Promise<Outcome> {
  return whileSending(take.key, () => send(take, source, on));
}

/** One tab at a time sends a take. `work` runs when no other tab does. */
export const whileSending = <T>(key: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(sendingLock(key), work) as Promise<T>;

/** As `sendTake`, for one who is in `whileSending`. */
export async function send(take: KeptTake, source: PieceSource, on: Sending = {}): Promise<Outcome> {
  const sent = await upload(take, source, on);
  // What was deleted or stopped is not kept here either; whatever else went wrong may be mended and sent again.
  if (!("problem" in sent) || sent.problem === "discarded") await forgetTake(take.key).catch(() => undefined);
  return "problem" in sent ? sent : { recordingId: recordingOf(sent.url) };
}

type Sent = { url: string } | { problem: SendProblem };

function upload(take: KeptTake, source: PieceSource, on: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const sending: Upload = new Upload(new Blob(), {
      endpoint: paths.uploads(),
      uploadUrl: take.url,
      uploadLengthDeferred: true,
      chunkSize: 64 * 1024,
      storeFingerprintForResuming: false,
      metadata: { key: take.key, purpose: take.purpose, for: take.forId, medium: take.medium, filetype: take.mime },
      fileReader: { openFile: () => Promise.resolve(source) },
      retryDelays,
      // tus gives up at once while navigator.onLine is false; a gap is exactly what the retries are for.
      onShouldRetry: (error) => {
        const why = waitingAt(statusOf(error));
        if (why) on.onWaiting?.(why);
        return why !== undefined;
      },
      onUploadUrlAvailable: () => {
        if (!sending.url) return;
        if (on.signal?.aborted) return end();
        take.url = sending.url;
        on.onUrl?.(sending.url);
        void keepUrl(take.key, sending.url).catch(() => undefined);
      },
      onChunkComplete: (_size, accepted) => {
        on.onWaiting?.(null);
        on.onBytes?.(accepted);
      },
      onSuccess: () => resolve({ url: sending.url ?? take.url ?? "" }),
      onError: (error) => resolve({ problem: problems[statusOf(error)] ?? "unreachable" }),
    });
    const end = () => {
      resolve({ problem: "discarded" });
      void sending.abort();
    };
    if (on.signal?.aborted) return end();
    // The server may be making the row just now: once it has answered, there is one to remove.
    on.signal?.addEventListener("abort", () => (sending.url ? end() : setTimeout(end, announcingMs)));
    sending.start();
  });
}

const statusOf = (error: Error) => (error as Partial<DetailedError>).originalResponse?.getStatus() ?? 0;
const recordingOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);
