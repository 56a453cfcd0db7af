import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { PlanDue } from "../model";

/** Whose plan is to be looked back at and when, by name; never what the plan is about. */
export function ProgrammePlansDue({ plans }: { plans: PlanDue[] }) {
  if (plans.length === 0) return <p className="text-muted">No plan is due for its review.</p>;
  return (
    <ul>
      {plans.map(({ personId, name, reviewOn, overdue }) => (
        <li key={`${personId} ${reviewOn}`} className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-t border-line py-3 first:border-t-0 first:pt-0">
          <Link to={paths.programmePerson(personId)} className="link inline-block min-h-6">
            {name}
          </Link>
          <span className="text-muted">
            {overdue ? "was due on" : "due on"} <When at={reviewOn} />
          </span>
        </li>
      ))}
    </ul>
  );
}
