import { createHash, randomBytes } from "node:crypto";

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** 128 random bits in letters and digits that survive being typed, and any program that finds links in a text: 26 of them (RFC 4648, base32). */
export function newCode(): string {
  const bits = Array.from(randomBytes(16), (byte) => byte.toString(2).padStart(8, "0")).join("").padEnd(130, "0");
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[parseInt(five, 2)]).join("");
}

/** What is stored of it: hex SHA-256, however it was typed. */
export const hashOfCode = (code: string) => createHash("sha256").update(code.toLowerCase()).digest("hex");
