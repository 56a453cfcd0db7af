export { TodaysPage } from "./components/todays-page";
export { feedbackInWords } from "./feedback-time";
export type { Comment, Feedback, FeedbackLine, QueueLine, Rating, Score } from "./model";
export { reasonsNotToRate } from "./words";
