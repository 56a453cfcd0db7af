import { useActionData, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { SittingAnswer, SittingOnPage } from "../../sitting/model";
import { Debrief } from "../debrief";
import { RoomHeading } from "../room-heading";
import { useFocusOnTurn } from "../use-focus";
import { useFocusOnPage } from "../use-focus-on-page";
import { useLookAgain } from "../use-settling";
import { type AnswerFeedback, GivenAnswers } from "./given-answers";
import { SittingSubmission } from "./sitting-submission";

type Props = { sitting: SittingOnPage; feedback: AnswerFeedback[] };

/** After the last clip, or where it was stopped: where the answers go, each answer, and what came back on it. */
export function SittingEnded({ sitting, feedback }: Props) {
  const { assessment, met, total, finishedAt, createdAt, ahead, submitted } = sitting;
  const answer = useActionData<SittingAnswer>();
  const busy = useNavigation().state !== "idle";
  const answered = met.filter((clip) => clip.answered).length;
  useFocusOnPage("ended");
  useLookAgain(met.some(({ take }) => take?.recording?.status === "processing" || take?.recording?.status === "receiving"));
  const said = useFocusOnTurn([submitted?.at, submitted?.answers], sitting.id);
  return (
    <div className="mx-auto w-full max-w-page px-5 py-8 sm:px-8">
      <RoomHeading
        title={assessment.title}
        below={
          <>
            <When at={createdAt} style="day" /> · {answered === total ? `all ${total} clips answered` : `stopped after ${answered} of ${total} clips`}
          </>
        }
      >
        <LinkButton variant="quiet" to={paths.assessment(assessment.slug)}>
          About this assessment
        </LinkButton>
      </RoomHeading>
      <div className="space-y-10">
        <SittingSubmission ref={said} sitting={sitting} answer={answer} busy={busy} />
        {ahead.touches.length > 0 && !submitted && finishedAt && <Debrief contacts={sitting.supportContacts} />}
        <Section title="Your answers" hint="In the order in which you gave them. The clips are not shown again, so that they stay new for a later sitting.">
          <GivenAnswers met={met} feedback={feedback} page={paths.sitting(sitting.id)} />
        </Section>
      </div>
    </div>
  );
}
