import { dayAgo } from "../make/plans";
import { type Entry, form, ofTheOwner, ofTheReviewer, uuid } from "./entry";
import type { World } from "./world";

const inAMonth = () => dayAgo({ now: new Date() }, -30).toISOString().slice(0, 10);
const aPlan = ({ session }: World) => ({ objective: "Ask before explaining", drills: session.vignette.slug, minutes: "60", reviewOn: inAMonth() });
const anEntry = () => ({ intent: "add", activity: "solo_rehearsal", heldOn: dayAgo({ now: new Date() }, 1).toISOString().slice(0, 10), minutes: "30" });

export const progress: Record<string, Entry> = {
  "/progress": { for: "signed in" },
  "/progress/plan": {
    for: "signed in",
    forms: {
      "make, with the key of another's": { ...form((world) => ({ intent: "make", key: world.plan.key, from: "own", ...aPlan(world) }), ofTheOwner), inWords: true },
      change: form((world) => ({ intent: "change", planId: world.plan.id, ...aPlan(world) }), ofTheOwner),
      "take-back": form(({ plan }) => ({ intent: "take-back", planId: plan.id }), ofTheOwner),
      ask: form(({ plan, reviewer }) => ({ intent: "ask", planId: plan.id, supervisorId: reviewer.personId }), ofTheOwner),
      review: form(({ plan }) => ({ intent: "review", planId: plan.id, learnt: "Asking comes first.", then: "done" }), ofTheOwner),
      reopen: form(({ plan }) => ({ intent: "reopen", planId: plan.id }), ofTheOwner),
      make: form((world) => ({ intent: "make", key: uuid(), from: "own", ...aPlan(world) })),
    },
  },
  "/progress/plans/:planId": {
    for: "signed in",
    params: ({ plan }) => ({ planId: plan.id }),
    only: ({ owner, reviewer }) => [owner, reviewer],
    also: {
      "that a supervisor of before was asked to sign": { params: ({ formerPlan }) => ({ planId: formerPlan.id }), only: () => [] },
    },
    forms: {
      sign: form(({ plan }) => ({ intent: "sign", edition: plan.edition, comment: "Agreed." }), ofTheReviewer),
      unsign: form(() => ({ intent: "unsign" }), ofTheReviewer),
    },
  },
  "/progress/ledger": {
    for: "signed in",
    forms: {
      add: form(() => ({ key: uuid(), ...anEntry() })),
      "add, with the key of another's": { ...form(({ entry }) => ({ key: entry.key, ...anEntry() }), ofTheOwner), inWords: true },
      remove: form(({ entry }) => ({ intent: "remove", entryId: entry.id }), ofTheOwner),
      "put-back": form(({ entry }) => ({ intent: "put-back", entryId: entry.id }), ofTheOwner),
    },
  },
};
