import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownEpisodes, readableEpisodes, sharedBy } from "../access.server";
import type { Decision } from "../case-review/decisions";

/** A client on the review list, or once on it. Days are calendar days, moments are UTC. */
export type ReviewRow = {
  reviewId: string;
  episodeId: string;
  clientCode: string;
  number: number;
  question: string;
  note: string;
  decision: Decision | null;
  openedAt: Date;
  decidedAt: Date | null;
  lookAgainOn: string | null;
  closedAt: Date | null;
};

const columns = Prisma.sql`
  r.id as "reviewId", r.episode_id as "episodeId", e.client_code as "clientCode", e.number, r.question, r.note, r.decision::text as decision,
  r.opened_at as "openedAt", r.decided_at as "decidedAt", r.look_again_on::text as "lookAgainOn", r.closed_at as "closedAt"`;

/** The day from which an episode `e` is on pause on a day; null where it is not. */
const pausedSince = (today: string) => Prisma.sql`(
  select max(p.from_on) from episode_pause p
  where p.organisation_id = e.organisation_id and p.episode_id = e.id and p.from_on <= ${today}::date and (p.until_on is null or p.until_on >= ${today}::date))`;

const reviews = (where: Prisma.Sql, tx: Tx = db()) =>
  tx.$queryRaw<ReviewRow[]>`select ${columns} from case_review r join episode e on e.id = r.episode_id where ${where} order by r.opened_at desc, r.id desc`;

/** What a clinician has on the list, if the viewer may read it, the latest first; each with the day from which the client is on pause today. */
export const listedOf = (viewer: Viewer, clinicianId: string, today: string) =>
  db().$queryRaw<(ReviewRow & { pausedSince: string | null })[]>`
    select ${columns}, ${pausedSince(today)}::text as "pausedSince" from case_review r join episode e on e.id = r.episode_id
    where ${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid and r.closed_at is null order by r.opened_at desc, r.id desc`;

/** What is on the list for one client, if the viewer may read it. */
export async function listedFor(viewer: Viewer, episodeId: string): Promise<ReviewRow | null> {
  const [found] = await reviews(Prisma.sql`${readableEpisodes(viewer)} and r.episode_id = ${episodeId}::uuid and r.closed_at is null`);
  return found ?? null;
}

/** What was said about these of the clients that the viewer may read, and is over, the latest first; without those of which nothing was said. */
export const pastOf = (viewer: Viewer, episodeIds: string[]) =>
  reviews(Prisma.sql`${readableEpisodes(viewer)} and r.episode_id = any(${episodeIds}::uuid[]) and r.closed_at is not null and (r.note <> '' or r.decision is not null)`);

/** Clients of a clinician whose review was closed since then. */
export async function closedSince(viewer: Viewer, clinicianId: string, since: Date): Promise<Set<string>> {
  const rows = await reviews(Prisma.sql`${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid and r.closed_at >= ${since}`);
  return new Set(rows.map(({ episodeId }) => episodeId));
}

/** Of a review `r` of an episode `e`: whether it is to be looked at again by this day; that of a client on pause waits for its end. */
const isDue = (today: string) => Prisma.sql`r.closed_at is null and r.look_again_on <= ${today}::date and ${pausedSince(today)} is null`;

/** How many of the viewer's own reviews are to be looked at again by this day. */
export async function dueCount(viewer: Viewer, today: string): Promise<number> {
  const [found] = await db().$queryRaw<[{ due: number }]>`
    select count(*)::int as due from case_review r join episode e on e.id = r.episode_id
    where ${ownEpisodes(viewer)} and r.clinician_id = ${viewer.personId}::uuid and ${isDue(today)}`;
  return found.due;
}

/**
 * On whose shared review lists clients are to be looked at again by this day, and how many, by name; nobody else is named. It
 * is a count and shows no client, so that it is not kept as a look at one.
 */
export async function dueOnShared(viewer: Viewer, today: string): Promise<{ clinicianId: string; name: string; due: number }[]> {
  return db().$queryRaw`
    select p.id as "clinicianId", p.name, count(*)::int as due
    from case_review r join episode e on e.id = r.episode_id join person p on p.id = e.clinician_id
    where e.organisation_id = ${viewer.organisationId}::uuid and e.clinician_id = any(array(${sharedBy(viewer)})) and ${isDue(today)}
    group by p.id, p.name order by p.name, p.id`;
}

/** Holds an own client until the transaction ends: their code, null where they are not the viewer's, and what is on the list for them. */
export async function holdClient(viewer: Viewer, tx: Tx, episodeId: string): Promise<{ clientCode: string | null; listed: ReviewRow | null }> {
  const [held] = await tx.$queryRaw<{ clientCode: string }[]>`select e.client_code as "clientCode" from episode e where ${ownEpisodes(viewer)} and e.id = ${episodeId}::uuid for update`;
  if (!held) return { clientCode: null, listed: null };
  const [listed] = await reviews(Prisma.sql`${ownEpisodes(viewer)} and r.episode_id = ${episodeId}::uuid and r.closed_at is null`, tx);
  return { ...held, listed: listed ?? null };
}

/** One of the viewer's own, on the list or not. */
export async function ownReview(viewer: Viewer, tx: Tx, reviewId: string): Promise<ReviewRow | null> {
  const [found] = await reviews(Prisma.sql`${ownEpisodes(viewer)} and r.id = ${reviewId}::uuid`, tx);
  return found ?? null;
}

/** Puts an own client on the list; the same key is written once. */
export async function addReview({ organisationId, personId }: Viewer, tx: Tx, given: { episodeId: string; key: string; question: string }): Promise<void> {
  await tx.caseReview.createMany({ data: [{ organisationId, clinicianId: personId, ...given }], skipDuplicates: true });
}

type Change = { note?: string; decision?: Decision | null; decidedAt?: Date | null; lookAgainOn?: Date | null; closedAt?: Date | null };

export async function writeReview({ organisationId, personId }: Viewer, tx: Tx, reviewId: string, change: Change): Promise<void> {
  await tx.caseReview.updateMany({ where: { id: reviewId, organisationId, clinicianId: personId }, data: change });
}
