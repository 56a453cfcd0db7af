import { type ReactNode, useState } from "react";
import { classes } from "~/ui/classes";
import type { Comment } from "../model";
import type { ReviewAnswer } from "../review-form";
import { PinRemark } from "./pin-remark";
import { OwnRemarks, RemarkList, type Seek } from "./remarks";
import { useSpaceKey } from "./use-page-keys";

type Props = {
  /** Draws the player, which tells where it is, in milliseconds of the whole. */
  player: (onTime: (atMs: number) => void) => ReactNode;
  /** Acts on it; `now` is in milliseconds of the whole. */
  controls: { now: () => number; pause: () => void; toggle: () => void };
  seek: Seek;
  /** When a remark is, in milliseconds of the whole. */
  startsAt: (comment: Comment) => number;
  comments: Comment[];
  /** Whether remarks can still be pinned and taken away. */
  open: boolean;
  byKey: boolean;
  answer: ReviewAnswer | undefined;
  /** What stands between the player and the remarks. */
  children: ReactNode;
};

/**
 * The player, which stays in sight with the button for a remark under it, and what scrolls below: on a wide screen in a
 * pane of its own, on a phone with the page. All times are those of the player.
 */
export function Watched({ player, controls, seek, startsAt, comments, open, byKey, answer, children }: Props) {
  const [second, setSecond] = useState(0);
  const { now, pause, toggle } = controls;
  useSpaceKey(toggle);
  const stopAt = () => {
    pause();
    return now();
  };
  return (
    // Where a screen is too low for both, the pane scrolls as one. What scrolls has room for the rings of what has the focus.
    <div className="contents lg:sticky lg:top-0 lg:-mx-2 lg:flex lg:max-h-dvh lg:flex-col lg:self-start lg:overflow-y-auto">
      <div className="sticky top-0 z-10 -mx-5 border-b border-line bg-paper px-5 py-2 sm:-mx-8 sm:px-8 lg:static lg:m-0 lg:shrink-0 lg:border-b-0 lg:px-2 lg:pt-4 lg:pb-0">
        {player((atMs) => setSecond(Math.round(atMs / 1000)))}
      </div>
      {open && (
        <div className="lg:shrink-0 lg:px-2 lg:pt-3 lg:pb-4">
          <PinRemark atMs={second * 1000} stopAt={stopAt} byKey={byKey} answer={answer} />
        </div>
      )}
      <div className={classes("contents lg:grid lg:min-h-48 lg:content-start lg:gap-6 lg:overflow-y-auto lg:px-2 lg:pb-4", open ? "lg:border-t lg:border-line lg:pt-4" : "lg:mt-4 lg:pt-2")}>
        {children}
        {(open || comments.length > 0) && (
          <section aria-labelledby="remarks" className="grid gap-4">
            <div>
              <h2 id="remarks" className="text-xl">
                {open ? "Remarks at moments" : "Your remarks"}
              </h2>
              {comments.length === 0 && <p className="mt-1 text-sm text-muted">Each that you pin stands here, by its moment.</p>}
            </div>
            {open ? <OwnRemarks comments={comments} seek={seek} answer={answer} startsAt={startsAt} /> : <RemarkList comments={comments} seek={seek} startsAt={startsAt} />}
          </section>
        )}
      </div>
    </div>
  );
}
