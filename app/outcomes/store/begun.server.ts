import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { ownEpisodes } from "../access.server";
import type { BegunCase } from "../model";

/** By then nearly every case that ends early has ended; of younger ones only those that did would be counted. */
const weeksUntilKnown = 26;

/** Whether a case began long enough ago. */
export const begunLongAgo = (startedOn: Prisma.Sql) => Prisma.sql`${startedOn} <= current_date - ${7 * weeksUntilKnown}::int`;

/** The viewer's own cases that began long enough ago for it to be known whether they ended early: closed ones, and those that go on. */
export function casesBegun(viewer: Viewer): Promise<BegunCase[]> {
  return db().$queryRaw<BegunCase[]>`
    select e.started_on as "startedOn", e.closed, e.sessions from episode e where ${ownEpisodes(viewer)} and ${begunLongAgo(Prisma.sql`e.started_on`)}`;
}
