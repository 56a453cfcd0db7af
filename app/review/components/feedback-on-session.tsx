import { useJump } from "~/practice";
import type { Feedback as Given } from "../model";
import { Feedback } from "./feedback";

/** Everything that came back on the takes of one session, the newest first; each remark goes to its moment in the player above. */
export function FeedbackOnSession({ feedback }: { feedback: Given[] }) {
  const jump = useJump();
  return (
    <section aria-labelledby="feedback" className="grid gap-8">
      <h2 id="feedback" className="text-xl">
        Feedback
      </h2>
      {feedback.map((one, index) => (
        <Feedback key={one.reviewId} feedback={one} opened={index === 0} seek={(moment) => jump({ ...moment, submissionId: one.submissionId })} />
      ))}
    </section>
  );
}
