import { Link, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { Role } from "~/accounts";
import { paths } from "~/paths";
import { classes } from "~/ui/classes";

/** Pages about outcomes, by the names that `current` takes; those without a line of their own belong to another. */
export type OutcomesPlace = "caseload" | "today" | "review" | "results" | "risk" | "import" | "measures";

const places: { name: OutcomesPlace; to: string; label: string; for: Role[] }[] = [
  { name: "caseload", to: paths.outcomes(), label: "Caseload", for: ["clinician", "supervisor"] },
  { name: "today", to: paths.byHand(), label: "By hand", for: ["clinician"] },
  { name: "review", to: paths.reviewList(), label: "Review list", for: ["clinician", "supervisor"] },
  { name: "results", to: paths.results(), label: "My results", for: ["clinician"] },
  { name: "import", to: paths.outcomeImports(), label: "Import", for: ["clinician"] },
  { name: "measures", to: paths.measures(), label: "Measures", for: ["clinician", "supervisor"] },
  { name: "risk", to: paths.risks(), label: "Risk", for: ["clinician", "supervisor"] },
];

/** The way between the pages about outcomes, as far as this person may go; `nav` of the page. */
export function OutcomesNav({ current }: { current: OutcomesPlace }) {
  const { pathname } = useLocation();
  const root = useRouteLoaderData<() => { viewer?: { roles: Role[] } | null }>("root");
  const roles = root?.viewer?.roles ?? [];
  // Whoever is on duty for answers about risk is where they are whatever their roles.
  const open = places.filter((place) => place.name === current || place.for.some((role) => roles.includes(role)));
  return (
    <nav aria-label="Outcomes">
      <ul className="-mx-2 flex flex-wrap gap-y-1 text-sm">
        {open.map(({ name, to, label }) => (
          <li key={name}>
            <Link
              to={to}
              aria-current={name !== current ? undefined : pathname === to ? "page" : "true"}
              className={classes(
                "flex min-h-8 items-center rounded-sm px-2 no-underline hover:text-pine",
                name === current ? "font-semibold text-pine underline decoration-2 underline-offset-8" : "text-muted",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
