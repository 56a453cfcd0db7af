import { type Entry, ofTheReviewer } from "./entry";

/** What came of closed cases, own and shared. */
export const results: Record<string, Entry> = {
  "/outcomes/results": { for: ["clinician"] },
  "/outcomes/caseloads/:clinicianId/results": {
    for: ["supervisor"],
    params: ({ caseload }) => ({ clinicianId: caseload.clinician.personId }),
    only: ofTheReviewer,
    also: {
      "of somebody who shares theirs with nobody": { params: ({ owner }) => ({ clinicianId: owner.personId }), only: () => [] },
    },
  },
};
