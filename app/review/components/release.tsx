import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { type ReviewAnswer, isRelease } from "../review-form";

type Props = {
  answer: ReviewAnswer | undefined;
  releasing: boolean;
  /** Whether a score was given since the answer came. */
  scored: boolean;
};

/** The last step. Where nothing is scored it says so and asks for one press more. */
export function Release({ answer, releasing, scored }: Props) {
  const problem = answer && !answer.closed && (answer.intent === "save" || isRelease(answer.intent)) ? answer.problem : null;
  const wordsOnly = Boolean(answer?.unscored) && !scored;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus has given way to another, which is not to be pressed by the same stroke.
    if (wordsOnly) said.current?.focus();
  }, [wordsOnly, answer]);
  return (
    <>
      {problem && !answer?.unscored && <Notice kind="problem">{problem}</Notice>}
      {answer?.intent === "save" && !answer.problem && <Notice kind="done">Saved.</Notice>}
      {wordsOnly && (
        <div ref={said} tabIndex={-1} className="outline-none">
          <Notice kind="info">{problem}</Notice>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <noscript>
          <Button variant="quiet" name="intent" value="save">
            Save
          </Button>
        </noscript>
        {wordsOnly ? (
          <Button key="words" variant="quiet" name="intent" value="release-words" busy={releasing}>
            Release the words only
          </Button>
        ) : (
          <Button key="all" name="intent" value="release" busy={releasing}>
            Release feedback
          </Button>
        )}
      </div>
      <p className="text-sm text-muted">Once released, it cannot be changed, and the answer can no longer be withdrawn. What you did not score stays out.</p>
    </>
  );
}
