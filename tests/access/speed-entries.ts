import type { Entry } from "./entry";

const clinicians = ["clinician"] as const;

export const speed: Record<string, Entry> = {
  "/outcomes/import/progress": { for: clinicians },
  "/outcomes/import/:importId/progress": {
    for: clinicians,
    params: ({ caseload }) => ({ importId: caseload.staged.id }),
    only: ({ caseload }) => [caseload.clinician],
  },
};
