import { setImmediate } from "node:timers/promises";

/** No longer do others wait for the server, in milliseconds, because of one long piece of work. */
const longest = 20;

/** To be awaited at each step of long work: once it has gone on for a while, the others come first. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await setImmediate();
    since = performance.now();
  };
}
