import type { ReactNode } from "react";
import type { SessionOnPage } from "../model";

type Props = { session: SessionOnPage; feedback?: ReactNode };

/** The whole course of one session. */
export function DrillRoom({ session, feedback }: Props) {
  return (
    <div>
      <h1>{session.vignette.title}</h1>
      {feedback}
    </div>
  );
}
