export type { Comment, Feedback, FeedbackLine, QueueLine, Rating, Score } from "./model";
export { reasonsNotToRate } from "./words";
