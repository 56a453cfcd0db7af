import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { PlanOnPage } from "../model";

/** Plans that have ended, with what was learnt. */
export function EarlierPlans({ plans }: { plans: PlanOnPage[] }) {
  if (plans.length === 0) return null;
  return (
    <Section title="Earlier plans">
      <ul className="divide-y divide-line border-y border-line">
        {plans.map(({ id, objective, createdAt, endedAt, learnt }) => (
          <li key={id} className="py-4">
            <Link to={paths.onePlan(id)} className="font-medium break-words hover:text-pine">
              {objective}
            </Link>
            <p className="text-sm text-muted">
              <When at={createdAt} /> to {endedAt && <When at={endedAt} />}
            </p>
            {learnt && <p className="mt-1 max-w-measure break-words whitespace-pre-line">Learnt: {learnt}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
