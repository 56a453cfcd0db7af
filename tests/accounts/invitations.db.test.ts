import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptInvitation, openInvitation } from "~/accounts/accept-invitation.server";
import { invite } from "~/accounts/invite.server";
import type { Viewer } from "~/accounts/index";
import { letLeave } from "~/accounts/leave.server";
import { viewerFrom } from "~/accounts/lucia.server";
import { programmePage } from "~/accounts/programme-page.server";
import { resendInvitation } from "~/accounts/resend-invitation.server";
import { action as programmeAction } from "~/progress/routes/programme";
import { loader as invitationLoader } from "~/accounts/routes/invitation";
import { hashOf } from "~/accounts/secret.server";
import { setRoles } from "~/accounts/set-roles.server";
import { withdrawInvitation } from "~/accounts/withdraw-invitation.server";
import { supervises } from "~/accounts/store/supervision.server";
import { db } from "~/platform/db.server";
import { fixDemoMode } from "~/platform/demo-mode.server";
import { aProgramme, asked, cookieOf, formRequest, givePassword, mailedToken, mailsTo, responseOf } from "./world";

const password = "seven wooden spoons";
const address = "192.0.2.1";

beforeAll(() => fixDemoMode());

/** An invitation that waits, by mail. */
async function invited(roles: ("trainee" | "clinician" | "supervisor")[] = ["trainee", "clinician"]) {
  const world = await aProgramme();
  const email = `${randomUUID()}@example.org`;
  const wanted = { key: randomUUID(), email, name: "Noor New", roles, supervisorId: world.supervisor.personId };
  const made = await invite(world.lead, wanted);
  if (!made.ok) throw new Error(made.problem);
  return { ...world, email, wanted, id: made.value.invitationId, token: await mailedToken(email) };
}

const accept = (token: string, given = password) => acceptInvitation(token, { name: "Noor New", password: given, address });

async function accepted(token: string) {
  const result = await accept(token);
  if (!result.ok) throw new Error(result.problem);
  return (await viewerFrom(cookieOf(result.value.setCookie))).viewer!;
}

