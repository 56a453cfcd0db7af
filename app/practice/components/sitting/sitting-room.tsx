import { useActionData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { Capture } from "~/recordings";
import { paths } from "~/paths";
import { isLive } from "../../kept-snapshot";
import type { Medium, OpenClip, SittingAnswer, SittingOnPage } from "../../sitting/model";
import { Elsewhere } from "../elsewhere";
import { Stage } from "../stage";
import { Stopped } from "../stopped";
import type { Drill } from "../use-drill";
import { useFocusOnOpen } from "../use-focus";
import { useFocusOnPage } from "../use-focus-on-page";
import { useOneOfSeveral, useSharedRecorder } from "../use-one-of-several";
import { BetweenClips } from "./between-clips";
import { ClipWaits } from "./clip-waits";
import type { AnswerFeedback } from "./given-answers";
import { SittingBriefing } from "./sitting-briefing";
import { SittingEnded } from "./sitting-ended";

type Props = {
  sitting: SittingOnPage;
  /** What came back on each answer, by its session. */
  feedback: AnswerFeedback[];
};

/** The whole course of one sitting: what comes, clip after clip without leaving the page, then where the answers go. */
export function SittingRoom({ sitting, feedback }: Props) {
  useFocusOnOpen();
  if (sitting.finishedAt) return <SittingEnded sitting={sitting} feedback={feedback} />;
  if (!sitting.open) return <SittingBriefing sitting={sitting} />;
  return <Clips key={sitting.id} sitting={sitting} open={sitting.open} />;
}

function Clips({ sitting, open }: { sitting: SittingOnPage; open: OpenClip }) {
  const [medium, setMedium] = useState<Medium>("video");
  const capture = useSharedRecorder(open, medium === "video");
  return <OneClip key={open.id} sitting={sitting} open={open} shared={capture} medium={medium} onPlay={setMedium} />;
}

type ClipProps = { sitting: SittingOnPage; open: OpenClip; shared: Capture; medium: Medium; onPlay: (medium: Medium) => void };

function OneClip({ sitting, open, shared, medium, onPlay }: ClipProps) {
  const page = paths.sitting(sitting.id);
  const before = sitting.met.filter(({ answered, sessionId }) => answered && sessionId !== open.id).length;
  const { drill, capture, stopped, stop } = useOneOfSeveral(open, { page, waits: true, then: before > 0 ? page : undefined }, shared);
  const { state, send } = drill;
  const answer = useActionData<SittingAnswer>();
  const busy = useNavigation().state !== "idle";
  const view = viewOf(state, open, capture);
  useFocusOnPage(`${open.place} ${view}`);
  const play = (chosen: Medium) => {
    onPlay(chosen);
    send(state.matches("briefing") ? { type: "READY", medium: chosen } : { type: "TRY_AGAIN" });
  };

  if (stopped) return <Stopped unreachable={stopped === "unreachable"} what="this answer" />;
  const beside = { sitting, open, page, busy, onStop: () => void drill.forget() };
  switch (view) {
    case "stage":
      return <Stage session={open} drill={drill} capture={capture} onStop={stop} kept={before > 0} once />;
    case "waits":
    case "failed":
      return (
        <>
          {drill.elsewhere && <Elsewhere what="assessment" />}
          <ClipWaits {...beside} failed={view === "failed"} medium={medium} onPlay={play} />
        </>
      );
    case "answered":
      return <BetweenClips {...beside} capture={capture} problem={answer?.problem ?? null} />;
  }
}

/** Answered, as soon as anything of the answer has come in or is on its way. */
function viewOf(state: Drill["state"], { given, refusal }: OpenClip, { state: recorder, key }: Capture): "stage" | "waits" | "failed" | "answered" {
  if (isLive(state.value)) return "stage";
  const onItsWay = key !== "" && key !== refusal?.key && key === state.context.takeKey && (recorder === "sending" || recorder === "sent" || recorder === "unsent");
  if (given > 0 || onItsWay) return "answered";
  return state.matches("briefing") ? "waits" : "failed";
}
