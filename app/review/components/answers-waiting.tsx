import { Link } from "@remix-run/react";
import { paths } from "~/paths";

/** One's own answers that nobody has given feedback on yet, in one line. */
export function AnswersWaiting({ clients }: { clients: string[] }) {
  if (clients.length === 0) return null;
  const names = clients.length < 2 ? clients[0] : `${clients.slice(0, -1).join(", ")} and ${clients.at(-1)}`;
  return (
    <p className="mt-6 text-muted">
      What you said to {names} waits for feedback.{" "}
      <Link to={paths.practice()} className="link">
        Your drills
      </Link>
    </p>
  );
}
