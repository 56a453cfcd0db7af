import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { minutesAndSeconds } from "~/ui/duration";
import { Undo } from "~/ui/undo";
import type { Comment } from "../model";
import type { ReviewAnswer } from "../review-form";
import type { CommentedMedia } from "../words";

export type Seek = (moment: { media: CommentedMedia; place?: number | null; atMs: number }) => void;

const where: Record<CommentedMedia, string> = { clip: "client", take: "answer" };

type ListProps = {
  comments: Comment[];
  seek: Seek;
  removable?: boolean;
  /** When a remark is, in milliseconds: times are those of the player, which plays several as one. */
  startsAt: (comment: Comment) => number;
  /** Where only one of the two can be played. */
  plays?: CommentedMedia;
};

/** Remarks by their moments, the client's first; choosing one goes there. */
export function RemarkList({ comments, seek, removable = false, startsAt, plays }: ListProps) {
  const at = (comment: Comment) => minutesAndSeconds(startsAt(comment));
  return (
    <ul className="grid">
      {comments.map((comment) => (
        <li key={comment.id} className="flex items-start gap-4 border-line py-3 not-first:border-t">
          {plays && comment.media !== plays ? (
            <p className="w-28 shrink-0 tabular-nums">
              {at(comment)} <span className="text-sm">{where[comment.media]}</span>
            </p>
          ) : (
            <button
              type="button"
              onClick={() => seek(comment)}
              className="-ml-1 flex min-h-8 w-28 shrink-0 items-baseline gap-1.5 rounded-sm px-1 text-left text-pine tabular-nums underline underline-offset-4"
            >
              <span className="sr-only">Go to </span>
              {at(comment)} <span className="text-sm">{where[comment.media]}</span>
            </button>
          )}
          <p className="min-w-0 flex-1 break-words whitespace-pre-line">{comment.text}</p>
          {removable && (
            <Button type="submit" variant="quiet" name="commentId" value={comment.id}>
              Remove<span className="sr-only"> the remark at {at(comment)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

type OwnProps = Pick<ListProps, "comments" | "seek" | "startsAt"> & { answer: ReviewAnswer | undefined };

/** The reviewer's own remarks: each can be taken away, and brought back. */
export function OwnRemarks({ answer, ...list }: OwnProps) {
  const fetcher = useFetcher<ReviewAnswer>();
  const last = fetcher.data ?? answer;
  const removed = last?.intent === "remove-comment" && !last.problem ? last.commentId : undefined;
  return (
    <>
      <fetcher.Form method="post" aria-label="Remarks">
        <input type="hidden" name="intent" value="remove-comment" />
        <RemarkList {...list} removable />
      </fetcher.Form>
      {removed && (
        <Undo
          message="The remark is removed."
          form={
            <fetcher.Form method="post">
              <input type="hidden" name="intent" value="restore-comment" />
              <Button variant="quiet" name="commentId" value={removed}>
                Undo
              </Button>
            </fetcher.Form>
          }
        />
      )}
    </>
  );
}
