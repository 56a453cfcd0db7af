import { Link } from "@remix-run/react";
import { levelName } from "~/library";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { PlanOnPage } from "../model";
import { StartHere } from "./start-here";
import { Unbroken } from "./unbroken";

/** What a plan says: objective, where it came from, drills. */
export function PlanWords({ plan, practises }: { plan: PlanOnPage; /** Whether its reader is the one to practise. */ practises: boolean }) {
  return (
    <>
      <p className="max-w-measure font-serif text-xl break-words whitespace-pre-line sm:text-2xl">{plan.objective}</p>
      <p className="mt-4 max-w-measure text-muted">
        Where it came from, on <When at={plan.createdAt} />: <Unbroken text={plan.evidence} />
        {plan.countsNow && ` ${nowInWords(plan.countsNow)}`}
      </p>
      <h2 className="mt-10 text-xl">Drills</h2>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {plan.drills.map(({ slug, title, clientName, level, note }) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
            <div>
              <Link to={paths.vignette(slug)} className="font-medium hover:text-pine">
                {title}
              </Link>
              <p className="text-sm text-muted">
                {clientName}
                {level && `, ${levelName(level)}`}
                {note && `. ${note}`}
              </p>
            </div>
            {practises && !plan.endedAt && (
              <StartHere slug={slug} title={level ? `${title}, level ${level}` : title} />
            )}
          </li>
        ))}
      </ul>
      {plan.gone > 0 && <p className="mt-3 text-sm text-muted">{plan.gone === 1 ? "One more drill of this plan is" : `${plan.gone} more drills of this plan are`} out of the library now. What was practised with it stays.</p>}
    </>
  );
}

/** Cases come and go: one more is closed, an import is undone. */
const nowInWords = ({ count, of }: { count: number; of: number }) =>
  of === 0 ? "The counts have changed since: none of these cases is here now." : `The counts have changed since: now ${count} of ${of}.`;
