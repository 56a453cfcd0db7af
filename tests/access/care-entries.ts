import { type Entry, form } from "./entry";
import type { World } from "./world";

const clinicians = ["clinician"] as const;
const ofTheClinician = ({ caseload }: World) => [caseload.clinician];
const theirs = (fields: (world: World) => Record<string, string>) => ({ ...form(fields, ofTheClinician), for: clinicians });
const ending = { endedBy: "both", endAgreed: "yes", endReason: "goals_reached", endedTo: "nowhere" };
const today = () => new Date().toISOString().slice(0, 10);

export const care: Record<string, Entry> = {
  "/outcomes/today": {
    for: clinicians,
    forms: {
      save: { ...theirs(({ caseload }) => ({ intent: "save", day: today(), [`s.${caseload.episode.id}.${caseload.otherMeasureId}`]: "9" })), inWords: true },
      undo: { ...theirs(() => ({ intent: "undo" })), inWords: true },
    },
  },
  "/outcomes/episodes/new": {
    for: clinicians,
    forms: {
      "put-back": { ...theirs(() => ({ intent: "put-back", episodeId: crypto.randomUUID() })), inWords: true },
      "with a name for a code": form(() => ({ clientCode: "Anna Schmidt", startedOn: today(), measure: "phq-9@1" })),
    },
  },
  "/outcomes/episodes/:episodeId/care": {
    for: ["clinician", "supervisor"],
    params: ({ caseload }) => ({ episodeId: caseload.episode.id }),
    only: ({ caseload, reviewer }) => [caseload.clinician, reviewer],
    also: { "of a clinician who shares with nobody": { params: ({ caseload }) => ({ episodeId: caseload.unshared.id }), only: () => [] } },
    forms: {
      session: theirs(() => ({ intent: "session", on: today(), attendance: "missed" })),
      "remove-session": theirs(() => ({ intent: "remove-session", on: today() })),
      "remove-score": theirs(() => ({ intent: "remove-score", scoreId: crypto.randomUUID() })),
      "put-score": theirs(({ caseload }) => ({ intent: "put-score", scoreId: crypto.randomUUID(), measureId: caseload.otherMeasureId, on: today(), score: "9", answers: "" })),
      pause: theirs(() => ({ intent: "pause", from: today(), until: "", reason: "illness" })),
      "remove-pause": theirs(() => ({ intent: "remove-pause", pauseId: crypto.randomUUID() })),
      plan: theirs(() => ({ intent: "plan", key: crypto.randomUUID(), on: today(), what: "every other week" })),
      "remove-plan": theirs(() => ({ intent: "remove-plan", changeId: crypto.randomUUID() })),
      end: theirs(() => ({ intent: "end", endedOn: today(), ...ending })),
      reopen: theirs(() => ({ intent: "reopen" })),
      case: theirs(() => ({ intent: "case", startedOn: "", problem: "anxiety", age: "", employment: "", medication: "", treatment: "" })),
      measure: theirs(() => ({ intent: "measure", measure: "gad-7@1" })),
      merge: theirs(() => ({ intent: "merge", fromCode: "C-999" })),
      "go-by": theirs(() => ({ intent: "go-by", by: "session" })),
      remove: theirs(() => ({ intent: "remove" })),
    },
  },
};
