import { type Entry, form } from "./entry";

export const imports: Record<string, Entry> = {
  "/outcomes/import/:importId/undo": {
    for: ["clinician"],
    params: ({ caseload }) => ({ importId: caseload.committed.id }),
    only: ({ caseload }) => [caseload.clinician],
    forms: { undo: form(() => ({})) },
  },
  "/outcomes/import/:importId/left-out.csv": {
    for: ["clinician"],
    params: ({ caseload }) => ({ importId: caseload.staged.id }),
    only: ({ caseload }) => [caseload.clinician],
    also: {
      "once it was committed": { params: ({ caseload }) => ({ importId: caseload.committed.id }), only: ({ caseload }) => [caseload.clinician] },
    },
  },
};
