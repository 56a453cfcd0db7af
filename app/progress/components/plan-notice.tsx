import { ReadMail } from "~/accounts";
import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import type { PlanAnswer } from "../plan-action.server";

type Props = {
  answer: PlanAnswer | undefined;
  /** A plan of one's own that has just ended. */
  ended: string | undefined;
  saved: "1" | "unsigned" | undefined;
  /** Whether mails can be read on this computer. */
  mailStaysHere: boolean;
};

/** What was done last on the plan's page. */
export function PlanNotice({ answer, ended, saved, mailStaysHere }: Props) {
  if (answer?.said) {
    return (
      <Notice kind="done">
        {answer.said} {mailStaysHere && answer.intent === "ask" && <ReadMail />}
      </Notice>
    );
  }
  // What a form asked for stands in the form.
  if (answer?.problem && !["make", "change", "review"].includes(answer.intent)) return <Notice kind="problem">{answer.problem}</Notice>;
  if (answer) return null;
  if (ended) {
    return (
      <Undo message="The plan has ended, with what you learnt." form={<UndoForm fields={{ intent: "reopen", planId: ended }} />} />
    );
  }
  if (saved === "unsigned") return <Notice kind="done">The change is saved. It took the signature off; you can ask for it again.</Notice>;
  return saved ? <Notice kind="done">The plan is saved.</Notice> : null;
}
