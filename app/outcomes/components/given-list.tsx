import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { When } from "~/ui/when";
import type { GivenOnPage } from "../administer/measure-page.server";

const states: Record<GivenOnPage["state"], string> = {
  open: "waits for an answer",
  closed: "closed for the client, because nobody is on duty for answers about risk or there is no crisis contact",
  declined: "would rather not answer",
  submitted: "answered",
  cancelled: "withdrawn",
  expired: "over, not answered",
};

/** What this client was asked lately, and what has become of it. */
export function GivenList({ given }: { given: GivenOnPage[] }) {
  return (
    <ul className="grid gap-4">
      {given.map(({ id, way, state, measures, notAdded, asksAboutRisk, alert, createdAt, expiresAt, at }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line pb-4">
          <div>
            {measures.join(", ")}, {way === "link" ? "by link" : "on the tablet"}: {states[state]}
            {notAdded.length > 0 && `, but the answers to the ${notAdded.join(" and the ")} could not be added to the scores: as a rule because one of that day was there`}
            <span className="block text-sm text-muted">
              {at ? (
                <>
                  Answered <When at={at} style="datetime" />
                </>
              ) : (
                <>
                  Given <When at={createdAt} style="datetime" />
                  {(state === "open" || state === "closed") && (
                    <>
                      , open until <When at={expiresAt} style="datetime" />
                    </>
                  )}
                  {asksAboutRisk && !alert && state !== "open" && state !== "closed" && ". The item about risk is not recorded."}
                </>
              )}
              {alert && (
                <>
                  .{" "}
                  <Link to={paths.risk(alert)} className="link">
                    What was answered about risk
                  </Link>
                </>
              )}
            </span>
          </div>
          {way === "link" && (state === "open" || state === "closed" || state === "declined") && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={id} />
              <Button variant="quiet" name="intent" value="withdraw">
                Withdraw the link
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
