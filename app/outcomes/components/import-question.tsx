import type { ReactNode } from "react";
import type { Question } from "../import/model";

/** A question about the file. One that is open says so, in words and by a line at its side. */
export function ImportQuestion({ about, questions, children }: { about: Question["about"]; questions: Question[]; children: ReactNode }) {
  const open = questions.some((question) => question.about === about);
  return (
    <div id={about} tabIndex={-1} className={open ? "border-l-2 border-pine pl-4 outline-none" : "border-l-2 border-line pl-4 outline-none"}>
      {open && <p className="mb-1 text-sm font-medium text-pine">Still to be said</p>}
      {children}
    </div>
  );
}

/** The radio that is chosen already; none while nobody has said it. */
export const chosen = (value: string | null) => (value === null ? {} : { defaultValue: value });
