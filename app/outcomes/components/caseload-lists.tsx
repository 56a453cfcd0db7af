import { Link } from "@remix-run/react";
import type { CaseloadLists } from "../caseload";
import { Section } from "~/ui/page";
import { CaseloadTable } from "./caseload-table";

type Props = CaseloadLists & {
  /** Whether all closed ones were asked for, and the address that asks for them. */
  all: boolean;
  toAll: string;
};

/** Open clients, and below them the closed ones, folded until they are asked for. */
export function CaseloadClients({ open, closed, closedInAll, all, toAll }: Props) {
  return (
    <>
      <Section title="Open" hint={open.length > 1 && "Whoever needs thought stands first. The dashed line in each course is the cut-off."}>
        {open.length > 0 ? <CaseloadTable label="Open clients" lines={open} /> : <p className="text-muted">No client’s course is open.</p>}
      </Section>
      {closedInAll > 0 && (
        <Section title="Closed" id="closed">
          <details open={all}>
            <summary className="w-fit py-1 text-pine hover:text-pine-deep">
              {closed.length < closedInAll ? `The last ${closed.length} of ${closedInAll} closed clients` : closedInAll === 1 ? "One closed client" : `All ${closedInAll} closed clients`}
            </summary>
            <div className="mt-4">
              <CaseloadTable label="Closed clients" lines={closed} closed />
            </div>
            {closed.length < closedInAll && (
              <p className="mt-4">
                <Link to={toAll} preventScrollReset className="link">
                  Show all {closedInAll}
                </Link>
              </p>
            )}
          </details>
        </Section>
      )}
    </>
  );
}
