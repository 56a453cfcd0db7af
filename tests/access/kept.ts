import { db } from "~/platform/db.server";

/** Tables that a refused request may write to. */
const mayChange = ["audit_event", "rate_limit", "_prisma_migrations"];

/** A fingerprint of every other table, so that a refused request is seen to have changed nothing. */
export async function everythingKept(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const kept: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !mayChange.includes(table.name))) {
    const [row] = await db().$queryRawUnsafe<{ print: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print from "${name}" t`,
    );
    kept[name] = row!.print;
  }
  return kept;
}
