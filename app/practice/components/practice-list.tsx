import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { RecentSession } from "../model";
import type { PracticeOnPage } from "../practice-page.server";
import { Debrief } from "./debrief";
import { SessionLine } from "./session-line";
import { SittingLines } from "./sitting/sitting-lines";

type Props = PracticeOnPage & {
  /** Sessions with feedback that was not opened yet. */
  unread: string[];
};

/** One's own drills, and how much was practised. */
export function PracticeList({ sessions, sittings, minutes, contacts, unread }: Props) {
  const emptied = sessions.filter((session) => session.emptied);
  return (
    <Page title="Practice" lead={<p>{inWords(minutes)}</p>}>
      {contacts !== null && (
        <div className="mb-12">
          <Notice>You stopped, which needs no reason. An answer that you were just giving was not kept; those given before stay with you until you delete them.</Notice>
          <Debrief contacts={contacts} />
        </div>
      )}
      {sittings.length > 0 && <SittingLines sittings={sittings} unread={unread} />}
      {sessions.length === 0 && sittings.length === 0 && (
        <Empty title="You have not practised yet." action={<LinkButton to={paths.today()}>See what to practise first</LinkButton>}>
          Each drill that you start stands here, with what became of it.
        </Empty>
      )}
      {sessions.length > 0 && (
        <Section title="Your drills">
          <ol className="divide-y divide-line border-b border-line">
            {sessions
              .filter((session) => !session.emptied)
              .map((session) => (
                <SessionLine key={session.sessionId} session={session} unread={unread.includes(session.sessionId)} />
              ))}
          </ol>
          {emptied.length > 0 && <Emptied sessions={emptied} />}
          <p className="mt-6">
            <Link className="link" to={paths.library()}>
              Choose another moment from the library
            </Link>
          </p>
        </Section>
      )}
    </Page>
  );
}

/** Their minutes count all the same. */
function Emptied({ sessions }: { sessions: RecentSession[] }) {
  return (
    <details className="mt-6">
      <summary className="link w-fit cursor-pointer py-1">
        {sessions.length === 1 ? "One drill whose takes you deleted" : `${sessions.length} drills whose takes you deleted`}
      </summary>
      <ol className="mt-2 columns-1 gap-x-12 sm:columns-2">
        {sessions.map(({ sessionId, runId, vignette, createdAt }) => (
          <li key={sessionId} className="break-inside-avoid py-1.5">
            <Link className="link" to={paths.practised({ sessionId, runId })}>
              {vignette.title}
            </Link>{" "}
            <span className="text-sm text-muted">
              <When at={createdAt} style="datetime" />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Only what the server could follow counts: clips watched, answers recorded, answers played again. */
function inWords(minutes: number): string {
  if (minutes === 0) return "No practice has been verified this week yet. Watching, answering and hearing yourself again all count.";
  return `You have practised ${minutes} ${minutes === 1 ? "minute" : "minutes"} this week, counted from what was played and recorded.`;
}
