import { useNavigation, useSearchParams } from "@remix-run/react";
import { Button } from "~/ui/button";
import { useFormKey } from "./form-key";
import type { SessionOnPage } from "../model";
import { Answered } from "./answered";
import { Briefing } from "./briefing";
import { Leave } from "./content-note";
import type { GivenFeedback } from "./given-feedback";
import { Stage } from "./stage";
import type { Pin } from "./take-player";
import { useAnswer } from "./use-answer";
import { useDrill } from "./use-drill";
import { useFocusOnOpen } from "./use-focus";
import { useSettling } from "./use-settling";
import { Writing } from "./writing";

type Props = {
  session: SessionOnPage;
  /** What reviewers gave and released, the newest first. Inside it `useJump` goes to a moment. */
  feedback?: GivenFeedback[];
  /** Comments as marks on the timeline of the take that they belong to. */
  pins?: (Pin & { submissionId: string })[];
};

/** The whole course of one session: briefing, clip, answer, self-rating, submission, feedback. */
export function DrillRoom(props: Props) {
  return <Room key={props.session.id} {...props} />;
}

function Room({ session, feedback = [], pins = [] }: Props) {
  useFocusOnOpen();
  const drill = useDrill(session);
  const { state, send } = drill;
  const capture = useAnswer(drill, session.id, session.vignette.timeLimitSeconds);
  useSettling(session, capture, state.matches("interrupted"));
  const [search] = useSearchParams();
  const typedKey = useFormKey(session.takes.length);
  const busy = useNavigation().state !== "idle";
  const { takeKey, draft } = state.context;

  if (state.matches("writing") || (state.matches("briefing") && search.get("by") === "typed")) {
    return <Writing session={session} send={send} takeKey={takeKey ?? typedKey} draft={draft} busy={busy} />;
  }
  if (state.matches("briefing")) return <Briefing session={session} send={send} />;
  if (state.matches("watching") || state.matches("answering")) {
    const leave = session.takes.length === 0 && session.vignette.touches.length > 0;
    return (
      <Stage
        session={session}
        drill={drill}
        capture={capture}
        leave={leave ? <Leave sessionId={session.id} label="Stop here" /> : <Button type="button" variant="quiet" onClick={() => send({ type: "BACK" })}>Back</Button>}
      />
    );
  }
  return <Answered session={session} drill={drill} capture={capture} feedback={feedback} pins={pins} />;
}
