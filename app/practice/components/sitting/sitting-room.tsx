import { useActionData, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { type Capture, useCapture } from "~/recordings";
import { paths } from "~/paths";
import type { OpenClip, SittingAnswer, SittingOnPage } from "../../sitting/model";
import { Elsewhere } from "../elsewhere";
import { Stage } from "../stage";
import { Stopped } from "../stopped";
import { useJoined } from "../use-answer";
import { type Drill, useDrill } from "../use-drill";
import { useFocusOnOpen } from "../use-focus";
import { useFocusOnPage } from "../use-focus-on-page";
import { useSettling } from "../use-settling";
import { useStopping } from "../use-stopping";
import { BetweenClips } from "./between-clips";
import { ClipWaits } from "./clip-waits";
import type { AnswerFeedback } from "./given-answers";
import { SittingBriefing } from "./sitting-briefing";
import { SittingEnded } from "./sitting-ended";

export type Medium = "video" | "audio";

type Props = {
  sitting: SittingOnPage;
  /** What came back on each answer, by its session. */
  feedback: AnswerFeedback[];
};

/** The whole course of one sitting: what comes, clip after clip without leaving the page, then where the answers go. */
export function SittingRoom({ sitting, feedback }: Props) {
  useFocusOnOpen();
  const [begun, setBegun] = useState<Medium | null>(null);
  if (sitting.finishedAt) return <SittingEnded sitting={sitting} feedback={feedback} />;
  if (!sitting.open) return <SittingBriefing sitting={sitting} onBegin={setBegun} />;
  return <Clips key={sitting.id} sitting={sitting} open={sitting.open} begun={begun} />;
}

function Clips({ sitting, open, begun }: { sitting: SittingOnPage; open: OpenClip; /** How answers are given; null on coming back. */ begun: Medium | null }) {
  const [onward, setOnward] = useState(begun);
  // One recorder for all clips: camera and microphone stay open between them.
  const capture = useCapture({ purpose: "take", forId: open.id, maxSeconds: open.vignette.timeLimitSeconds, withVideo: onward !== "audio", holds: true });
  return <OneClip key={open.id} sitting={sitting} open={open} shared={capture} begins={onward} onNext={setOnward} />;
}

type ClipProps = { sitting: SittingOnPage; open: OpenClip; shared: Capture; begins: Medium | null; onNext: (medium: Medium) => void };

function OneClip({ sitting, open, shared, begins, onNext }: ClipProps) {
  const page = paths.sitting(sitting.id);
  const drill = useDrill(open, page);
  const { state, send } = drill;
  const capture = useJoined(drill, shared, open.id);
  useSettling(open, capture, state.matches("interrupted"));
  const before = sitting.met.filter(({ answered, sessionId }) => answered && sessionId !== open.id).length;
  const { stopped, stop } = useStopping(page, drill, capture, before > 0 ? page : undefined);
  const answer = useActionData<SittingAnswer>();
  const busy = useNavigation().state !== "idle";
  const view = viewOf(state, open, capture);
  useFocusOnPage(view);
  useEffect(() => {
    if (begins && open.given === 0) send({ type: "READY", medium: begins });
    // Once, as the clip comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (stopped) return <Stopped unreachable={stopped === "unreachable"} what="this answer" />;
  const beside = { sitting, open, page, busy, onStop: () => void drill.forget() };
  switch (view) {
    case "stage":
      return <Stage session={open} drill={drill} capture={capture} onStop={stop} once />;
    case "waits":
    case "failed":
      return (
        <>
          {drill.elsewhere && <Elsewhere what="assessment" />}
          <ClipWaits {...beside} failed={view === "failed"} onPlay={(medium) => send(state.matches("briefing") ? { type: "READY", medium } : { type: "TRY_AGAIN" })} />
        </>
      );
    case "answered":
      return <BetweenClips {...beside} capture={capture} problem={answer?.problem ?? null} onNext={() => onNext(state.context.medium)} />;
  }
}

/** Answered, as soon as anything of the answer has come in or is on its way. */
function viewOf(state: Drill["state"], { given }: OpenClip, { state: recorder, key }: Capture): "stage" | "waits" | "failed" | "answered" {
  if (state.matches("preparing") || state.matches("watching") || state.matches("answering")) return "stage";
  const onItsWay = key !== "" && key === state.context.takeKey && (recorder === "sending" || recorder === "sent" || recorder === "unsent");
  if (given > 0 || onItsWay) return "answered";
  return state.matches("briefing") ? "waits" : "failed";
}
