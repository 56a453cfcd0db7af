import { randomBytes } from "node:crypto";
import type { Viewer } from "~/accounts/index";
import { captureKey } from "./store.server";

/** The 32 bytes (AES-256-GCM) with which this person's browsers encrypt what they keep; made when first asked for. */
export function captureKeyOf(viewer: Viewer): Promise<Uint8Array> {
  return captureKey(viewer, randomBytes(32));
}
