import { type Adapter, Lucia, TimeSpan } from "lucia";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { remember } from "~/platform/remember.server";
import { newSecret, hashOf } from "./secret.server";
import { inOrder, type Role } from "./roles";
import type { Viewer } from "./viewer";

/** The only file that knows Lucia, which is no longer developed. */
declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof make>;
    DatabaseSessionAttributes: { organisationId: string };
    DatabaseUserAttributes: { viewer: Viewer };
  }
}

const hour = 3_600_000;

/** A session ends after this long without a request (Lucia moves the end on once half of it has passed)... */
export const idleLimitMs = 12 * hour;
/** ...and after this long in any case. */
export const absoluteLimitMs = 7 * 24 * hour;

const noAttributes = { organisationId: "" };

/** Stores the SHA-256 of a session id alone, so that a leaked table signs nobody in. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const row = await db().signInSession.findFirst({
      where: { id: hashOf(sessionId), member: { leftAt: null } },
      select: {
        organisationId: true,
        personId: true,
        expiresAt: true,
        createdAt: true,
        person: { select: { name: true, email: true } },
        member: { select: { roles: { select: { role: true } } } },
      },
    });
    if (!row) return [null, null];
    const { organisationId, personId, person } = row;
    const roles = inOrder(row.member.roles.map(({ role }) => role as Role));
    const last = row.createdAt.getTime() + absoluteLimitMs;
    const expiresAt = new Date(Math.min(row.expiresAt.getTime(), last));
    return [
      { id: sessionId, userId: personId, expiresAt, attributes: { organisationId } },
      { id: personId, attributes: { viewer: { personId, organisationId, name: person.name, email: person.email, roles } } },
    ];
  },
  /** The ids are hashes: good for counting, useless for signing in or for invalidateSession. */
  async getUserSessions(personId) {
    const rows = await db().signInSession.findMany({ where: { personId } });
    return rows.map(({ id, expiresAt }) => ({ id, userId: personId, expiresAt, attributes: noAttributes }));
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await db().signInSession.create({ data: { id: hashOf(id), personId: userId, organisationId: attributes.organisationId, expiresAt } });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await db().signInSession.updateMany({ where: { id: hashOf(sessionId) }, data: { expiresAt } });
  },
  async deleteSession(sessionId) {
    await db().signInSession.deleteMany({ where: { id: hashOf(sessionId) } });
  },
  async deleteUserSessions(personId) {
    await db().signInSession.deleteMany({ where: { personId } });
  },
  async deleteExpiredSessions() {
    await db().signInSession.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
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

/** Who this cookie signs in, and the Set-Cookie header that the answer must carry, if any. */
export async function viewerFrom(cookieHeader: string | null | undefined): Promise<{ viewer: Viewer | null; setCookie: string | null }> {
  const id = sessionIdIn(cookieHeader);
  if (!id) return { viewer: null, setCookie: null };
  const { session, user } = await lucia().validateSession(id);
  if (!session) return { viewer: null, setCookie: blankCookie() };
  return { viewer: user.viewer, setCookie: session.fresh ? lucia().createSessionCookie(session.id).serialize() : null };
}

/** Ends the session of this cookie. Answers the Set-Cookie header that clears it. */
export async function closeSession(cookieHeader: string | null | undefined): Promise<string> {
  const id = sessionIdIn(cookieHeader);
  if (id) await lucia().invalidateSession(id);
  return blankCookie();
}

/** The row that belongs to this cookie, so that a list can say "this one". */
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
