import { Section } from "~/ui/page";
import { useLastMade } from "~/ui/use-last-made";
import type { ReviewAnswer } from "../review-action.server";
import type { ReviewItem, ReviewList } from "../review-list.server";
import { ReviewBlock } from "./review-block";

type Props = {
  list: Pick<ReviewList, "due" | "open" | "resting">;
  /** Null for who reads another's list. */
  own: { usualDay: string; answer: ReviewAnswer | null } | null;
};

/** The list in its order: what is due again, what is open, what rests until its day. */
export function ReviewLists({ list: { due, open, resting }, own }: Props) {
  const done = own?.answer?.done;
  const justPut = useLastMade(done?.what === "again" || done?.what === "put" ? done.clientCode : null);
  const part = (items: ReviewItem[], opens = false) => (
    <ul>
      {items.map((item) => (
        <ReviewBlock key={item.reviewId} item={item} own={own && { ...own, isOpen: opens && item.line.clientCode === justPut }} />
      ))}
    </ul>
  );
  return (
    <>
      {due.length > 0 && (
        <Section title="To look at again" id="due" hint="The day that was chosen has come.">
          {part(due)}
        </Section>
      )}
      {open.length > 0 && (
        <Section title="To think about" id="open">
          {part(open, true)}
        </Section>
      )}
      {resting.length > 0 && (
        <Section title="Decided" id="decided" hint="Each comes back to the top on its day.">
          {part(resting)}
        </Section>
      )}
    </>
  );
}
