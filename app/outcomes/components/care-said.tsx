import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import type { CareAnswer, CarePart } from "../care/care-form";

/** What the page says in one of its parts of what was sent last. */
export function CareSaid({ part, answer }: { part: CarePart; answer: CareAnswer | undefined }) {
  if (answer?.part !== part) return null;
  const { said, undo, problem } = answer;
  if (problem) {
    return (
      <Notice kind="problem" className="mb-5">
        {problem}
      </Notice>
    );
  }
  if (!said) return null;
  return <div className="mb-5">{undo ? <Undo key={said} message={said} form={<UndoForm fields={undo} />} /> : <Notice kind="done">{said}</Notice>}</div>;
}

/** What was typed and what is wrong with it, of one form of the page. */
export function sentOf(answer: CareAnswer | undefined, intent: CareAnswer["intent"]): { given: Record<string, string>; errors: Record<string, string> } {
  return answer?.intent === intent && (answer.problem !== null || Object.keys(answer.errors).length > 0) ? answer : { given: {}, errors: {} };
}
