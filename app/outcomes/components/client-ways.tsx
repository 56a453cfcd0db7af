import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { IdempotencyKey } from "~/ui/idempotency-key";
import type { EpisodePage } from "../episode-page.server";

type Props = { episodeId: string; page: Pick<EpisodePage, "review" | "rehearse" | "closed" | "clientCode"> };

const look = "link inline-flex min-h-6 items-center";

/** What the clinician can do about this client from here. */
export function ClientWays({ episodeId, page: { review, rehearse, closed, clientCode } }: Props) {
  return (
    <nav aria-label="This client" data-screen-only className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-2">
      <Link to={paths.byHand({ q: clientCode })} className={look}>
        {closed ? "Enter a follow-up" : "Enter a score"}
      </Link>
      <Link to={paths.measureClient(episodeId)} className={look}>
        {closed ? "Ask the client, as a follow-up" : "Ask the client"}
      </Link>
      <Link to={paths.care(episodeId)} className={look}>
        Sessions, plan and ending
      </Link>
      {closed && (
        <Link to={paths.newEpisode(clientCode)} className={look}>
          Begin a new episode
        </Link>
      )}
      {review.listed ? (
        <Link to={paths.reviewList()} className={look}>
          On the review list
        </Link>
      ) : (
        <Form method="post" preventScrollReset>
          <IdempotencyKey round={review.past.length} />
          <button type="submit" name="intent" value="put-on-list" className={look}>
            Put on the review list
          </button>
        </Form>
      )}
      {rehearse && (
        <Link to={paths.skill(rehearse.skill)} className={look}>
          {rehearse.label}
        </Link>
      )}
    </nav>
  );
}
