import { type Result, done, refused } from "~/core/result";
import { demoMode, demoRequestAllowed } from "~/platform/demo-mode.server";
import { countTry, uncountTry } from "./attempts.server";
import { openSession } from "./lucia.server";
import { passwordMatches } from "./password.server";
import type { Role } from "./roles";
import { addAuditRow } from "./store/audit.server";
import { type DemoPerson, credentialsOf, unsafeDemoPeople } from "./store/people.server";

const notMatching = "The e-mail address and the password do not match.";

type Attempt = { email: string; password: string; /** Where the request comes from. */ address: string };

/** Answers the Set-Cookie header. Unknown people, wrong passwords and people who have left get one and the same answer. */
export async function signIn({ email, password, address }: Attempt): Promise<Result<{ setCookie: string }>> {
  const counted = await countTry("password", { email, address });
  if (!counted.ok) return counted;
  const known = await credentialsOf(email);
  const matches = await passwordMatches(known?.passwordHash, password);
  if (!matches || !known?.organisationId) return refused(notMatching);
  await uncountTry({ email, address });
  return done({ setCookie: await openAudited(known.personId, known.organisationId) });
}

/** The demo people, or none where this is no demo or the request did not come from this machine's own browser. */
export async function demoPeople(request: Request): Promise<DemoPerson[]> {
  return demoMode() && demoRequestAllowed(request) ? unsafeDemoPeople() : [];
}

/** Signs in the demo person of a role; null where there is none to sign in. */
export async function signInDemo(request: Request, role: Role): Promise<string | null> {
  const person = (await demoPeople(request)).find((each) => each.role === role);
  return person ? openAudited(person.personId, person.organisationId) : null;
}

async function openAudited(personId: string, organisationId: string): Promise<string> {
  const setCookie = await openSession(personId, organisationId);
  await addAuditRow({ organisationId, actorId: personId, action: "session.opened", subjectType: "person", subjectId: personId, ownerId: personId });
  return setCookie;
}
