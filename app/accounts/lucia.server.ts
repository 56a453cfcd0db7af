import { type Adapter, Lucia, TimeSpan } from "lucia";
import { env } from "~/platform/env.server";
import { remember } from "~/platform/remember.server";
import { inOrder } from "./roles";
import { hashOf, newSecret } from "./secret.server";
import * as store from "./store/sessions.server";
import type { Viewer } from "./viewer";

/** The only file that knows Lucia, which is no longer developed. */
declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof make>;
    DatabaseSessionAttributes: { organisationId: string };
    DatabaseUserAttributes: { viewer: Viewer };
  }
}

const minute = 60_000;
const hour = 60 * minute;

/** A session ends after this long without a request. */
export const idleLimitMs = 12 * hour;
/** Requests closer together than this count as one, so that not each of them writes. */
const idleStepMs = 10 * minute;
/** However much it is used, a session ends this long after it was opened. */
export const absoluteLimitMs = 7 * 24 * hour;

/** Stores the SHA-256 of a session id alone, so that a leaked table signs nobody in. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const row = await store.sessionOf(hashOf(sessionId));
    if (!row) return [null, null];
    const { organisationId, person } = row;
    const isOver = Date.now() >= row.createdAt.getTime() + absoluteLimitMs;
    const viewer = { personId: person.id, organisationId, name: person.name, email: person.email, roles: inOrder(row.roles) };
    return [
      { id: sessionId, userId: person.id, expiresAt: isOver ? row.createdAt : row.expiresAt, attributes: { organisationId } },
      { id: person.id, attributes: { viewer } },
    ];
  },
  /** Answers hashes: good for a list, useless for signing in and for invalidateSession. */
  async getUserSessions(personId) {
    const rows = await store.sessionsOf(personId);
    return rows.map(({ id, organisationId, expiresAt }) => ({ id, userId: personId, expiresAt, attributes: { organisationId } }));
  },
  setSession: ({ id, userId, expiresAt, attributes }) =>
    store.addSession({ id: hashOf(id), personId: userId, organisationId: attributes.organisationId, expiresAt }),
  updateSessionExpiration: (sessionId, expiresAt) => store.moveSessionEnd(hashOf(sessionId), expiresAt),
  deleteSession: (sessionId) => store.removeSession(hashOf(sessionId)),
  deleteUserSessions: (personId) => store.removeSessionsOf(personId),
  deleteExpiredSessions: () => store.removeExpiredSessions(),
};

function make() {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(idleLimitMs, "ms"),
    sessionCookie: {
      name: "bunting_session",
      attributes: { secure: env.publicUrl?.startsWith("https:") ?? false, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ organisationId }) => ({ organisationId }),
    getUserAttributes: ({ viewer }) => ({ viewer }),
  });
}

const lucia = () => remember("lucia", make);

/** Opens a session. Answers the Set-Cookie header; the cookie holds the raw id, the table its hash. */
export async function openSession(personId: string, organisationId: string): Promise<string> {
  const session = await lucia().createSession(personId, { organisationId }, { sessionId: newSecret() });
  return lucia().createSessionCookie(session.id).serialize();
}

/** `handedOver`: the session waits while somebody else holds the tablet, and signs nobody in. */
export type LookedUp = { viewer: Viewer | null; setCookie: string | null; handedOver: boolean };

/** Who this cookie signs in, and the Set-Cookie header that the answer must carry, if any. */
export async function viewerFrom(cookieHeader: string | null | undefined): Promise<LookedUp> {
  const id = sessionIdIn(cookieHeader);
  if (!id) return { viewer: null, setCookie: null, handedOver: false };
  const { session, user } = await lucia().validateSession(id);
  if (!session) {
    // Its cookie stays, so that the session can go on; neither its end nor anything else of it moves meanwhile.
    const handedOver = await store.isSuspended(hashOf(id), earliestSession());
    return { viewer: null, setCookie: handedOver ? null : blankCookie(), handedOver };
  }
  const moved = await moveEnd(session);
  return { viewer: user.viewer, setCookie: moved ? lucia().createSessionCookie(id).serialize() : null, handedOver: false };
}

/** What was opened before is over at that moment, however much it was used. */
export const earliestSession = (at = new Date()) => new Date(at.getTime() - absoluteLimitMs);

/** Lucia alone would wait until half of the idle limit has passed. Answers whether the browser needs a new end too. */
async function moveEnd({ id, expiresAt, fresh }: { id: string; expiresAt: Date; fresh: boolean }): Promise<boolean> {
  if (fresh) return true;
  const end = Date.now() + idleLimitMs;
  if (end - expiresAt.getTime() < idleStepMs) return false;
  await store.moveSessionEnd(hashOf(id), new Date(end));
  return true;
}

/** Ends the session of this cookie. Answers the Set-Cookie header that clears it. */
export async function closeSession(cookieHeader: string | null | undefined): Promise<string> {
  const id = sessionIdIn(cookieHeader);
  if (id) await lucia().invalidateSession(id);
  return blankCookie();
}

/** The id of the row that this cookie belongs to, so that a list can say "this one". */
export function sessionRowIn(cookieHeader: string | null | undefined): string | null {
  const id = sessionIdIn(cookieHeader);
  return id ? hashOf(id) : null;
}

function sessionIdIn(cookieHeader: string | null | undefined): string | null {
  return lucia().readSessionCookie(cookieHeader ?? "");
}

function blankCookie(): string {
  return lucia().createBlankSessionCookie().serialize();
}
