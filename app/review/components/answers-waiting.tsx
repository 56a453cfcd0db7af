import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { TodayOnPage } from "../todays-page.server";

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

/** One's own conversations that were begun and not gone through, each with the turn at which it goes on. */
export function RunsUnderWay({ runs }: Pick<TodayOnPage, "runs">) {
  return runs.map(({ runId, title, openTurn }) => (
    <p key={runId} className="mt-6 text-muted">
      You have begun{" "}
      <Link to={paths.conversationRun(runId)} className="link">
        {title}
      </Link>
      : turn {openTurn} is next.
    </p>
  ));
}

/** One's own assessments that go on or wait for feedback, each by its name. */
export function SittingsUnderWay({ sittings }: Pick<TodayOnPage, "sittings">) {
  return sittings.map(({ sittingId, title, finished, answered, total, submitted, released }) => (
    <p key={sittingId} className="mt-6 text-muted">
      {!finished ? "You have begun " : released > 0 ? `Feedback on ${released} of ${submitted} answers is here; the others in ` : "What you answered in "}
      <Link to={paths.sitting(sittingId)} className="link">
        {title}
      </Link>
      {finished ? (released > 0 ? " wait for it." : " waits for feedback.") : `: ${answered} of ${total} clips answered.`}
    </p>
  ));
}
