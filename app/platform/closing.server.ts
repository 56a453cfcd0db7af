import { log } from "./log.server";

const patienceMs = 15_000;

/**
 * Closes on Ctrl-C and SIGTERM, once: npm passes on a Ctrl-C that the terminal has sent already.
 * What does not close in time is left to the next start, which bears it.
 */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const begin = (signal: string) => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    close().then(
      () => process.exit(0),
      (error: Error) => {
        log.error({ error: error.message, signal }, "closing failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", () => begin("SIGINT"));
  process.on("SIGTERM", () => begin("SIGTERM"));
}
