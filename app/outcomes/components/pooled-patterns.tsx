import { useReader } from "~/ui/reader";
import { written } from "../in-words";
import { countedInWords } from "../results/patterns-in-words";
import { type ServiceEndings, type ServicePatterns as Patterns, fewestInGroup, foundTogether } from "../pooled-patterns";
import { ComparedGroups } from "./compared-groups";

/** Where it may go wrong in the service's cases of a quarter, all clinicians together; where too few stand behind it, why there is nothing. */
export function ServicePatterns({ patterns, early, begun, quarter }: { patterns: Patterns | null; early: ServiceEndings["early"]; /** The months in which the cases began of which early endings are counted. */ begun: string; quarter: string }) {
  const { locale } = useReader();
  if (!patterns) return <p className="mt-3 max-w-measure text-sm text-muted">Where it may go wrong is not told of this quarter: too few cases of too few clinicians could be judged and had room for a reliable gain, or its figures were fixed before this was counted.</p>;
  const found = foundTogether(patterns, early);
  const counted = found.counted.filter(({ of }) => of > 0);
  return (
    <div className="mt-6">
      <p className="max-w-measure">
        Where it may go wrong: {written(patterns.judged, locale)} cases of {written(patterns.clinicians, locale)} clinicians could be judged and had room for a reliable gain, and {written(patterns.without, locale)} of them ended without one. What stands
        here is something to look into, and never a finding: chance, and who comes, are in every count. A group stands here only where it and the others have {fewestInGroup} cases or more each, of seven clinicians or more, and nobody has more than half of them.
      </p>
      {counted.length > 0 && (
        <ul className="mt-3 max-w-measure divide-y divide-line border-y border-line">
          {counted.map((one) => (
            <li key={one.kind} className="py-3">
              {countedInWords(one, locale, `began from ${begun}`)}
            </li>
          ))}
        </ul>
      )}
      <ComparedGroups found={found} name={`The service, ${quarter}`} toPlan={null} />
    </div>
  );
}
