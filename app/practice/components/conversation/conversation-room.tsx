import { useActionData, useNavigation, useSearchParams } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import type { Capture } from "~/recordings";
import { paths } from "~/paths";
import type { OpenTurn, RunAnswer, RunOnPage } from "../../conversation/run-model";
import { Elsewhere } from "../elsewhere";
import { useFormKey } from "../form-key";
import { RunBriefing } from "./run-briefing";
import { type RunPin, RunEnded } from "./run-ended";
import { Stage } from "../stage";
import { Stopped } from "../stopped";
import { TurnAnswered } from "./turn-answered";
import { useForgottenDraft } from "../use-draft";
import { useFocusOnOpen } from "../use-focus";
import { useFocusOnPage } from "../use-focus-on-page";
import { useOneOfSeveral, useSharedRecorder } from "../use-one-of-several";
import { viewOf } from "../view-of";
import { Writing } from "../writing";

type Props = {
  run: RunOnPage;
  /** What came back on it. Inside it `useRunJump` plays a moment of the conversation. */
  feedback?: ReactNode;
  /** Remarks as marks on the timeline. */
  pins?: RunPin[];
  /** How the supervisors see the moves, by place. */
  corrections?: { place: number; words: string }[];
};

/** The whole course of one conversation: turn after turn without leaving the page, then all of it played back. */
export function ConversationRoom({ run, ...beside }: Props) {
  useFocusOnOpen();
  useFocusOnPage(run.open ? `turn ${run.open.place}` : "ended");
  return run.open ? <Turns key={run.id} run={run} open={run.open} /> : <RunEnded run={run} {...beside} />;
}

/** How the next turn begins by itself: as the one before was answered. */
type Onward = "video" | "audio" | "written" | null;

function Turns({ run, open }: { run: RunOnPage; open: OpenTurn }) {
  const [onward, setOnward] = useState<Onward>(null);
  const capture = useSharedRecorder(open, onward !== "audio");
  return <Turn key={open.id} run={run} open={open} shared={capture} begins={onward} onNamed={setOnward} />;
}

type TurnProps = { run: RunOnPage; open: OpenTurn; shared: Capture; begins: Onward; onNamed: (how: Onward) => void };

function Turn({ run, open, shared, begins, onNamed }: TurnProps) {
  const page = paths.conversationRun(run.id);
  const { drill, capture, stopped, stop } = useOneOfSeveral(open, { page }, shared);
  const { state, send } = drill;
  const [search] = useSearchParams();
  const typedKey = useFormKey([open.place, open.takes.length]);
  const busy = useNavigation().state !== "idle";
  const answer = useActionData<RunAnswer>();
  const { takeKey, draft, medium } = state.context;
  useForgottenDraft(open.id, draft);
  const view = viewOf(state, search.get("by") === "typed");
  useFocusOnPage(view);
  const [begun, setBegun] = useState(!begins || open.takes.length > 0);
  if (!begun && (drill.elsewhere || !state.matches("briefing"))) setBegun(true);
  useEffect(() => {
    if (!begins || open.takes.length > 0) return;
    send(begins === "written" ? { type: "WRITE", key: crypto.randomUUID() } : { type: "READY", medium: begins });
    // Once, as the turn comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (stopped) return <Stopped unreachable={stopped === "unreachable"} what="this answer" />;
  switch (view) {
    case "writing":
      return <Writing session={open} at={{ page, place: open.place }} send={send} takeKey={takeKey ?? typedKey} draft={draft} problem={answer?.intent === "write" ? answer.problem : null} busy={busy} />;
    case "stage":
      return <Stage session={open} drill={drill} capture={capture} onStop={run.conversation.touches.length > 0 ? stop : null} kept={run.turns.some(({ take }) => take !== null)} />;
    case "briefing":
      // It begins by itself in a moment.
      if (!begun) return null;
      return (
        <>
          {drill.elsewhere && <Elsewhere what="conversation" />}
          <RunBriefing run={run} open={open} page={page} send={send} onLeave={() => void drill.forget()} />
        </>
      );
    case "answered": {
      const written = open.takes.at(-1)?.medium === "typed";
      return (
        <>
          {drill.elsewhere && <Elsewhere what="conversation" />}
          <TurnAnswered run={run} open={open} drill={drill} capture={capture} page={page} answer={answer} busy={busy} onNamed={() => onNamed(written ? "written" : medium)} />
        </>
      );
    }
  }
}
