import { type Entry, type Form, form, ofTheReviewer, uuid } from "./entry";
import type { World } from "./world";

const clinicians = ["clinician"] as const;
const both = ["clinician", "supervisor"] as const;

const ofTheClinician = ({ caseload }: World) => [caseload.clinician];
/** The clinician, and the supervisor with whom they share. */
const mayRead = ({ caseload, reviewer }: World) => [caseload.clinician, reviewer];
/** Everybody of this organisation whose work is with clients. */
const whoMeasuresHere = (world: World) =>
  world.visitors.flatMap(({ viewer }) => (viewer && viewer.organisationId === world.organisation.id && viewer.roles.some((role) => role === "clinician" || role === "supervisor") ? [viewer] : []));

/** What only a clinician may send, of what is this clinician's. */
const theirs = (fields: (world: World) => Record<string, string>): Form => ({ ...form(fields, ofTheClinician), for: clinicians });

/** A file of two scores, as a browser sends it: the fields stand before the file. */
function file(key: string): FormData {
  const sent = new FormData();
  sent.set("intent", "file");
  sent.set("key", key);
  sent.set("file", new Blob(["client,session,PHQ-9\nG-1,1,15\nG-1,2,11\n"], { type: "text/csv" }), "one-client.csv");
  return sent;
}

const measure = {
  name: "Perceived strain",
  about: "strain",
  min: "0",
  max: "16",
  step: "1",
  better: "lower",
  cutOff: "",
  reliable: "none",
  confidence: "95",
  source: "",
};

export const outcomes: Record<string, Entry> = {
  "/outcomes": {
    for: both,
    forms: {
      share: theirs(({ reviewer }) => ({ intent: "share", supervisorId: reviewer.personId })),
      "stop-sharing": theirs(({ reviewer }) => ({ intent: "stop-sharing", supervisorId: reviewer.personId })),
    },
  },
  "/outcomes/caseloads/:clinicianId": {
    for: ["supervisor"],
    params: ({ caseload }) => ({ clinicianId: caseload.clinician.personId }),
    only: ofTheReviewer,
    also: {
      "of somebody who shares theirs with nobody": { params: ({ owner }) => ({ clinicianId: owner.personId }), only: () => [] },
    },
  },
  "/outcomes/import": {
    for: clinicians,
    forms: {
      file: { body: () => file(uuid()) },
      "file, with the key of another's": { body: ({ caseload }) => file(caseload.staged.key), only: ofTheClinician, inWords: true },
      discard: form(({ caseload }) => ({ intent: "discard", importId: caseload.toDiscard.id }), ofTheClinician),
      "rename-template": form(({ caseload }) => ({ intent: "rename-template", templateId: caseload.templateId, templateName: "North" }), ofTheClinician),
      "delete-template": form(({ caseload }) => ({ intent: "delete-template", templateId: caseload.templateId }), ofTheClinician),
      "restore-template": form(({ caseload }) => ({ intent: "restore-template", templateId: caseload.templateId }), ofTheClinician),
    },
  },
  "/outcomes/import/:importId": {
    for: clinicians,
    params: ({ caseload }) => ({ importId: caseload.staged.id }),
    only: ofTheClinician,
    also: {
      "once it was committed": { params: ({ caseload }) => ({ importId: caseload.committed.id }), only: ofTheClinician },
    },
    forms: {
      check: form(() => ({ intent: "check" })),
      "define, beside a column": form(() => ({ define: "2" })),
      show: form(() => ({ intent: "show", more: "2" })),
      define: form(() => ({ intent: "define", column: "2", short: "PSS-4", ...measure })),
      "keep-template": form(() => ({ intent: "keep-template", templateName: "North" })),
      "without-template": form(() => ({ intent: "without-template" })),
      import: form(() => ({ intent: "import" })),
      discard: form(() => ({ intent: "discard" })),
    },
  },
  "/outcomes/measures": {
    for: both,
    forms: {
      define: form(() => ({ intent: "define", short: `PSS ${uuid().slice(0, 8)}`, ...measure })),
      "change the organisation's own": form(({ caseload }) => ({ intent: "define", slug: caseload.ownMeasure, short: "Strain", ...measure, max: "20" }), whoMeasuresHere),
      delete: form(({ caseload }) => ({ intent: "delete", slug: caseload.ownMeasure }), whoMeasuresHere),
    },
  },
  "/outcomes/episodes/:episodeId": {
    for: both,
    params: ({ caseload }) => ({ episodeId: caseload.episode.id }),
    only: mayRead,
    also: {
      "of a clinician who shares with nobody": { params: ({ caseload }) => ({ episodeId: caseload.unshared.id }), only: () => [] },
    },
    forms: {
      primary: theirs(({ caseload }) => ({ intent: "primary", measureId: caseload.otherMeasureId })),
      "put-on-list": theirs(() => ({ intent: "put-on-list", key: uuid() })),
    },
  },
};
