import { useActionData, useNavigation, useSearchParams } from "@remix-run/react";
import { paths } from "~/paths";
import type { DrillAnswer, SessionOnPage } from "../model";
import { Answered } from "./answered";
import { Briefing } from "./briefing";
import { Elsewhere } from "./elsewhere";
import { useFormKey } from "./form-key";
import type { GivenFeedback } from "./given-feedback";
import { Stage } from "./stage";
import { Stopped } from "./stopped";
import type { Pin } from "./take-player";
import { useAnswer } from "./use-answer";
import { useForgottenDraft } from "./use-draft";
import { useDrill } from "./use-drill";
import { useFocusOnOpen } from "./use-focus";
import { useFocusOnPage } from "./use-focus-on-page";
import { useSettling } from "./use-settling";
import { useStopping } from "./use-stopping";
import { viewOf } from "./view-of";
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
  const { stopped, stop } = useStopping(paths.session(session.id), drill, capture);
  const [search] = useSearchParams();
  const typedKey = useFormKey(session.takes.length);
  const busy = useNavigation().state !== "idle";
  const answer = useActionData<DrillAnswer>();
  const { takeKey, draft } = state.context;
  useForgottenDraft(session.id, draft);
  const view = viewOf(state, search.get("by") === "typed");
  useFocusOnPage(view);

  if (stopped) return <Stopped unreachable={stopped === "unreachable"} what="this answer" />;
  switch (view) {
    case "writing":
      return <Writing session={session} send={send} takeKey={takeKey ?? typedKey} draft={draft} problem={answer?.intent === "write" ? answer.problem : null} busy={busy} />;
    case "stage":
      return <Stage session={session} drill={drill} capture={capture} onStop={session.vignette.touches.length > 0 ? stop : null} kept={session.takes.length > 0} />;
    case "briefing":
    case "answered":
      return (
        <>
          {drill.elsewhere && <Elsewhere />}
          {view === "briefing" ? (
            <Briefing session={session} send={send} onLeave={() => void drill.forget()} />
          ) : (
            <Answered session={session} drill={drill} capture={capture} feedback={feedback} pins={pins} />
          )}
        </>
      );
  }
}
