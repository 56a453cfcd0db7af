import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { type AskedFor, addressFor } from "../asked";
import type { CaseloadPage } from "../caseload-page.server";
import { stretchInWords, written } from "../in-words";
import { weeksOfRisk } from "../on-track-rules";
import { CaseloadPages } from "./caseload-pages";
import { CaseloadTable } from "./caseload-table";

type Props = Pick<CaseloadPage, "open" | "closed" | "closedInAll"> & { asked: AskedFor; /** What came of the closed ones, in a sentence. */ line: ReactNode };

/** Open clients, whoever needs thought first; of those who are sought nothing where there is none. */
export function OpenClients({ open, asked }: Pick<Props, "open" | "asked">) {
  const { locale } = useReader();
  const { stretch, lines } = open;
  if (asked.q !== "" && lines.length === 0) return null;
  const which = stretch.pages > 1 ? `${stretchInWords(stretch, locale)}. ` : "";
  const late = open.counts.closed ? `, also a closed client whose risk item was answered above its least in the last ${weeksOfRisk} weeks` : "";
  return (
    <Section title="Open" id="open" hint={stretch.inAll > 1 && `${which}Whoever needs thought stands first${late}. The dashed line in each course is the cut-off.`}>
      {lines.length > 0 ? <CaseloadTable label="Open clients" lines={lines} /> : <p className="text-muted">No client’s course is open.</p>}
      <CaseloadPages label="Pages of open clients" stretch={stretch} addressOf={(page) => addressFor({ ...asked, page }, "open")} />
    </Section>
  );
}

/** The closed ones, once they are asked for, and those who are sought. */
export function ClosedClients({ closed, closedInAll, asked, line }: Omit<Props, "open">) {
  const { locale } = useReader();
  const isSearch = asked.q !== "";
  if (closedInAll === 0 || (isSearch && closed?.lines.length === 0)) return null;
  const count = written(closedInAll, locale);
  const stretch = closed?.stretch;
  const hint = stretch && stretch.inAll > 1 && (stretch.pages > 1 ? `${stretchInWords(stretch, locale)} closed clients, the latest first.` : isSearch ? "The latest first." : `All ${count} closed clients, the latest first.`);
  return (
    <Section title="Closed" id="closed" hint={hint}>
      {!isSearch && line}
      {closed && <CaseloadTable label="Closed clients" lines={closed.lines} closed />}
      {closed && <CaseloadPages label="Pages of closed clients" stretch={closed.stretch} addressOf={(closedPage) => addressFor({ ...asked, closedPage }, "closed")} />}
      {!isSearch && (
        <p className={closed ? "mt-4" : undefined}>
          <Link to={addressFor({ ...asked, all: !closed }, "closed")} preventScrollReset className="link inline-flex min-h-6 items-center">
            {closed ? "Leave closed clients out" : closedInAll === 1 ? "Show the closed client" : `Show all ${count} closed clients`}
          </Link>
        </p>
      )}
    </Section>
  );
}
