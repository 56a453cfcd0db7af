import { z } from "zod";

/** What the page keeps of its state machine, so that a reload finds it where it stood. */
const snapshotSchema = z.object({
  version: z.int32(),
  snapshot: z.record(z.string(), z.json()),
});

/** Characters; a snapshot holds states and keys, never media. */
const longestSnapshot = 20_000;

/** What PostgreSQL keeps in no JSON: NUL, and half of a sign that has two. */
const unstorable = /[\0\p{Surrogate}]/u;

/** A page's snapshot out of what was sent; null where it is none, or cannot be kept. */
export function readSnapshot(text: string): z.infer<typeof snapshotSchema> | null {
  if (text.length > longestSnapshot) return null;
  try {
    return snapshotSchema.parse(JSON.parse(text, storable));
  } catch {
    return null;
  }
}

function storable(name: string, value: unknown): unknown {
  if (unstorable.test(name) || (typeof value === "string" && unstorable.test(value))) throw new SyntaxError("cannot be kept");
  return value;
}
