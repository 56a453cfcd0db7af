import { type Entry, type Form, form, uuid } from "./entry";
import type { World } from "./world";

const ofTheClinician = ({ caseload }: World) => [caseload.clinician];
/** The clinician, whoever is on duty, and the supervisor with whom the caseload is shared. */
const mayRead = ({ caseload, reviewer }: World) => [caseload.clinician, caseload.onDuty, reviewer];
const mayAct = ({ caseload }: World) => [caseload.clinician, caseload.onDuty];
/** Everybody here whose work is with clients, and whoever is on duty. */
const mayHaveAlerts = (world: World) =>
  world.visitors.flatMap(({ viewer }) => (viewer && (viewer.personId === world.caseload.onDuty.personId || viewer.roles.some((role) => role === "clinician" || role === "supervisor")) ? [viewer] : []));

const byThem = (fields: (world: World) => Record<string, string>): Form => form(fields, ofTheClinician);

export const room: Record<string, Entry> = {
  "/programme/outcomes": {
    for: ["programme_lead"],
    forms: {
      save: form(() => ({ contactName: "A line", contactPhone: "116 123", contactWhen: "", dutyPersonId: "", first: "4", second: "8" })),
    },
  },
  "/outcomes/episodes/:episodeId/measure": {
    for: ["clinician"],
    params: ({ caseload }) => ({ episodeId: caseload.episode.id }),
    only: ofTheClinician,
    also: { "of another clinician": { params: ({ caseload }) => ({ episodeId: caseload.unshared.id }), only: () => [] } },
    forms: {
      // Without a cookie there is no browser to hand over: the page says so.
      "hand-over": byThem(() => ({ intent: "hand-over", key: uuid(), measures: "phq-9@1", pin: "4711" })),
      link: byThem(() => ({ intent: "link", key: uuid(), measures: "gad-7@1", hours: "24" })),
      withdraw: byThem(({ caseload }) => ({ intent: "withdraw", id: caseload.link.id })),
      restore: byThem(({ caseload }) => ({ intent: "restore", id: caseload.link.id })),
    },
  },
  "/answer": { for: "anyone", forms: { send: form(() => ({ intent: "send", "m1-1": "0" })), decline: form(() => ({ intent: "decline" })), "take-back": form(() => ({ intent: "take-back", pin: "0000" })) } },
  "/answer/:code": {
    for: "anyone",
    params: ({ caseload }) => ({ code: caseload.link.code }),
    forms: { "send, not all of it": form(() => ({ intent: "send", "m1-1": "0" })) },
  },
  "/outcomes/risk": { for: "signed in", only: mayHaveAlerts },
  "/outcomes/risk/:alertId": {
    for: "signed in",
    params: ({ caseload }) => ({ alertId: caseload.alert.id }),
    only: mayRead,
    forms: {
      note: form(() => ({ intent: "note", note: "Rang the client." }), mayAct),
      acknowledge: form(() => ({ intent: "acknowledge", note: "Spoke with the client." }), mayAct),
    },
  },
};
