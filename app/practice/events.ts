/** What this domain tells of, written in the transaction that made it true. */
export type PracticeEvents = {
  "take.submitted": { submissionId: string };
  "submission.withdrawn": { submissionId: string };
  "drill.assigned": { assignmentId: string };
};
