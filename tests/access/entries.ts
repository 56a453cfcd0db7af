import type { Role, Viewer } from "~/accounts/index";
import type { Sent } from "./site";
import type { World } from "./world";

/** A form as it would be sent, and whom the ids in it belong to: nobody else can do anything with them. */
export type Form = { body: (world: World) => Sent["body"]; only?: (world: World) => Viewer[] };

/** Whom a page is for. A refusal is 403 without the role, and 404 with it where the thing is another's. */
export type Entry = {
  for: "anyone" | "signed in" | readonly Role[];
  /** A fixture for every param: something of the owner's. */
  params?: (world: World) => Record<string, string>;
  /** Of those with the role, these; all others find nothing. */
  only?: (world: World) => Viewer[];
  /** There outside of demo mode for nobody. */
  onlyInDemo?: boolean;
  /** Every form that the action knows, by its name. */
  forms?: Record<string, Form>;
};

const uuid = () => crypto.randomUUID();

/** A form with its intent, as the page would send it. */
const form = (fields: (world: World) => Record<string, string>, only?: Form["only"]): Form => ({ body: fields, ...(only && { only }) });

const ofTheLeads = (world: World) => world.leadsHere;
const ofTheOwner = (world: World) => [world.owner];

const accounts: Record<string, Entry> = {
  "/": { for: "anyone" },
  "/sign-in": { for: "anyone", forms: { "wrong password": form(() => ({ email: "nobody@people.example", password: "not it" })) } },
  "/sign-out": { for: "anyone", forms: { "sign out": form(() => ({})) } },
  "/forgot-password": { for: "anyone", forms: { ask: form(() => ({ email: "nobody@people.example" })) } },
  "/reset-password/:token": { for: "anyone", params: () => ({ token: "made-up" }), forms: { reset: form(() => ({ password: "a long enough one" })) } },
  "/invitation/:token": { for: "anyone", params: ({ invitation }) => ({ token: invitation.token }), forms: { "without a password": form(() => ({})) } },
  "/first-lead/:token": { for: "anyone", params: () => ({ token: "made-up" }), forms: { "without a name": form(() => ({})) } },
  "/dev/mailbox": { for: "anyone", onlyInDemo: true },
  "/dev/gallery": { for: "anyone", onlyInDemo: true },
  "/settings": {
    for: "signed in",
    forms: {
      name: form(() => ({ intent: "name", name: "Another name" })),
      password: form(() => ({ intent: "password", current: "not it", password: "a long enough one" })),
      consent: form(() => ({ intent: "consent", purposes: "supervision", retentionDays: "365" })),
      "end-session": form(({ ownersSession }) => ({ intent: "end-session", session: ownersSession }), ofTheOwner),
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
    },
  },
  "/programme/people/:personId": {
    for: ["programme_lead"],
    params: ({ colleague }) => ({ personId: colleague.personId }),
    only: ofTheLeads,
    forms: {
      roles: form(() => ({ intent: "roles", roles: "clinician" })),
      "begin-supervision": form(({ reviewer, colleague }) => ({ intent: "begin-supervision", supervisorId: reviewer.personId, superviseeId: colleague.personId })),
      "end-supervision": form(({ reviewer, colleague }) => ({ intent: "end-supervision", supervisorId: reviewer.personId, superviseeId: colleague.personId })),
      leave: form(() => ({ intent: "leave" })),
    },
  },
};

export const entries: Readonly<Record<string, Entry>> = { ...accounts };
