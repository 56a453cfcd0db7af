import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { RetiredAssignment } from "../retired-assignments.server";

/** What was assigned and cannot be begun any more, one sentence each: what became of it, and who can assign another. */
export function RetiredAssignments({ retired }: { retired: RetiredAssignment[] }) {
  return retired.map(({ id, supervisorName, title, sessionId }) => (
    <p key={id} className="mt-6 max-w-measure">
      {supervisorName ?? "A supervisor who has left"} assigned you {title ?? "a moment"}, which has been taken out of the library since
      {sessionId ? (
        <>
          ; you can still{" "}
          <Link to={paths.session(sessionId)} className="link">
            finish what you have begun
          </Link>
        </>
      ) : (
        ", so it cannot be begun any more"
      )}
      ; {supervisorName ?? "whoever supervises you now"} can assign you another.
    </p>
  ));
}
