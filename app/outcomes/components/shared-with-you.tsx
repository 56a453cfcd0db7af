import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import type { SharedCaseload } from "../model";

/** Whose caseloads a supervisor may read. */
export function SharedWithYou({ caseloads }: { caseloads: SharedCaseload[] }) {
  return (
    <Section split title="Shared with you" id="shared" hint={caseloads.length > 0 && "You read these; only their clinician changes them, and sees that you looked."}>
      {caseloads.length > 0 ? (
        <ul aria-label="Caseloads shared with you">
          {caseloads.map(({ clinicianId, name }) => (
            <li key={clinicianId} className="border-b border-line">
              <Link to={paths.sharedCaseload(clinicianId)} className="link inline-block py-3 font-medium">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="max-w-measure text-muted">
          Nobody’s caseload now. A clinician whom you supervise can share theirs on their own page Outcomes; it then stands here for you to read.
        </p>
      )}
    </Section>
  );
}
