import type { IncomingMessage } from "node:http";

/**
 * The network address that a request comes from. With a public address there is a proxy in front (it is what speaks
 * https), and the last entry of X-Forwarded-For is the one that it wrote itself; earlier ones are the visitor's to invent.
 */
export function addressOf(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? String(request.headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim() : "";
  return forwarded || (request.socket.remoteAddress ?? "unknown");
}
