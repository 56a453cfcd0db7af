import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { type Compared, leastForShare } from "../results/patterns";
import { countedInWords, groupInWords } from "../results/patterns-in-words";
import type { ResultsPage } from "../results/results-page.server";
import { ComparedGroups } from "./compared-groups";

type Found = NonNullable<ResultsPage["patterns"]>;

/** Candidate patterns in somebody's own closed cases; a plan can start from one of them where they are one's own. */
export function ResultsPatterns({ patterns, only, mayPlan }: { patterns: Found; only: string | null; mayPlan: boolean }) {
  const { locale } = useReader();
  const { short, judged, without, counted } = patterns;
  const toPlan = (one: Compared) => <ToPlan from={one.kind === "alliance" ? "alliance" : `unchanged.${patterns.measureId}`} about={groupInWords(one)} />;
  return (
    <Section
      title="Where it may go wrong"
      hint={`${only ? `${only} ` : ""}Of the cases that the ${short} judges, ${judged} have both scores and ${without} of them ended without a reliable gain. What stands here is something to look into, and never a finding: chance, and who comes to you, are in every count.`}
    >
      <ul className="divide-y divide-line border-y border-line">
        {counted.map((one) => (
          <li key={one.kind} className="py-3">
            <p className="max-w-measure">{countedInWords(one, locale)}</p>
            {mayPlan && one.count > 0 && one.of >= leastForShare && judged >= leastForShare && <ToPlan from={one.kind === "early" ? "early" : `unchanged.${patterns.measureId}`} about={one.kind === "early" ? "early endings" : "flat courses"} />}
          </li>
        ))}
      </ul>
      <ComparedGroups found={patterns} name={short} toPlan={mayPlan ? toPlan : null} />
    </Section>
  );
}

const ToPlan = ({ from, about }: { from: string; about: string }) => (
  <Link to={paths.plan({ from })} className="link mt-1 block w-fit py-1" aria-label={`Make a practice target of it: ${about}`}>
    Make a practice target of it
  </Link>
);
