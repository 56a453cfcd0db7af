import { ClipPoster, moves, rungs } from "~/library";
import type { DrillEvent } from "../../machine";
import type { OpenTurn, RunOnPage } from "../../conversation/run-model";
import { Begin } from "../briefing";
import { SkippableNote } from "../content-note";
import { Introduction } from "../introduction";

type Props = { run: RunOnPage; open: OpenTurn; page: string; send: (event: DrillEvent) => void; onLeave: () => void };

/** Before a turn that does not begin by itself: who, what just happened and how it goes; later, how far it has come. */
export function RunBriefing({ run: { conversation, turns, mayRecord }, open, page, send, onLeave }: Props) {
  const { client } = conversation;
  const named = turns.filter(({ move }) => move !== null);
  return (
    <div className="mx-auto w-full max-w-page gap-x-12 px-5 py-10 max-lg:space-y-8 sm:px-8 lg:grid lg:grid-cols-[3fr_2fr]">
      <div className="max-w-measure">
        <h1 className="text-2xl sm:text-3xl">{conversation.title}</h1>
        <p className="mt-3 text-muted">{conversation.about}</p>
        <SkippableNote page={page} vignette={conversation} what="conversation" onLeave={onLeave} />
        <Introduction client={client} justHappened={conversation.justHappened} />
        {named.length > 0 ? (
          <>
            <h2 className="mt-6 text-xl">So far</h2>
            <ol className="mt-1 space-y-1">
              {named.map(({ place, rung, move }) => (
                <li key={place}>
                  Turn {place}: {client.name} {rungs[rung]}; you: {move && moves[move].name.toLowerCase()}.
                </li>
              ))}
            </ol>
            <p className="mt-3">Turn {open.place} is open: {client.name} has reacted, and waits for your answer.</p>
          </>
        ) : (
          <HowItGoes clientName={client.name} />
        )}
      </div>
      <div className="space-y-6 max-lg:contents">
        <ClipPoster eager clip={open.clip} />
        <Begin session={{ vignette: open.vignette, mayRecord }} send={send} />
      </div>
    </div>
  );
}

/** What happens in a conversation, in the order in which it happens. */
export function HowItGoes({ clientName }: { clientName: string }) {
  return (
    <>
      <h2 className="mt-6 text-xl">How it goes</h2>
      <ol className="mt-1 list-decimal space-y-1 pl-6">
        <li>{clientName} speaks, and you answer out loud, one answer a turn.</li>
        <li>You name the move that your answer was.</li>
        <li>{clientName} reacts to that move, and so on to the end.</li>
      </ol>
      <p className="mt-3 text-muted">A move stands once {clientName} has reacted to it. At the end you hear the whole conversation, and see the other ways that it could have gone.</p>
    </>
  );
}
