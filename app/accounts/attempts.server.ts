import { type Result, done, refused } from "~/core/result";
import { attempt, mark, markedLately, takeBack } from "~/platform/rate-limit.server";

const quarter = { windowSeconds: 15 * 60 };
const hour = { windowSeconds: 3600 };
const week = 7 * 86_400;

/**
 * A class behind one address may mistype; a machine may not guess. `here` is one account from one address. `anywhere`,
 * one account from all of them, is wide, and spares the addresses where its person has given the password lately: a
 * stranger keeps nobody out.
 */
const limits = {
  password: { address: { limit: 40, ...quarter }, here: { limit: 10, ...quarter }, anywhere: { limit: 100, ...hour } },
  reset: { address: { limit: 20, ...hour }, here: { limit: 5, ...hour }, anywhere: { limit: 20, ...hour } },
};

type What = keyof typeof limits;
type Try = { email: string; /** The network that the request comes from. */ address: string };

const keysOf = (what: What, { email, address }: Try) => ({
  address: `${what} from ${address}`,
  here: `${what} of ${email} from ${address}`,
  anywhere: `${what} of ${email}`,
});

const known = ({ email, address }: Try) => `${email} is known at ${address}`;

/** Counts a try of a password, or a wish for a new one, whether the account exists or not. */
export async function countTry(what: What, tried: Try): Promise<Result<void>> {
  const keys = keysOf(what, tried);
  const { address, here, anywhere } = limits[what];
  const near = await Promise.all([attempt(keys.address, address), attempt(keys.here, here)]);
  const wait = Math.max(...near.map(({ retryAfterSeconds }) => retryAfterSeconds));
  // What one address is refused must not fill the limit of all.
  if (wait > 0) return refused(tooMany(wait));
  const { allowed, retryAfterSeconds } = await attempt(keys.anywhere, anywhere);
  return allowed || (await markedLately(known(tried), week)) ? done(undefined) : refused(tooMany(retryAfterSeconds));
}

/** The password was right: that does not count, and makes the address one of this person's for a week. */
export async function uncountTry(tried: Try): Promise<void> {
  const keys = keysOf("password", tried);
  await Promise.all([...Object.values(keys).map(takeBack), mark(known(tried))]);
}

export function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `That was tried too often. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`;
}
