import { useActionData, useNavigation } from "@remix-run/react";
import { type ReactNode, useCallback, useRef } from "react";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page";
import type { RunAnswer, RunMoment, RunOnPage } from "../../conversation/run-model";
import { ConversationPlayer, type ConversationPlayerHandle } from "./conversation-player";
import { Debrief } from "../debrief";
import { PathTaken } from "./path-taken";
import { playedTurns } from "./played-turns";
import { RoomHeading } from "../room-heading";
import { RunJumpContext } from "./run-jump";
import { RunSubmission } from "./run-submission";
import { RunTakes } from "./run-takes";
import { useFocusOnTurn } from "../use-focus";
import { useLookAgain } from "../use-settling";

export type RunPin = RunMoment & { id: string; label: string };

type Props = {
  run: RunOnPage;
  feedback?: ReactNode;
  pins?: RunPin[];
  corrections?: { place: number; words: string }[];
};

/** After the end: how it ended, the whole of it to hear again, the way it took, and where it goes from here. */
export function RunEnded({ run, feedback, pins = [], corrections = [] }: Props) {
  const { conversation, turns, ending, submission } = run;
  const { client } = conversation;
  const player = useRef<ConversationPlayerHandle>(null);
  const top = useRef<HTMLDivElement>(null);
  const answer = useActionData<RunAnswer>();
  const busy = useNavigation().state !== "idle";
  const page = paths.conversationRun(run.id);
  useLookAgain(turns.some(({ take }) => take?.recording?.status === "processing" || take?.recording?.status === "receiving"));
  const said = useFocusOnTurn([submission?.id, submission?.withdrawnAt], run.id);
  const go = useCallback((moment: RunMoment, exactly = false) => {
    player.current?.playFrom(moment, exactly);
    top.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div className="mx-auto w-full max-w-page px-5 py-8 sm:px-8">
      <RoomHeading title={conversation.title} below={`${client.name} · ${turns.length} ${turns.length === 1 ? "turn" : "turns"}`} />
      {ending && (
        <section aria-label="How it ended" className="mb-8 max-w-measure">
          <h2 className="text-xl">{ending.title}</h2>
          <p className="mt-2">{ending.text}</p>
        </section>
      )}
      <div ref={top} className="scroll-my-4">
        <ConversationPlayer key={played(run)} ref={player} counts turns={playedTurns(turns)} clientName={client.name} answerer="You" pins={pins} />
      </div>
      <div className="mt-8 space-y-10">
        <RunSubmission ref={said} run={run} answer={answer} busy={busy} />
        <RunJumpContext.Provider value={go}>{feedback}</RunJumpContext.Provider>
        <Section title="The way it took" hint="Press a line to hear it.">
          <PathTaken
            turns={turns}
            ending={ending}
            clientName={client.name}
            answerer="You"
            go={(moment) => go(moment, true)}
            beside={({ place }) => corrections.filter((one) => one.place === place).map(({ words }) => <p key={words}>{words}</p>)}
          />
          <LinkButton variant="quiet" className="mt-6" to={paths.conversation(conversation.slug)}>
            Go through it again
          </LinkButton>
        </Section>
        {conversation.touches.length > 0 && <Debrief contacts={run.supportContacts} />}
        <RunTakes turns={turns} page={page} waiting={submission !== null && !submission.withdrawnAt && !submission.releasedAt} />
      </div>
    </div>
  );
}

/** What can be played: another list of media is another player. */
const played = ({ turns }: RunOnPage) => turns.map(({ take }) => take?.recording?.url ?? "").join();
