import { useEffect, useRef } from "react";
import { ClipPoster } from "~/library";
import { RecordingStatus } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { typographic } from "~/ui/typographic";
import type { OpenTurn, RunAnswer, RunOnPage } from "../../conversation/run-model";
import { Leave } from "../content-note";
import { Interrupted } from "../interrupted";
import { Naming } from "./naming";
import { OwnAnswer } from "../own-answer";
import type { Recorded } from "../playable";
import type { TakePlayerHandle } from "../take-player";
import type { Drill } from "../use-drill";

type Props = {
  run: RunOnPage;
  open: OpenTurn;
  drill: Drill;
  capture: Recorded;
  page: string;
  answer: RunAnswer | undefined;
  busy: boolean;
  onNamed: () => void;
};

/** After the answer of a turn: what it was, and the ways to hear it or to give it again. */
export function TurnAnswered({ run, open, drill: { state, send, forget }, capture, page, answer, busy, onNamed }: Props) {
  const { client, touches } = run.conversation;
  const { takeKey } = state.context;
  const player = useRef<TakePlayerHandle>(null);
  const take = open.takes.find(({ key }) => key === takeKey) ?? null;
  const interrupted = state.matches("interrupted");
  const nothing = !interrupted && !take && capture.state === "idle";
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that ended the recording is gone: whoever uses the keyboard names the move at once.
    if (capture.key !== "" && capture.key === takeKey) first.current?.querySelector<HTMLInputElement>("input[type=radio]")?.focus({ preventScroll: true });
    // Once, on coming here from the answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className="mx-auto w-full max-w-page px-5 py-8 sm:px-8">
      <h1 tabIndex={-1} className="text-2xl outline-none">
        {run.conversation.title}
        <span className="block text-base font-normal text-muted">
          {client.name} · turn {open.place}
        </span>
      </h1>
      <div className="mt-6 gap-x-12 lg:grid lg:grid-cols-[3fr_2fr]">
        <div>
          <figure className="max-w-measure">
            <figcaption className="text-sm text-muted">{client.name} said</figcaption>
            <blockquote className="client-words mt-1">{typographic(open.vignette.sentences.join(" "))}</blockquote>
          </figure>
          {(take || capture.key === takeKey) && !nothing && (
            <details className="mt-4">
              <summary className="w-fit py-1 text-pine hover:text-pine-deep">Hear your answer</summary>
              <div className="mt-4">
                <OwnAnswer session={open} take={take} takeKey={takeKey} capture={capture} pins={[]} player={player} fresh={false} />
              </div>
            </details>
          )}
        </div>
        <div className="max-w-[320px] max-lg:hidden">
          <ClipPoster clip={open.clip} />
        </div>
      </div>
      {interrupted && (
        <div className="mt-6">
          <Interrupted sessionId={open.id} />
        </div>
      )}
      {nothing && <Notice className="mt-6">Nothing was recorded: it was stopped before the first picture or sound. Answer again.</Notice>}
      {take?.recording?.status === "refused" && (
        <Notice kind="problem" className="mt-6" title="This answer cannot be used.">
          {take.recording.refusal}
        </Notice>
      )}
      <div ref={first}>
        <Naming
          place={open.place}
          clientName={client.name}
          ready={take !== null && take.recording?.status !== "refused"}
          problem={answer?.intent === "name" ? answer.problem : null}
          busy={busy}
          onNamed={onNamed}
        />
      </div>
      <div className="mt-8 space-y-4 border-t border-line pt-6">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button type="button" variant="quiet" onClick={() => send({ type: "TRY_AGAIN" })}>
            Answer again
          </Button>
          {touches.length > 0 && <Leave page={page} label={take ? "Leave; your answers are kept" : "Leave"} onLeave={() => void forget()} />}
        </div>
        <p className="max-w-measure text-sm text-muted">
          You can answer this turn again until you go on. The newest answer counts; earlier ones of this turn are then deleted.
          {capture.stream && " Camera and microphone stay open for the next turn; nothing is being recorded now."}
        </p>
        {capture.key === takeKey && <RecordingStatus capture={capture} />}
      </div>
    </div>
  );
}
