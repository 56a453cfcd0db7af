/** What this domain tells of, written in the transaction that made it true. */
export type ReviewEvents = { "feedback.released": { reviewId: string } };