describe("an invitation", () => {
  test("makes an account with its roles and supervisor, and signs in", async () => {
    const { token, email, organisation, supervisor, id } = await invited();
    const viewer = await accepted(token);
    expect(viewer).toMatchObject({ email, name: "Noor New", organisationId: organisation.id, roles: ["trainee", "clinician"] });
    expect(await supervises(supervisor, viewer.personId)).toBe(true);
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["invitation.sent", "invitation.accepted"]);
  });

  test("names the day until which it works, and its list the supervisor", async () => {
    const { email, id, lead, supervisor } = await invited();
    const { expiresAt } = await db().invitation.findUniqueOrThrow({ where: { id } });
    const day = expiresAt.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
    expect((await mailsTo(email))[0]?.text).toContain(`The link works once and until ${day}.`);
    const { invitations } = await programmePage(lead, undefined);
    expect(invitations).toEqual([expect.objectContaining({ id, supervisor: supervisor.name })]);
  });

  test("keeps only the hash of its link", async () => {
    const { id, token } = await invited();
    const row = await db().invitation.findUniqueOrThrow({ where: { id } });
    expect(row.tokenHash).toBe(hashOf(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test("is made and mailed once by a double click", async () => {
    const { lead, wanted, email, id } = await invited();
    const again = await Promise.all([invite(lead, wanted), invite(lead, wanted)]);
    expect(again.map((result) => result.ok && result.value.invitationId)).toEqual([id, id]);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  test("is made once by two clicks at the same moment", async () => {
    const { lead } = await aProgramme();
    const email = `${randomUUID()}@example.org`;
    const wanted = { key: randomUUID(), email, name: "Noor", roles: ["trainee" as const] };
    const both = await Promise.all([invite(lead, wanted), invite(lead, wanted)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await db().invitation.count({ where: { email } })).toBe(1);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  test("is accepted once by two clicks at the same moment, and both are signed in", async () => {
    const { token, email } = await invited();
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await db().person.count({ where: { email } })).toBe(1);
    expect(await db().auditEvent.count({ where: { action: "invitation.accepted", subjectId: (await openInvitation(token))!.invitation.id } })).toBe(1);
  });

  test("once accepted is of no use to whoever finds the link", async () => {
    const { token } = await invited();
    await accepted(token);
    expect(await accept(token, "a password of my own")).toMatchObject({ ok: false, problem: expect.stringContaining("used already") as string });
    expect(await invitationLoader(asked(null, new Request("http://localhost:3000/"), { token }))).toMatchObject({ state: "accepted" });
  });

  test("cannot be accepted after seven days", async () => {
    const { token, id, email } = await invited();
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await accept(token)).toMatchObject({ ok: false, problem: expect.stringContaining("too old") as string });
    expect(await db().person.count({ where: { email } })).toBe(0);
  });

  test("cannot be accepted once withdrawn, and can again when that is undone", async () => {
    const { lead, token, id } = await invited();
    await withdrawInvitation(lead, id);
    expect(await accept(token)).toMatchObject({ ok: false, problem: expect.stringContaining("withdrawn") as string });
    await withdrawInvitation(lead, id, { undo: true });
    expect((await accept(token)).ok).toBe(true);
    expect((await withdrawInvitation(lead, id)).ok).toBe(false);
  });

  test("sent again has a new link, and the old one stops working", async () => {
    const { lead, token, id, email } = await invited();
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await resendInvitation(lead, id)).toMatchObject({ ok: true, value: { mailed: true } });
    const fresh = await mailedToken(email);
    expect(fresh).not.toBe(token);
    expect(await openInvitation(token)).toBeNull();
    expect((await accept(fresh)).ok).toBe(true);
  });

  test("is nothing to the programme lead of another organisation", async () => {
    const { id, email } = await invited();
    const stranger = (await aProgramme()).lead;
    expect((await resendInvitation(stranger, id)).ok).toBe(false);
    expect((await withdrawInvitation(stranger, id)).ok).toBe(false);
    expect((await db().invitation.findUniqueOrThrow({ where: { id } })).withdrawnAt).toBeNull();
    expect(await mailsTo(email)).toHaveLength(1);
  });

  test("does not take a supervisor of another organisation, or one without the role", async () => {
    const { lead, trainee } = await aProgramme();
    const elsewhere = (await aProgramme()).supervisor;
    for (const supervisorId of [elsewhere.personId, trainee.personId]) {
      const wanted = { key: randomUUID(), email: `${randomUUID()}@example.org`, name: "Noor", roles: ["trainee" as const], supervisorId };
      expect((await invite(lead, wanted)).ok).toBe(false);
    }
  });

  test("is refused for somebody who is here or invited already", async () => {
    const { lead, trainee, wanted } = await invited();
    expect(await invite(lead, { ...wanted, key: randomUUID() })).toMatchObject({ ok: false, problem: expect.stringContaining("invitation already") as string });
    const here = { ...wanted, key: randomUUID(), email: trainee.email };
    expect(await invite(lead, here)).toMatchObject({ ok: false, problem: expect.stringContaining("in your programme already") as string });
  });

  test("adds an organisation to an account only with that account's password", async () => {
    const { trainee: known } = await aProgramme();
    await givePassword(known, "the one I have");
    const { lead, organisation } = await aProgramme("Another clinic");
    await invite(lead, { key: randomUUID(), email: known.email, name: "Whoever", roles: ["clinician"] });
    const token = await mailedToken(known.email);
    expect((await accept(token, "a new one of mine")).ok).toBe(false);
    const result = await accept(token, "the one I have");
    const { viewer } = await viewerFrom(cookieOf(result.ok ? result.value.setCookie : ""));
    expect(viewer).toMatchObject({ personId: known.personId, organisationId: organisation.id, name: known.name, roles: ["clinician"] });
  });

  test.each<[string, (lead: Viewer, personId: string) => Promise<{ ok: boolean }>]>([
    ["has left", (lead, personId) => letLeave(lead, personId)],
    ["is programme lead no more", (lead, personId) => setRoles(lead, personId, ["clinician"])],
  ])("of a programme lead who %s is withdrawn, and no other", async (_how, remove) => {
    const { lead, person, token: kept } = await invited();
    const second = await person(["programme_lead", "clinician"]);
    const [taken, waiting] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    const inviteAs = (email: string) => invite(second, { key: randomUUID(), email, name: "Noor", roles: ["programme_lead"] });
    await inviteAs(taken);
    await accepted(await mailedToken(taken));
    const sent = await inviteAs(waiting);
    expect((await remove(lead, second.personId)).ok).toBe(true);
    expect(await accept(await mailedToken(waiting))).toMatchObject({ ok: false, problem: expect.stringContaining("withdrawn") as string });
    const events = await db().auditEvent.findMany({ where: { action: "invitation.withdrawn", actorId: lead.personId } });
    expect(events.map(({ subjectId }) => subjectId)).toEqual([sent.ok && sent.value.invitationId]);
    expect((await accept(kept)).ok).toBe(true);
    expect(await inviteAs("late@example.org")).toEqual({ ok: false, problem: "Only a programme lead invites people." });
  });

  test("brings back who has left, without the roles of before", async () => {
    const { lead, token, email } = await invited(["supervisor"]);
    const first = await accepted(token);
    await letLeave(lead, first.personId);
    await invite(lead, { key: randomUUID(), email, name: "Noor New", roles: ["trainee"] });
    expect(await accepted(await mailedToken(email))).toMatchObject({ personId: first.personId, roles: ["trainee"] });
  });
});

describe("the invitation page", () => {
  test("is not found for a link that never was", async () => {
    expect((await responseOf(invitationLoader(asked(null, new Request("http://localhost:3000/"), { token: "guessed" })))).status).toBe(404);
  });
});

describe("the programme page's form", () => {
  const send = async (fields: Record<string, string>) => {
    const { lead } = await aProgramme();
    return programmeAction(asked(lead, formRequest("/programme", { intent: "invite", ...fields })));
  };
  const whole = { key: randomUUID(), name: "Noor", email: "noor@example.org", roles: "trainee" };

  test.each<Record<string, string>>([{ name: "" }, { email: "noor" }, { roles: "" }, { roles: "owner" }, { key: "1" }, { supervisorId: "x" }])("refuses %j", async (wrong) => {
    expect(await send({ ...whole, ...wrong })).toMatchObject({ init: { status: 400 }, data: { form: "invite" } });
    expect(await db().invitation.count({ where: { email: whole.email } })).toBe(0);
  });

  test("takes a whole one", async () => {
    expect(await send({ ...whole, supervisorId: "" })).toMatchObject({ data: { form: "invited" } });
    expect(await db().invitation.count({ where: { email: whole.email } })).toBe(1);
  });

  test.each(["trainee", "supervisor"] as const)("is forbidden to a %s, and audited", async (who) => {
    const world = await aProgramme();
    const response = await responseOf(programmeAction(asked(world[who], formRequest("/programme", { intent: "invite", ...whole }))));
    expect(response.status).toBe(403);
    const event = await db().auditEvent.findFirst({ where: { actorId: world[who].personId, action: "access.forbidden" } });
    expect(event?.subjectId).toBe("/programme");
  });
});
