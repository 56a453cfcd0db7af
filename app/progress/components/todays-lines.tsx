import { Link } from "@remix-run/react";
import { toLookAtInWords } from "~/outcomes";
import { paths } from "~/paths";
import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import type { TodaysLinesOnPage } from "../todays-lines.server";

/** What else the day holds, one quiet line each. */
export function TodaysLines({ lines: { nobodyOnDuty, toSign, clients, shared, dueReviews, sharedReviews, reviewDue } }: { lines: TodaysLinesOnPage }) {
  const { locale } = useReader();
  const toLookAt = toLookAtInWords(clients, locale);
  if (!nobodyOnDuty && toSign.length === 0 && !toLookAt && shared.length === 0 && dueReviews === 0 && sharedReviews.length === 0 && !reviewDue) return null;
  return (
    <ul aria-label="Also today" className="mt-10 grid max-w-measure gap-4 border-l border-line pl-5">
      {nobodyOnDuty && (
        <li>
          <Link to={paths.programmeOutcomes("duty")} className="link font-medium">
            Nobody is on duty for answers about risk
          </Link>
          . Until somebody is, links that ask about it stay closed, and an answer about risk reaches the client’s clinician alone.
        </li>
      )}
      {toSign.length > 0 && (
        <li>
          {toSign.length === 1 ? "A practice plan waits" : `${toSign.length} practice plans wait`} for your signature:{" "}
          {toSign.map(({ planId, name }, index) => (
            <span key={planId}>
              {index > 0 && ", "}
              <Link to={paths.onePlan(planId)} className="link">
                {name}’s plan
              </Link>
            </span>
          ))}
          .
        </li>
      )}
      {toLookAt && (
        <li>
          <Link to={paths.outcomes()} className="link">
            {clients.others ? "Your other clients" : "Your clients"}: {toLookAt}
          </Link>
          <ul className="mt-1 grid gap-1 text-muted">
            {clients.named.map(({ episodeId, clientCode, state, reason }) => (
              <li key={episodeId}>
                {clientCode}
                {state === "now" && <span className="font-medium text-ink">, look at this now</span>}: {reason}
              </li>
            ))}
            {clients.unnamed > 0 && <li>And {clients.unnamed.toLocaleString(locale)} more to look at now.</li>}
          </ul>
        </li>
      )}
      {dueReviews > 0 && (
        <li>
          <Link to={paths.reviewList()} className="link">
            {dueReviews === 1 ? "A client on your review list is" : `${dueReviews.toLocaleString(locale)} clients on your review list are`} to be looked at again
          </Link>
        </li>
      )}
      {shared.map(({ clinicianId, name, now }) => (
        <li key={clinicianId}>
          <Link to={paths.sharedCaseload(clinicianId)} className="link">
            {now === 1 ? `One of ${name}’s shared clients is` : `${now.toLocaleString(locale)} of ${name}’s shared clients are`} to be looked at now
          </Link>
        </li>
      ))}
      {sharedReviews.map(({ clinicianId, name, due }) => (
        <li key={clinicianId}>
          <Link to={paths.sharedReviewList(clinicianId)} className="link">
            {due === 1 ? `A client on ${name}’s review list is` : `${due.toLocaleString(locale)} clients on ${name}’s review list are`} to be looked at again
          </Link>
        </li>
      ))}
      {reviewDue && (
        <li>
          Your practice plan was to be reviewed on <When at={reviewDue} style="day" />.{" "}
          <Link to={paths.plan()} className="link">
            Look back at it
          </Link>
        </li>
      )}
    </ul>
  );
}
