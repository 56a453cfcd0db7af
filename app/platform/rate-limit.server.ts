import { createHash } from "node:crypto";
import { db } from "./db.server";

/**
 * Counts one attempt in a fixed window and says whether it may go on. Holds across processes, since it counts in
 * PostgreSQL. The key (such as an address) is stored only as its hash.
 */
export async function attempt(
  key: string,
  { limit, windowSeconds }: { limit: number; windowSeconds: number },
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
  const hashed = hashOf(key);
  const [row] = await db().$queryRaw<{ count: number; left: number }[]>`
    insert into rate_limit as r (key, window_start, count) values (${hashed}, now(), 1)
    on conflict (key) do update set
      count = case when r.window_start <= now() - make_interval(secs => ${windowSeconds}) then 1 else r.count + 1 end,
      window_start = case when r.window_start <= now() - make_interval(secs => ${windowSeconds}) then now() else r.window_start end
    returning count, ceil(extract(epoch from (window_start + make_interval(secs => ${windowSeconds}) - now())))::int as left`;
  if (!row) throw new Error("The attempt was not counted.");
  const allowed = row.count <= limit;
  return { allowed, retryAfterSeconds: allowed ? 0 : Math.max(1, row.left) };
}

/** Takes one attempt off the count again, because it succeeded. */
export async function takeBack(key: string): Promise<void> {
  await db().rateLimit.updateMany({ where: { key: hashOf(key), count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** Notes that something happened under this key just now; kept as a count is. */
export async function mark(key: string): Promise<void> {
  const happened = { windowStart: new Date(), count: 0 };
  await db().rateLimit.upsert({ where: { key: hashOf(key) }, create: { key: hashOf(key), ...happened }, update: happened });
}

/** Whether it was noted within so many seconds, at most seven days. */
export async function markedLately(key: string, seconds: number): Promise<boolean> {
  const since = new Date(Date.now() - seconds * 1000);
  return (await db().rateLimit.count({ where: { key: hashOf(key), windowStart: { gt: since } } })) > 0;
}

/** Windows that nobody will ask for again. */
export async function forgetOldAttempts(): Promise<void> {
  await db().rateLimit.deleteMany({ where: { windowStart: { lt: new Date(Date.now() - 7 * 86_400_000) } } });
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
