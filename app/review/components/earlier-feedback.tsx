import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { EarlierFeedback as Earlier } from "../model";

/** What this take may be an answer to. */
export function EarlierFeedback({ earlier: { submissionId, takeNumber, tryNext } }: { earlier: Earlier }) {
  return (
    <p className="mb-6 max-w-measure border-l-2 border-edge py-1 pl-4 break-words">
      <span className="text-muted">To try next time, you wrote on </span>
      <Link to={paths.submission(submissionId)} className="link">
        take {takeNumber}
      </Link>
      <span className="text-muted">: </span>
      {tryNext}
    </p>
  );
}
