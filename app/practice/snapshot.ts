import { z } from "zod";

/** What the page keeps of its state machine, so that a reload finds it where it stood. */
export const snapshotSchema = z.object({
  version: z.int(),
  snapshot: z.record(z.string(), z.json()),
});

/** Characters; a snapshot holds states and keys, never media. */
export const longestSnapshot = 20_000;
