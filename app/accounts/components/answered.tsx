import type { ReactNode } from "react";
import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import type { FormAnswer } from "../form-answer";
import { ReadMail } from "./read-mail";

type Props = { answer: FormAnswer | undefined; /** The one form for which it speaks. */ form: string };

/** What came of a form that was just sent, with the way back where there is one; stands beside or under its button. */
export function Answered({ answer, form }: Props) {
  if (answer?.form !== form) return null;
  if (answer.problem) return <Notice kind="problem">{answer.problem}</Notice>;
  if (!answer.said) return null;
  if (answer.undo) return <Undo message={answer.said} form={<UndoForm fields={answer.undo} />} />;
  return (
    <Notice kind="done">
      {answer.said} {answer.mailed && <ReadMail />}
    </Notice>
  );
}

/** A form's button with what came of it. An undo is a form of its own: it goes under the form, not in here. */
export function Sending({ children, ...answered }: Props & { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      {children}
      <Answered {...answered} />
    </div>
  );
}
