import { Link } from "@remix-run/react";
import { ClipPoster } from "~/library";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { ConversationOnPage } from "../../conversation/conversation-page.server";
import { ContentNote } from "../content-note";
import { Introduction } from "../introduction";
import { BackToLibrary } from "../shelf/back-to-library";
import { PosterBeside } from "../shelf/poster-beside";
import { HowItGoes } from "./run-briefing";
import { GoOn, StartConversation } from "./start-conversation";

type Props = ConversationOnPage & { mayRecordPart: boolean; problem: string | null };

/** One conversation of the library: what is rehearsed, with whom, how it goes, and the button that starts it. */
export function ConversationPage({ conversation, skill, length, clip, runs, open, mayRecordPart, problem }: Props) {
  const { slug, title, about, client, justHappened, hard } = conversation;
  return (
    <Page title={title} lead={about} back={<BackToLibrary />}>
      <PosterBeside
        note={<ContentNote vignette={conversation} what="conversation" may="stop" />}
        poster={
          <>
            <ClipPoster eager clip={clip} />
            {problem && <Notice kind="problem">{problem}</Notice>}
            {open ? <GoOn slug={slug} {...open} /> : <StartConversation slug={slug} />}
            <p className="text-sm text-muted">{length}.</p>
            {mayRecordPart && (
              <LinkButton variant="quiet" to={paths.recordTurns(slug)}>
                Record all turns
              </LinkButton>
            )}
          </>
        }
      >
        <Introduction client={client} justHappened={justHappened} />
        <p className="mt-4">
          <span className="text-muted">What is hard: </span>
          {hard}
        </p>
        {skill && (
          <p className="mt-4">
            <span className="text-muted">To practise: </span>
            <Link className="link" to={paths.skill(skill.slug)}>
              {skill.title}
            </Link>
          </p>
        )}
        <HowItGoes clientName={client.name} />
      </PosterBeside>
      {runs.length > 0 && (
        <Section title="Your runs">
          <ol className="divide-y divide-line border-b border-line">
            {runs.map((run) => (
              <li key={run.runId ?? run.sessionId} className="flex flex-wrap gap-x-6 py-3">
                <Link className="link" to={paths.practised(run)}>
                  <When at={run.createdAt} style="datetime" />
                </Link>
                <span className={run.openTurn ? "font-semibold text-pine" : undefined}>{run.state}</span>
                <span className="text-muted">
                  {run.takes} {run.takes === 1 ? "turn" : "turns"} answered
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}
