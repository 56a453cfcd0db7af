import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

/** What the builders of practice and review write, in an order in which no row comes before what it refers to. */
type Rows = {
  assignment: Prisma.AssignmentCreateManyInput;
  drillSession: Prisma.DrillSessionCreateManyInput;
  verifiedTime: Prisma.VerifiedTimeCreateManyInput;
  take: Prisma.TakeCreateManyInput;
  selfRating: Prisma.SelfRatingCreateManyInput;
  submission: Prisma.SubmissionCreateManyInput;
  submissionReviewer: Prisma.SubmissionReviewerCreateManyInput;
  recordingGrant: Prisma.RecordingGrantCreateManyInput;
  review: Prisma.ReviewCreateManyInput;
  itemRating: Prisma.ItemRatingCreateManyInput;
  reviewComment: Prisma.ReviewCommentCreateManyInput;
  recordingView: Prisma.RecordingViewCreateManyInput;
  auditEvent: Prisma.AuditEventCreateManyInput;
};

const order = [
  "assignment",
  "drillSession",
  "verifiedTime",
  "take",
  "selfRating",
  "submission",
  "submissionReviewer",
  "recordingGrant",
  "review",
  "itemRating",
  "reviewComment",
  "recordingView",
  "auditEvent",
] as const satisfies (keyof Rows)[];

/** Rows that wait to be written together: a thousand single inserts take a seed seconds longer. */
export type Kept = Map<keyof Rows, object[]>;

/** Writes rows now, or keeps them until `writeKept` where the maker gathers. */
export async function put<Table extends keyof Rows>(make: { tx: Tx; kept: Kept | null }, table: Table, rows: Rows[Table][]): Promise<void> {
  if (rows.length === 0) return;
  if (make.kept) make.kept.set(table, [...(make.kept.get(table) ?? []), ...rows]);
  else await write(make.tx, table, rows);
}

export async function writeKept(make: { tx: Tx; kept: Kept | null }): Promise<void> {
  for (const table of order) {
    const rows = make.kept?.get(table);
    if (rows) await write(make.tx, table, rows);
  }
  make.kept?.clear();
}

async function write(tx: Tx, table: keyof Rows, rows: object[]): Promise<void> {
  const model = tx[table] as unknown as { createMany: (rows: { data: object[] }) => Promise<unknown> };
  await model.createMany({ data: rows });
}
