import type { AppLoadContext } from "@remix-run/node";
import type { Role, Viewer } from "~/accounts/index";
import { hashPassword } from "~/accounts/password.server";
import { db } from "~/platform/db.server";
import { maker } from "../make/maker";
import { makeOrganisation, makePerson } from "../make/people";

let worlds = 0;

/** An organisation of its own with a programme lead, a supervisor and a trainee. */
export async function aProgramme(name = "A clinic") {
  const make = maker(db(), `accounts ${++worlds}`);
  const organisation = await makeOrganisation(make, { name });
  const person = (roles: Role[], called?: string) => makePerson(make, organisation, called ? { roles, name: called } : { roles });
  return {
    organisation,
    person,
    lead: await person(["programme_lead"], "Lea Lead"),
    supervisor: await person(["supervisor", "clinician"], "Sam Super"),
    trainee: await person(["trainee"], "Tia Train"),
  };
}

export async function givePassword(viewer: Viewer, password: string): Promise<void> {
  await db().person.update({ where: { id: viewer.personId }, data: { passwordHash: await hashPassword(password) } });
}

/** What a loader or action is called with, as this viewer. */
export function asked(viewer: Viewer | null, request: Request, params: Record<string, string> = {}) {
  const context: AppLoadContext = {
    nonce: "",
    viewer: () => Promise.resolve(viewer),
    address: "192.0.2.7",
    locale: "en-GB",
    timeZone: "UTC",
    pacedBody: () => new ReadableStream<Uint8Array>(),
  };
  return { request, params, context };
}

export function formRequest(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { host: "localhost:3000", ...headers },
  });
}

/** The Response that this call throws or answers. */
export async function responseOf(call: Promise<unknown>): Promise<Response> {
  const answer = await call.catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw new Error(`No response, but ${JSON.stringify(answer)}`);
  return answer;
}

/** The mails of this address, the newest first. */
export function mailsTo(recipient: string) {
  return db().localMail.findMany({ where: { recipient }, orderBy: { id: "desc" } });
}

/** The secret at the end of the link in the newest mail to this address. */
export async function mailedToken(recipient: string): Promise<string> {
  const [mail] = await mailsTo(recipient);
  const token = /\/(?:invitation|reset-password)\/([\w-]+)/.exec(mail?.text ?? "")?.[1];
  if (!token) throw new Error(`No link was mailed to ${recipient}.`);
  return token;
}

/** The Cookie header that a browser sends after this Set-Cookie header. */
export const cookieOf = (setCookie: string) => setCookie.split(";")[0] ?? "";
