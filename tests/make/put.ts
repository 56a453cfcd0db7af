import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

/** What the builders of practice, review, outcomes and progress write, in an order in which no row comes before what it refers to. */
type Rows = {
  assignment: Prisma.AssignmentCreateManyInput;
  conversationRun: Prisma.ConversationRunCreateManyInput;
  assessmentSitting: Prisma.AssessmentSittingCreateManyInput;
  drillSession: Prisma.DrillSessionCreateManyInput;
  verifiedTime: Prisma.VerifiedTimeCreateManyInput;
  recording: Prisma.RecordingCreateManyInput;
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
  episode: Prisma.EpisodeCreateManyInput;
  outcomeImport: Prisma.OutcomeImportCreateManyInput;
  importRow: Prisma.ImportRowCreateManyInput;
  score: Prisma.ScoreCreateManyInput;
  careSession: Prisma.CareSessionCreateManyInput;
  episodePause: Prisma.EpisodePauseCreateManyInput;
  planChange: Prisma.PlanChangeCreateManyInput;
  caseReview: Prisma.CaseReviewCreateManyInput;
  caseloadShare: Prisma.CaseloadShareCreateManyInput;
  plan: Prisma.PlanCreateManyInput;
  ledgerEntry: Prisma.LedgerEntryCreateManyInput;
  cohort: Prisma.CohortCreateManyInput;
  cohortMember: Prisma.CohortMemberCreateManyInput;
};

const order = [
  "assignment",
  "conversationRun",
  "assessmentSitting",
  "drillSession",
  "verifiedTime",
  "recording",
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
  "episode",
  "outcomeImport",
  "importRow",
  "score",
  "careSession",
  "episodePause",
  "planChange",
  "caseReview",
  "caseloadShare",
  "plan",
  "ledgerEntry",
  "cohort",
  "cohortMember",
] as const satisfies (keyof Rows)[];

/** Rows that wait to be written together: a thousand single inserts take a seed seconds longer. */
export type Kept = Map<keyof Rows, object[]>;

/** Writes rows now, or keeps them until `writeKept` where the maker gathers. */
export async function put<Table extends keyof Rows>(make: { tx: Tx; kept: Kept | null }, table: Table, rows: Rows[Table][]): Promise<void> {
  if (rows.length === 0) return;
  if (!make.kept) return write(make.tx, table, rows);
  const waiting = make.kept.get(table);
  if (waiting) waiting.push(...rows);
  else make.kept.set(table, [...rows]);
}

export async function writeKept(make: { tx: Tx; kept: Kept | null }): Promise<void> {
  for (const table of order) {
    const rows = make.kept?.get(table);
    if (rows) await write(make.tx, table, rows);
  }
  make.kept?.clear();
}

/** Tables of which a seed writes thousands of rows. PostgreSQL reads them from one text, ten times as fast as from parameters. */
const many: (keyof Rows)[] = ["verifiedTime", "episode", "score"];

async function write(tx: Tx, table: keyof Rows, rows: object[]): Promise<void> {
  if (many.includes(table)) return writeMany(tx, table, rows);
  const model = tx[table] as unknown as { createMany: (rows: { data: object[] }) => Promise<unknown> };
  await model.createMany({ data: rows });
}

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every row names the same fields, so that none is left to a default. */
async function writeMany(tx: Tx, table: string, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).map((field) => `"${columnOf(field)}"`).join(", ");
  const inColumns = rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value as unknown])));
  await tx.$executeRawUnsafe(
    `insert into "${columnOf(table)}" (${columns}) select ${columns} from json_populate_recordset(null::"${columnOf(table)}", $1::json)`,
    JSON.stringify(inColumns),
  );
}
