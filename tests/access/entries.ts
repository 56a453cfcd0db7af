import { type Entry, form, ofTheOwner, ofTheReviewer, uuid } from "./entry";
import { madeAssessment } from "../make/assessment";
import { care } from "./care-entries";
import { conversations } from "./conversation-entries";
import { imports } from "./import-entries";
import { outcomes } from "./outcomes-entries";
import { progress } from "./progress-entries";
import { results } from "./results-entries";
import { room } from "./room-entries";
import { seen } from "./seen-entries";
import { speed } from "./speed-entries";
import { studio } from "./studio-entries";
import type { World } from "./world";

const ofTheLeads = (world: World) => world.leadsHere;
/** The one who made a published clip, and whoever leads the programme. */
const mayRetire = (world: World) => [world.reviewer, ...world.leadsHere];

const accounts: Record<string, Entry> = {
  "/": { for: "anyone" },
  "/sign-in": { for: "anyone", forms: { "wrong password": form(() => ({ email: "nobody@people.example", password: "not it" })) } },
  "/sign-out": { for: "anyone", forms: { "sign out": form(() => ({})) } },
  "/forgot-password": { for: "anyone", forms: { ask: form(() => ({ email: "nobody@people.example" })) } },
  "/reset-password/:token": { for: "anyone", params: () => ({ token: "made-up" }), forms: { reset: form(() => ({ password: "a long enough one" })) } },
  "/invitation/:token": { for: "anyone", params: ({ invitation }) => ({ token: invitation.token }), forms: { "without a password": form(() => ({})) } },
  "/first-lead/:token": { for: "anyone", params: () => ({ token: "made-up" }), forms: { "without a name": form(() => ({})) } },
  "/*": { for: "anyone", never: true },
  "/dev/mailbox": { for: "anyone", onlyInDemo: true },
  "/dev/gallery": { for: "anyone", onlyInDemo: true },
  "/settings": {
    for: "signed in",
    forms: {
      name: form(() => ({ intent: "name", name: "Another name" })),
      password: form(() => ({ intent: "password", current: "not it", password: "a long enough one" })),
      consent: form(() => ({ intent: "consent", purposes: "supervision", retentionDays: "365" })),
      "end-session": { ...form(({ ownersSession }) => ({ intent: "end-session", session: ownersSession }), ofTheOwner), inWords: true },
      "end-others": form(() => ({ intent: "end-others" })),
    },
  },
  "/programme": {
    for: ["programme_lead"],
    forms: {
      organisation: form(() => ({ intent: "organisation", name: "Here", supportContacts: "" })),
      invite: form(() => ({ intent: "invite", key: uuid(), name: "Somebody", email: "somebody@people.example", roles: "trainee" })),
      resend: form(({ invitation }) => ({ intent: "resend", invitationId: invitation.id }), ofTheLeads),
      withdraw: form(({ invitation }) => ({ intent: "withdraw", invitationId: invitation.id }), ofTheLeads),
      restore: form(({ invitation }) => ({ intent: "restore", invitationId: invitation.id }), ofTheLeads),
      return: form(({ departed }) => ({ intent: "return", personId: departed.personId }), ofTheLeads),
      "make-cohort": form(() => ({ intent: "make-cohort", key: uuid(), cohort: "Intake of the access test" })),
      "rename-cohort": form(({ cohortId }) => ({ intent: "rename-cohort", cohortId, cohort: "Another name" }), ofTheLeads),
      "cohort-people": form(({ cohortId, colleague }) => ({ intent: "cohort-people", cohortId, people: colleague.personId }), ofTheLeads),
      "close-cohort": form(({ cohortId }) => ({ intent: "close-cohort", cohortId }), ofTheLeads),
      "reopen-cohort": form(({ cohortId }) => ({ intent: "reopen-cohort", cohortId }), ofTheLeads),
    },
  },
  "/programme/people/:personId": {
    for: ["programme_lead"],
    params: ({ colleague }) => ({ personId: colleague.personId }),
    only: ofTheLeads,
    forms: {
      roles: form(() => ({ intent: "roles", roles: "clinician" })),
      cohorts: form(({ cohortId }) => ({ intent: "cohorts", cohorts: cohortId })),
      "begin-supervision": form(({ reviewer, colleague }) => ({ intent: "begin-supervision", supervisorId: reviewer.personId, superviseeId: colleague.personId })),
      "end-supervision": form(({ reviewer, colleague }) => ({ intent: "end-supervision", supervisorId: reviewer.personId, superviseeId: colleague.personId })),
      leave: form(() => ({ intent: "leave" })),
    },
  },
};

const session = ({ session }: World) => ({ sessionId: session.id });
const slug = ({ session }: World) => ({ slug: session.vignette.slug });

