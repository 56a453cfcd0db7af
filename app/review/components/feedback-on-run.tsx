import { type RunOnPage, playedTurns, useRunJump } from "~/practice";
import { Section } from "~/ui/page";
import { inRun, runMomentOf } from "../conversation-time";
import type { Feedback as Given } from "../model";
import { Feedback } from "./feedback";

type Props = { run: RunOnPage; feedback: Given[] };

/** What came back on a whole conversation, newest first; each remark plays its moment. */
export function FeedbackOnRun({ run, feedback }: Props) {
  const go = useRunJump();
  if (feedback.length === 0) return null;
  const turns = playedTurns(run.turns);
  return (
    <Section title="Feedback on this conversation">
      <div className="grid gap-8 divide-y divide-line *:not-last:pb-8">
        {feedback.map((one) => (
          <Feedback
            key={one.reviewId}
            feedback={one}
            opened={feedback.length === 1}
            own={{}}
            on={run.conversation.title}
            seek={(moment) => go(runMomentOf(moment))}
            startsAt={(comment) => inRun(turns, runMomentOf(comment))}
          />
        ))}
      </div>
    </Section>
  );
}
