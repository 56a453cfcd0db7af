import { z } from "zod";

/** Fields that every content file shares. */

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
export const edition = z.int().min(1).max(9999);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal");

/** Free of markup, so that it can be shown anywhere as it is. */
export const isPlain = (text: string) => !/[<>{}*_`\\]|&\w+;|\bhttps?:/.test(text);

/** Signs that steer a device and write nothing, and halves of signs: PostgreSQL keeps neither. A tab and a new line stay. */
const unwritten = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
export const isWritten = (text: string) => !unwritten.test(text);

/** Words that people read or hear: whole, trimmed, and free of markup. */
export const prose = z
  .string()
  .min(1, "must not be empty")
  .refine((text) => text === text.trim(), "must not begin or end with a space")
  .refine(isWritten, "must hold no control characters and no broken signs")
  .refine(isPlain, "must be plain words without markup");

export const keysOf = <K extends string>(record: Record<K, unknown>) => z.enum(Object.keys(record) as [K, ...K[]]);
