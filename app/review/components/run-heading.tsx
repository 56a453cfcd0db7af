import type { SubmittedRun } from "~/practice";
import { When } from "~/ui/when";
import { toScores } from "./review-heading";

/** Who went through which conversation with whom, and when; and the way past the player. */
export function RunHeading({ run: { trainee, conversation, turns, submittedAt }, open }: { run: SubmittedRun; open: boolean }) {
  return (
    <header className="relative mb-6">
      <h1 className="text-2xl">
        {trainee.name} talks with {conversation.client.name}
      </h1>
      {open && (
        <a href="#scores" onClick={toScores} className="link absolute right-0 bottom-full bg-paper px-2 not-focus:sr-only">
          To the scores
        </a>
      )}
      <p className="mt-1 text-muted">
        {conversation.title}. A conversation of {turns.length} {turns.length === 1 ? "turn" : "turns"}, submitted <When at={submittedAt} style="datetime" />.
      </p>
      <details className="mt-2 max-w-measure">
        <summary className="w-fit text-sm text-pine">The client and what just happened</summary>
        <p className="mt-2">{conversation.about}</p>
        <p className="mt-2">{conversation.client.summary}</p>
        <p className="mt-2">{conversation.justHappened}</p>
      </details>
    </header>
  );
}
