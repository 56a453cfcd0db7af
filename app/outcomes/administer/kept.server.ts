import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";

const minute = 60_000;

/** For so long the page after a sending shows what it has to. What was answered is there longer than what was said about it. */
const minutes = { form: 30, sent: 15, late: 15 } as const;

const keptSchema = z.discriminatedUnion("of", [
  z.object({ of: z.literal("form"), why: z.enum(["incomplete", "later", "pin"]), given: z.record(z.string(), z.number()) }),
  z.object({ of: z.literal("sent") }),
  z.object({ of: z.literal("late") }),
]);

/**
 * What a page that was sent hands to the page after it, by that page's address: the browser's history then holds nothing that
 * it would have to send again, and the server keeps none of what is not complete.
 */
export type Kept = z.infer<typeof keptSchema>;

/** The code or token, and the id of what was given: that stands in no address that a client has, so a log of addresses opens nothing. */
export type Key = { code: string; id: string };

const keyOf = ({ code, id }: Key) => Buffer.from(hkdfSync("sha256", code.toLowerCase(), id, "what a client's page keeps", 32));

/** Only the server can open it, for whoever holds the code or token of this one form: its address alone, in a history, says nothing. */
export function seal(key: Key, kept: Kept, now = Date.now()): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(key), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify({ at: now, kept })), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Null for what is none, is another form's, or is from too long ago. */
export function unseal(key: Key | null, text: string | undefined, now = Date.now()): Kept | null {
  if (key === null || text === undefined) return null;
  try {
    const bytes = Buffer.from(text, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", keyOf(key), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const { at, kept } = z.object({ at: z.number(), kept: keptSchema }).parse(JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString()));
    return now - at <= minutes[kept.of] * minute ? kept : null;
  } catch {
    return null;
  }
}
