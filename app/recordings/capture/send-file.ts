import { type DetailedError, Upload } from "tus-js-client";
import { paths } from "~/paths";
import { type Purpose, maxBytes, maxSize } from "../model";
import { waitingAt } from "./send-take";

export type FileToSend = { file: File; purpose: Purpose; forId: string; onBytes: (bytes: number) => void; signal: AbortSignal };

/** What every current browser may play, by the ending of a file's name; some browsers do not say the type of a .mov. */
const types: Record<string, string> = { mp4: "video/mp4", m4v: "video/mp4", webm: "video/webm", mov: "video/quicktime" };

const sentences: Record<number, string> = {
  401: "You are signed out. Sign in again and choose the file once more; what has been sent is kept.",
  403: "This cannot be sent from here.",
  404: "There is no such draft any more.",
  413: `This file is larger than ${maxSize}, which is the most that a clip may have.`,
};

const sizeOf = (bytes: number) => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`);

/** One sentence that says why a file is not sent at all; null where it may be. */
export function whyNotSent({ name, size }: Pick<File, "name" | "size">): string | null {
  if (!typeOf(name)) return "This is no video that can be taken here: choose an mp4, webm or mov file.";
  if (size === 0) return "This file is empty.";
  return size > maxBytes ? `This file has ${sizeOf(size)}; a clip may have at most ${maxSize}. Save it smaller, for example in 720p, and choose it again.` : null;
}

const typeOf = (name: string) => types[name.split(".").pop()?.toLowerCase() ?? ""];

/**
 * Sends a video file from where the server stands until it has it all. The same file for the same thing is the same
 * recording: chosen again after a broken connection it goes on where it was. Answers its id, or one sentence.
 */
export async function sendFile({ file, purpose, forId, onBytes, signal }: FileToSend): Promise<{ recordingId: string } | { problem: string }> {
  const problem = whyNotSent(file);
  if (problem) return { problem };
  const key = await keyOf(`${forId} ${file.name} ${file.size} ${file.lastModified}`);
  return new Promise((resolve) => {
    const sending: Upload = new Upload(file, {
      endpoint: paths.uploads(),
      chunkSize: 1024 * 1024,
      storeFingerprintForResuming: false,
      metadata: { key, purpose, for: forId, medium: "video", filetype: typeOf(file.name)! },
      retryDelays: [0, 500, 1000, 2000, 4000, 4000, 8000, 8000],
      onShouldRetry: (error) => waitingAt(statusOf(error)) !== undefined,
      onProgress: onBytes,
      onSuccess: () => resolve({ recordingId: (sending.url ?? "").split("/").pop()! }),
      onError: (error) => resolve({ problem: sentences[statusOf(error)] ?? "The server could not be reached. Choose the file once more; what has been sent is kept." }),
    });
    signal.addEventListener("abort", () => void sending.abort().then(() => resolve({ problem: "Stopped. Nothing was changed." })));
    sending.start();
  });
}

const statusOf = (error: Error) => (error as Partial<DetailedError>).originalResponse?.getStatus() ?? 0;

/** A uuid that is the same for the same words. */
async function keyOf(words: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words)));
  hash[6] = (hash[6]! & 0x0f) | 0x40;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
