import { Link } from "@remix-run/react";
import type { CaseloadLists } from "../caseload";
import { Section } from "~/ui/page";
import { CaseloadTable } from "./caseload-table";

type Props = CaseloadLists & {
  /** Whether the closed ones were asked for, and the address that asks for them, or for the page without them. */
  all: boolean;
  toOther: string;
};

/** Open clients, and below them the closed ones, once they are asked for. */
export function CaseloadClients({ open, closed, closedInAll, all, toOther }: Props) {
  return (
    <>
      <Section title="Open" hint={open.length > 1 && "Whoever needs thought stands first. The dashed line in each course is the cut-off."}>
        {open.length > 0 ? <CaseloadTable label="Open clients" lines={open} /> : <p className="text-muted">No client’s course is open.</p>}
      </Section>
      {closedInAll > 0 && (
        <Section title="Closed" id="closed" hint={all && closedInAll > 1 && `All ${closedInAll} closed clients, the latest first.`}>
          {all && <CaseloadTable label="Closed clients" lines={closed} closed />}
          <p className={all ? "mt-4" : undefined}>
            <Link to={toOther} preventScrollReset className="link inline-flex min-h-6 items-center">
              {all ? "Leave closed clients out" : closedInAll === 1 ? "Show the closed client" : `Show all ${closedInAll} closed clients`}
            </Link>
          </p>
        </Section>
      )}
    </>
  );
}
