import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link or a session; only its hash is ever stored. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Hex SHA-256. Enough for secrets that are random; never for a password. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
