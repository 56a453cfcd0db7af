import { useId } from "react";
import { useReader } from "./reader";

/**
 * A uuid for one sending of one form, the same on server and browser, so that a double click is one deed.
 * Pass something that changes once the form was taken (its answer, the number of rows) to get the next key.
 */
export function useIdempotencyKey(round: unknown = ""): string {
  const { seed } = useReader();
  const id = useId();
  return mixed(seed, `${id}|${JSON.stringify(round) ?? ""}`);
}

/** The hidden field that goes with it. */
export function IdempotencyKey({ round, name = "key" }: { round?: unknown; name?: string }) {
  return <input type="hidden" name={name} value={useIdempotencyKey(round)} readOnly />;
}

/** Spreads `text` over the 128 bits of a random uuid; version 4, variant 1. FNV-1a, four lanes. */
function mixed(seed: string, text: string): string {
  const hex = seed.replaceAll("-", "");
  const lanes = [0, 8, 16, 24].map((at, lane) => {
    let hash = (0x811c9dc5 ^ (lane * 0x9e3779b1)) >>> 0;
    for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    return ((parseInt(hex.slice(at, at + 8), 16) ^ hash) >>> 0).toString(16).padStart(8, "0");
  });
  const all = lanes.join("");
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-8${all.slice(17, 20)}-${all.slice(20)}`;
}
