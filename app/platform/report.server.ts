import { randomInt } from "node:crypto";
import { env } from "./env.server";
import { log } from "./log.server";

/** Letters and digits that nobody confuses when reading them aloud. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

type Where = { method: string; path: string };

/**
 * Logs a fault and answers the reference that its page shows. Messages of database errors quote what people wrote,
 * so a deployment logs only the kind of error and where in the code it arose; addresses lose tokens and ids.
 */
export function report(error: unknown, { method, path }: Where): string {
  const reference = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("");
  const known = error instanceof Error ? error : new Error("thrown value");
  const frames = (known.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 8);
  log.error(
    {
      reference,
      method,
      path: withoutIds(path),
      kind: known.name,
      code: (known as { code?: unknown }).code,
      at: frames.map((frame) => frame.trim()),
      ...(env.production ? {} : { message: known.message }),
    },
    "a request failed",
  );
  return reference;
}

/** Ids say whom a page was about and tokens sign people in. */
export const withoutIds = (path: string) => path.replace(/[^/]{20,}/g, "...");
