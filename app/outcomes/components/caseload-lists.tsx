import { Link } from "@remix-run/react";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { type AskedFor, addressFor } from "../asked";
import type { CaseloadPage } from "../caseload-page.server";
import { stretchInWords, written } from "../in-words";
import { weeksOfRisk } from "../on-track-rules";
import { CaseloadPages } from "./caseload-pages";
import { CaseloadTable } from "./caseload-table";

type Props = Pick<CaseloadPage, "open" | "closed" | "closedInAll"> & { asked: AskedFor };

/** Open clients, and where it is said so what stands between them and the closed ones, which are listed once they are asked for. */
export function OpenClients({ open, asked }: Pick<Props, "open" | "asked">) {
  const { locale } = useReader();
  const { stretch, lines } = open;
  const which = stretch.pages > 1 ? `${stretchInWords(stretch, locale)}. ` : "";
  const late = open.counts.closed ? `, also a closed client whose risk item was answered above its least in the last ${weeksOfRisk} weeks` : "";
  return (
    <Section title="Open" id="open" hint={stretch.inAll > 1 && `${which}Whoever needs thought stands first${late}. The dashed line in each course is the cut-off.`}>
      {lines.length > 0 ? <CaseloadTable label="Open clients" lines={lines} /> : <p className="text-muted">No client’s course is open.</p>}
      <CaseloadPages label="Pages of open clients" stretch={stretch} addressOf={(page) => addressFor({ ...asked, page }, "open")} />
    </Section>
  );
}

/** The closed ones, once they are asked for. */
export function ClosedClients({ closed, closedInAll, asked }: Omit<Props, "open">) {
  const { locale } = useReader();
  if (closedInAll === 0) return null;
  const count = written(closedInAll, locale);
  const hint = closed && closedInAll > 1 && (closed.stretch.pages > 1 ? `${stretchInWords(closed.stretch, locale)} closed clients, the latest first.` : `All ${count} closed clients, the latest first.`);
  return (
    <Section title="Closed" id="closed" hint={hint}>
      {closed && <CaseloadTable label="Closed clients" lines={closed.lines} closed />}
      {closed && <CaseloadPages label="Pages of closed clients" stretch={closed.stretch} addressOf={(closedPage) => addressFor({ ...asked, closedPage }, "closed")} />}
      <p className={closed ? "mt-4" : undefined}>
        <Link to={addressFor({ ...asked, all: !closed }, "closed")} preventScrollReset className="link inline-flex min-h-6 items-center">
          {closed ? "Leave closed clients out" : closedInAll === 1 ? "Show the closed client" : `Show all ${count} closed clients`}
        </Link>
      </p>
    </Section>
  );
}
