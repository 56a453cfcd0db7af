import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Proposal } from "../plan-page.server";
import { ruleOf, whyThisStart } from "../why-this-start";
import { Unbroken } from "./unbroken";

/** What a proposed plan starts from, why it does, and by which rule that was chosen. */
export function StartWords({ proposal }: { proposal: Proposal }) {
  const { start, proposed, mayReadCases } = proposal;
  const why = whyThisStart({ ...proposal, isProposed: start.id === proposed?.id });
  const rule = ruleOf(proposal);
  return (
    <div className="mb-8 max-w-measure space-y-3">
      {start.source !== "own" && (
        <p className="mb-4 border-l-2 border-pine py-1 pl-4 font-serif text-xl">
          <Unbroken text={start.evidence} />
        </p>
      )}
      <p className="text-muted">
        <Unbroken text={why} />{" "}
        {start.source === "outcomes" && mayReadCases && (
          <Link to={`${paths.outcomes()}?period=all&closed=all#closed`} className="link">
            See your closed cases
          </Link>
        )}
      </p>
      {rule.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-pine hover:text-pine-deep">How this was chosen</summary>
          {rule.map((sentence) => (
            <p key={sentence} className="mt-2 text-muted">
              <Unbroken text={sentence} />
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
