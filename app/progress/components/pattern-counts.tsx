import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { type Pattern, leastCases, patternInWords } from "../patterns";
import type { Proposal } from "../plan-page.server";
import { Unbroken } from "./unbroken";

/** The rule by which one pattern is proposed, in one sentence. */
export const howProposed =
  "Of the patterns whose range begins at 10 % or more, the one that comes earliest in treatment is proposed: early endings first, then no reliable change, then getting worse.";

/** The patterns in one's own closed cases that are not proposed, with counts, and from enough cases with their range. */
export function PatternCounts({ proposal: { closed, patterns, proposed, start, starts, enough } }: { proposal: Proposal }) {
  const others = patterns.filter(({ id }) => id !== start.id);
  if (closed === 0 || others.length === 0) return null;
  const leadTo = ({ id }: Pattern) => (id === proposed?.id ? "Back to what is proposed" : "Look into this instead");
  return (
    <Section title={others.length < patterns.length ? "The other patterns" : "Counts from your closed cases"} hint={<p className="text-base">{enough ? ranges : tooFew(closed)}</p>}>
      <ul className="divide-y divide-line border-t border-line">
        {others.map((pattern) => (
          <li key={pattern.id} className="py-4">
            <p>
              <Unbroken text={patternInWords(pattern)} />.
            </p>
            {starts.some(({ id }) => id === pattern.id) && (
              <Link to={paths.plan({ from: pattern.id })} preventScrollReset className="link inline-block py-1" aria-label={`${leadTo(pattern)}: ${patternInWords(pattern)}`}>
                {leadTo(pattern)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {start.source !== "outcomes" && enough && <p className="mt-4 text-sm text-muted">{howProposed}</p>}
    </Section>
  );
}

const ranges = "The range holds the true share with 95 % confidence. Chance, and who comes to you, are in every count.";
const tooFew = (closed: number) =>
  `You have ${closed} closed ${closed === 1 ? "case" : "cases"}. From fewer than ${leastCases} a share says too little (even at ${leastCases} it may be 20 points off either way), so these are counts only and nothing is proposed from them.`;