const practice: Record<string, Entry> = {
  "/library": { for: "signed in" },
  "/library/skills/:slug": { for: "signed in", params: ({ session }) => ({ slug: session.vignette.skill }) },
  "/library/:slug": {
    for: "signed in",
    params: slug,
    forms: {
      start: form(() => ({ key: uuid() })),
      "start with the key of another's session": { ...form(({ session }) => ({ key: session.key }), ofTheOwner), inWords: true },
    },
  },
  "/library/:slug/record": {
    for: ["supervisor", "programme_lead"],
    params: ({ draftClip }) => ({ slug: draftClip.slug }),
    forms: {
      publish: form(({ draftClip }) => ({ intent: "publish", recordingId: draftClip.recordingId, starts: "", agreed: "yes" }), ofTheReviewer),
      retire: form(({ publishedClip }) => ({ intent: "retire", clipId: publishedClip.id }), mayRetire),
      unretire: form(({ publishedClip }) => ({ intent: "unretire", clipId: publishedClip.id }), mayRetire),
    },
  },
  "/settings/recordings": { for: "signed in", forms: { delete: form(({ publishedClip }) => ({ clipId: publishedClip.id }), ofTheReviewer) } },
  "/practice": { for: "signed in" },
  "/practice/set-up": { for: "signed in", forms: { consent: form(() => ({ purposes: "supervision", retentionDays: "365" })) } },
  "/library/assessments/:slug": {
    for: "signed in",
    params: () => ({ slug: madeAssessment.slug }),
    forms: {
      start: form(() => ({ key: uuid() })),
      "start with the key of another's sitting": { ...form(({ sitting }) => ({ key: sitting.key }), ofTheOwner), inWords: true },
    },
  },
  "/practice/assessments/:sittingId": {
    for: "signed in",
    params: ({ sitting }) => ({ sittingId: sitting.id }),
    only: ofTheOwner,
    forms: {
      next: form(() => ({ intent: "next", place: "2" })),
      finish: form(() => ({ intent: "finish" })),
      submit: form(({ reviewer }) => ({ intent: "submit", key: uuid(), reviewer: reviewer.personId })),
      withdraw: form(() => ({ intent: "withdraw" })),
      leave: form(() => ({ intent: "leave" })),
      delete: form(({ sitting }) => ({ intent: "delete", takeId: sitting.takes[0]!.id })),
    },
  },
  "/practice/:sessionId": {
    for: "signed in",
    params: session,
    only: ofTheOwner,
    forms: {
      write: form(() => ({ intent: "write", key: uuid(), text: "What would you like me to know?" })),
      rate: form(({ take }) => ({ intent: "rate", takeId: take.id })),
      submit: form(({ take, reviewer }) => ({ intent: "submit", takeId: take.id, key: uuid(), reviewer: reviewer.personId })),
      withdraw: form(({ submission }) => ({ intent: "withdraw", submissionId: submission.id })),
      delete: form(({ take }) => ({ intent: "delete", takeId: take.id })),
      leave: form(() => ({ intent: "leave" })),
    },
  },
  "/practice/:sessionId/beat": {
    for: "signed in",
    params: session,
    only: ofTheOwner,
    forms: { watching: { body: () => ({ json: { playKey: uuid(), activity: "watching", positionMs: 0, playing: true } }) } },
  },
  "/practice/:sessionId/snapshot": {
    for: "signed in",
    params: session,
    only: ofTheOwner,
    forms: { kept: { body: () => ({ json: { version: 1, snapshot: { value: "briefing" } } }) } },
  },
  "/review/assign": {
    for: ["supervisor"],
    forms: {
      assign: form(
        ({ owner, session }) => ({ intent: "assign", key: uuid(), traineeId: owner.personId, vignetteSlug: session.vignette.slug, dueOn: "2999-12-31", note: "" }),
        ofTheReviewer,
      ),
      cancel: form(({ assignmentId }) => ({ intent: "cancel", assignmentId }), ofTheReviewer),
      "put-back": form(({ assignmentId }) => ({ intent: "put-back", assignmentId }), ofTheReviewer),
    },
  },
};

const recordings: Record<string, Entry> = {
  "/recordings/key": { for: "signed in" },
  "/recordings/:recordingId/status": {
    for: "signed in",
    params: ({ take }) => ({ recordingId: take.recordingId! }),
    only: ({ owner, reviewer }) => [owner, reviewer],
    also: {
      "after it was withdrawn": { params: ({ withdrawn }) => ({ recordingId: withdrawn.take.recordingId! }), only: ofTheOwner },
      "the first answer of a conversation": { params: ({ runs }) => ({ recordingId: runs.submitted.takes[0]!.recordingId! }), only: ({ owner, reviewer }) => [owner, reviewer] },
      "an answer of a conversation that goes on": { params: ({ runs }) => ({ recordingId: runs.open.takes[0]!.recordingId! }), only: ofTheOwner },
    },
  },
};

const review: Record<string, Entry> = {
  "/today": { for: "signed in" },
  "/review": { for: ["supervisor"] },
  "/review/agreement": { for: ["supervisor"] },
  "/review/:submissionId": {
    for: ["supervisor"],
    params: ({ submission }) => ({ submissionId: submission.id }),
    only: ofTheReviewer,
    forms: {
      save: form(() => ({ intent: "save", workedWell: "You waited.", tryNext: "Wait longer." })),
      comment: form(() => ({ intent: "comment", key: uuid(), at: "0:01", text: "Here." })),
      "remove-comment": form(() => ({ intent: "remove-comment", commentId: uuid() })),
      "restore-comment": form(() => ({ intent: "restore-comment", commentId: uuid() })),
      "correct-move": form(() => ({ intent: "correct-move", place: "1", move: "softened-it" })),
      release: form(() => ({ intent: "release", workedWell: "You waited.", tryNext: "Wait longer." })),
    },
    also: {
      "after it was withdrawn": { params: ({ withdrawn }) => ({ submissionId: withdrawn.id }), only: () => [] },
      "a whole conversation": { params: ({ runs }) => ({ submissionId: runs.submissionId }), only: ofTheReviewer },
    },
  },
  "/review/:submissionId/save": {
    for: ["supervisor"],
    params: ({ submission }) => ({ submissionId: submission.id }),
    only: ofTheReviewer,
    forms: { save: form(() => ({ workedWell: "You waited.", tryNext: "Wait longer." })) },
  },
};

export const entries: Readonly<Record<string, Entry>> = { ...accounts, ...practice, ...conversations, ...recordings, ...review, ...outcomes, ...imports, ...care, ...room, ...seen, ...results, ...progress, ...speed, ...studio };
