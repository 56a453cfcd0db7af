import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { SharedCaseload } from "../model";

/** Whose caseloads a supervisor may read. */
export function SharedWithYou({ caseloads }: { caseloads: SharedCaseload[] }) {
  return (
    <ul aria-label="Caseloads shared with you">
      {caseloads.map(({ clinicianId, name }) => (
        <li key={clinicianId} className="border-b border-line">
          <Link to={paths.sharedCaseload(clinicianId)} className="link inline-block py-3 font-medium">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
