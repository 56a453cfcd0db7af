import { type Result, done, refused } from "~/core/result";
import { attempt, takeBack } from "~/platform/rate-limit.server";

const quarter = 15 * 60;

/** A class behind one address may mistype; a machine may not guess. */
const perAddress = { limit: 40, windowSeconds: quarter };
const perAccount = { limit: 10, windowSeconds: quarter };

const addressKey = (address: string) => `sign-in from ${address}`;
const accountKey = (email: string) => `sign-in as ${email}`;

/** Counts a try of a password, for the address it comes from and for the account, whether that exists or not. */
export async function countTry(email: string, address: string): Promise<Result<void>> {
  const counted = await Promise.all([attempt(addressKey(address), perAddress), attempt(accountKey(email), perAccount)]);
  const wait = Math.max(...counted.map(({ retryAfterSeconds }) => retryAfterSeconds));
  return counted.every(({ allowed }) => allowed) ? done(undefined) : refused(tooMany(wait));
}

/** Successes do not count. */
export async function uncountTry(email: string, address: string): Promise<void> {
  await Promise.all([takeBack(addressKey(address)), takeBack(accountKey(email))]);
}

export function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `That was tried too often. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`;
}
