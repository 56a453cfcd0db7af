import { selfValues } from "~/practice";
import type { Score } from "../model";
import { criterionOf } from "../words";
import { ScoresInWords } from "./scores-in-words";

type Props = { scores: Score[]; own: Record<string, number>; reviewerName: string; credit: string };

/** The reviewer's scores for the one who practised: on each criterion beside their own, then the skills. What was left out is named. */
export function ScoresBesideOwn({ scores, own, reviewerName, credit }: Props) {
  const criteria = scores.filter(({ kind }) => kind === "criterion");
  const skills = scores.filter(({ kind }) => kind === "skill");
  const left = skills.filter(isLeftOut);
  return (
    <div className="grid gap-6">
      <section>
        <h3 className="text-lg">Criteria of this moment</h3>
        <dl className="mt-2">
          {criteria.map((score) => (
            <div key={score.itemKey} className="grid grid-cols-2 gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[minmax(0,1fr)_8rem_14rem]">
              <dt className="max-w-measure font-medium max-sm:col-span-2">{score.title}</dt>
              <Said who="You" said={ownInWords(own[criterionOf(score.itemKey)])} />
              <Said who={reviewerName} said={score.said} />
            </div>
          ))}
        </dl>
      </section>
      {left.length < skills.length && (
        <div>
          <ScoresInWords scores={skills} credit={credit} />
          {left.length > 0 && (
            <p className="border-t border-line pt-3 text-sm text-muted">
              Not rated by {reviewerName}: {left.map(({ title }) => title).join(", ")}.
            </p>
          )}
        </div>
      )}
    </div>
  );
}

const isLeftOut = ({ said }: Score) => said === "not rated";

const ownInWords = (value: number | undefined) => selfValues.find((one) => one.value === value)?.label.toLowerCase() ?? "not rated";

function Said({ who, said }: { who: string; said: string }) {
  return (
    <dd className="min-w-0 break-words">
      <span className="block text-sm text-muted">{who}</span>
      {said}
    </dd>
  );
}
