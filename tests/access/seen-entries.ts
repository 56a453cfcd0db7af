import { type Entry, type Form, form, ofTheReviewer, uuid } from "./entry";
import type { World } from "./world";

const clinicians = ["clinician"] as const;

/** What only a clinician may send, of what is this clinician's. */
const theirs = (fields: (world: World) => Record<string, string>): Form => ({ ...form(fields, ({ caseload }) => [caseload.clinician]), for: clinicians });

/** The review list, own and shared. */
export const seen: Record<string, Entry> = {
  "/outcomes/review": {
    for: ["clinician", "supervisor"],
    forms: {
      put: theirs(({ caseload }) => ({ intent: "put", episodeId: caseload.episode.id, key: uuid() })),
      say: theirs(({ caseload }) => ({ intent: "say", reviewId: caseload.caseReview.id, note: "Asked her brother in.", decision: "" })),
      again: theirs(({ caseload }) => ({ intent: "again", reviewId: caseload.caseReview.id, key: uuid() })),
      "take-off": theirs(({ caseload }) => ({ intent: "take-off", reviewId: caseload.caseReview.id })),
      "put-back": theirs(({ caseload }) => ({ intent: "put-back", reviewId: caseload.caseReview.id })),
    },
  },
  "/outcomes/caseloads/:clinicianId/review": {
    for: ["supervisor"],
    params: ({ caseload }) => ({ clinicianId: caseload.clinician.personId }),
    only: ofTheReviewer,
    also: {
      "of somebody who shares theirs with nobody": { params: ({ owner }) => ({ clinicianId: owner.personId }), only: () => [] },
    },
  },
};
