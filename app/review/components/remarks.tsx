import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { minutesAndSeconds } from "~/ui/duration";
import { Undo } from "~/ui/undo";
import type { Comment } from "../model";
import type { ReviewAnswer } from "../review-form";
import type { CommentedMedia } from "../words";

export type Seek = (moment: { media: CommentedMedia; atMs: number }) => void;

const where: Record<CommentedMedia, string> = { clip: "client", take: "answer" };

type ListProps = { comments: Comment[]; seek: Seek; removable?: boolean };

/** Remarks by their moments, the client's first; choosing one goes there. */
export function RemarkList({ comments, seek, removable = false }: ListProps) {
  return (
    <ul className="grid">
      {comments.map((comment) => (
        <li key={comment.id} className="flex items-start gap-4 border-t border-line py-3">
          <button
            type="button"
            onClick={() => seek(comment)}
            className="min-h-8 shrink-0 rounded-sm px-1 text-left text-pine underline underline-offset-4"
          >
            <span className="sr-only">Go to </span>
            {minutesAndSeconds(comment.atMs)} <span className="text-sm">{where[comment.media]}</span>
          </button>
          <p className="min-w-0 flex-1 break-words whitespace-pre-line">{comment.text}</p>
          {removable && (
            <Button type="submit" variant="quiet" name="commentId" value={comment.id}>
              Remove<span className="sr-only"> the remark at {minutesAndSeconds(comment.atMs)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The reviewer's own remarks: each can be taken away, and brought back. */
export function OwnRemarks({ comments, seek, answer }: { comments: Comment[]; seek: Seek; answer: ReviewAnswer | undefined }) {
  const fetcher = useFetcher<ReviewAnswer>();
  const last = fetcher.data ?? answer;
  const removed = last?.intent === "remove-comment" && !last.problem ? last.commentId : undefined;
  return (
    <>
      <fetcher.Form method="post" aria-label="Remarks">
        <input type="hidden" name="intent" value="remove-comment" />
        <RemarkList comments={comments} seek={seek} removable />
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
