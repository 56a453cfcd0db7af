import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { patternAsSentence } from "../pattern-words";
import { type Pattern, leastCases, worthALook } from "../patterns";
import type { Proposal } from "../plan-page.server";
import { Unbroken } from "./unbroken";

/** The patterns in one's own closed cases that are not proposed, with counts, and from enough cases with their range. */
export function PatternCounts({ proposal: { closed, patterns, proposed, start, judged } }: { proposal: Proposal }) {
  const { locale } = useReader();
  const others = patterns.filter(({ id }) => id !== start.id);
  const lines = others.flatMap((pattern) => {
    const sentence = patternAsSentence(pattern, locale);
    return sentence === null ? [] : [{ pattern, sentence }];
  });
  if (closed === 0 || lines.length === 0) return null;
  const leadTo = ({ id }: Pattern) => (id === proposed?.id ? "Back to what is proposed" : "Look into this instead");
  const hint = [judged && ranges, others.some(({ share, of }) => share === null && of > 0) && tooFew].filter(Boolean).join(" ");
  return (
    <Section title={others.length < patterns.length ? "The other patterns" : "Counts from your closed cases"} hint={hint && <p className="text-base">{hint}</p>}>
      <ul className="divide-y divide-line border-t border-line">
        {lines.map(({ pattern, sentence }) => (
          <li key={pattern.id} className="py-4">
            <p>
              <Unbroken text={sentence} />
            </p>
            {(pattern.share?.lower ?? 0) >= worthALook && (
              <Link to={paths.plan({ from: pattern.id })} preventScrollReset className="link inline-block py-1" aria-label={`${leadTo(pattern)}: ${sentence}`}>
                {leadTo(pattern)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ranges = "Chance, and who comes to you, are in every count.";
const tooFew = `From fewer than ${leastCases} cases a share says too little (even at ${leastCases} it may be 20 points off either way), so there are counts only.`;
