import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import type { Proposal } from "../plan-page.server";

const leadIn = { ratings: "Start from this feedback", order: "Start with this skill", own: "Use your own words" } as const;

/** What else a plan can start from. */
export function OtherStarts({ proposal: { start, starts } }: { proposal: Proposal }) {
  const others = starts.filter(({ id, source }) => id !== start.id && source !== "outcomes");
  return (
    <Section title="Or start elsewhere">
      <ul className="divide-y divide-line border-t border-line">
        {others.map(({ id, source, evidence }) => (
          <li key={id} className="py-4">
            {id !== "own" && <p>{evidence}</p>}
            {source !== "outcomes" && (
              <Link to={paths.plan({ from: id })} preventScrollReset className="link inline-block py-1">
                {leadIn[source]}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
