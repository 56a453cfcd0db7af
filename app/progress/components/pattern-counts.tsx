import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { type Pattern, leastCases, patternAsSentence } from "../patterns";
import type { Proposal } from "../plan-page.server";
import { Unbroken } from "./unbroken";

/** The rule by which one pattern is proposed, in one sentence. */
export const howProposed =
  "Of the patterns whose range begins at 10 % or more, the one that comes earliest in treatment is proposed: early endings first, then no reliable change, then getting worse.";

/** The patterns in one's own closed cases that are not proposed, with counts, and from enough cases with their range. */
export function PatternCounts({ proposal: { closed, patterns, proposed, start, starts, judged } }: { proposal: Proposal }) {
  const others = patterns.filter(({ id }) => id !== start.id);
  const lines = others.flatMap((pattern) => {
    const sentence = patternAsSentence(pattern);
    return sentence === null ? [] : [{ pattern, sentence }];
  });
  if (closed === 0 || lines.length === 0) return null;
  const leadTo = ({ id }: Pattern) => (id === proposed?.id ? "Back to what is proposed" : "Look into this instead");
  return (
    <Section title={others.length < patterns.length ? "The other patterns" : "Counts from your closed cases"} hint={<p className="text-base">{hintFor({ closed, judged, counted: others.some(({ share, of }) => share === null && of > 0) })}</p>}>
      <ul className="divide-y divide-line border-t border-line">
        {lines.map(({ pattern, sentence }) => (
          <li key={pattern.id} className="py-4">
            <p>
              <Unbroken text={sentence} />
            </p>
            {starts.some(({ id }) => id === pattern.id) && (
              <Link to={paths.plan({ from: pattern.id })} preventScrollReset className="link inline-block py-1" aria-label={`${leadTo(pattern)}: ${sentence}`}>
                {leadTo(pattern)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {start.source !== "outcomes" && judged && <p className="mt-4 text-sm text-muted">{howProposed}</p>}
    </Section>
  );
}

/** What is looked at, and what its numbers can say: of ranges only where one is shown. */
function hintFor({ closed, judged, counted }: { closed: number; judged: boolean; counted: boolean }): string {
  const looked = `All your closed cases are looked at, whenever they ended: ${closed} so far.`;
  return [looked, judged && ranges, counted && tooFew].filter(Boolean).join(" ");
}

const ranges = "A range holds the true share with 95 % confidence. Chance, and who comes to you, are in every count.";
const tooFew = `From fewer than ${leastCases} of which it is known a share says too little (even at ${leastCases} it may be 20 points off either way), so there are counts only and nothing is proposed from them.`;
