import { describe, expect, test } from "vitest";
import { organisationOf } from "~/accounts/store/organisation.server";
import { latestConsent } from "~/accounts/store/consent.server";
import { closeSession, openSession, sessionRowIn, viewerFrom } from "~/accounts/lucia.server";
import { action as programmeAction } from "~/progress/routes/programme";
import { action, loader } from "~/accounts/routes/settings";
import { db } from "~/platform/db.server";
import { aProgramme, asked, cookieOf, formRequest, givePassword } from "./world";

async function signedIn() {
  const { trainee, lead } = await aProgramme();
  const cookie = cookieOf(await openSession(trainee.personId, trainee.organisationId));
  const send = (fields: Record<string, string>) => action(asked(trainee, formRequest("/settings", fields, { cookie })));
  return { trainee, lead, cookie, send };
}

describe("settings", () => {
  test("show each session and which one this is", async () => {
    const { trainee, cookie } = await signedIn();
    await openSession(trainee.personId, trainee.organisationId);
    const seen = await loader(asked(trainee, new Request("http://localhost:3000/settings", { headers: { cookie } })));
    expect(seen.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    await closeSession(cookie);
  });

  test("end another session of one's own, and nobody else's", async () => {
    const { trainee, lead, send } = await signedIn();
    const own = cookieOf(await openSession(trainee.personId, trainee.organisationId));
    const others = cookieOf(await openSession(lead.personId, lead.organisationId));
    await send({ intent: "end-session", session: sessionRowIn(own) ?? "" });
    await send({ intent: "end-session", session: sessionRowIn(others) ?? "" });
    expect((await viewerFrom(own)).viewer).toBeNull();
    expect((await viewerFrom(others)).viewer).not.toBeNull();
  });

  test("change the password only with the one of now, and end the other sessions", async () => {
    const { trainee, cookie, send } = await signedIn();
    await givePassword(trainee, "the one of now");
    const elsewhere = cookieOf(await openSession(trainee.personId, trainee.organisationId));
    expect(await send({ intent: "password", current: "not that one", password: "a later sentence" })).toMatchObject({ init: { status: 400 } });
    expect((await viewerFrom(elsewhere)).viewer).not.toBeNull();
    expect(await send({ intent: "password", current: "the one of now", password: "a later sentence" })).toMatchObject({ data: { form: "password" } });
    expect((await viewerFrom(elsewhere)).viewer).toBeNull();
    expect((await viewerFrom(cookie)).viewer).not.toBeNull();
  });

  test("keep each consent decision with the words that were shown, the latest counting", async () => {
    const { trainee, send } = await signedIn();
    expect(await latestConsent(trainee)).toBeNull();
    const body = new URLSearchParams([["intent", "consent"], ["purposes", "supervision"], ["purposes", "research"], ["retentionDays", "90"]]);
    await action(asked(trainee, new Request("http://localhost:3000/settings", { method: "POST", body })));
    expect(await latestConsent(trainee)).toMatchObject({ purposes: ["supervision", "research"], retentionDays: 90 });
    await send({ intent: "consent", retentionDays: "30" });
    expect(await latestConsent(trainee)).toMatchObject({ purposes: [], retentionDays: 30 });
    const kept = await db().consentDecision.findMany({ where: { personId: trainee.personId } });
    expect(kept.map(({ wording }) => wording)).toEqual([2, 2]);
  });

  test("say what a consent decision means", async () => {
    const { trainee } = await signedIn();
    const decide = async (...purposes: string[]) => {
      const body = new URLSearchParams([["intent", "consent"], ["retentionDays", "90"], ...purposes.map((purpose) => ["purposes", purpose])]);
      const answer = await action(asked(trainee, new Request("http://localhost:3000/settings", { method: "POST", body })));
      return answer.data.said;
    };
    expect(await decide()).toContain("nothing of yours is recorded");
    expect(await decide("supervision", "teaching")).toBe("Saved, for the recordings that you make from now on.");
    expect(await decide("supervision")).toContain("for your earlier recordings too");
    expect(await decide("teaching")).toContain("Recordings that waited for feedback are withdrawn");
  });

  test.each<Record<string, string>>([{ retentionDays: "" }, { retentionDays: "36500" }, { retentionDays: "30", purposes: "advertising" }])("refuse the consent %j", async (fields) => {
    const { trainee, send } = await signedIn();
    expect(await send({ intent: "consent", ...fields })).toMatchObject({ init: { status: 400 } });
    expect(await latestConsent(trainee)).toBeNull();
  });

  test("rename oneself", async () => {
    const { cookie, send } = await signedIn();
    expect(await send({ intent: "name", name: "  " })).toMatchObject({ init: { status: 400 } });
    await send({ intent: "name", name: "Tia Tremaine" });
    expect((await viewerFrom(cookie)).viewer?.name).toBe("Tia Tremaine");
  });
});

describe("the organisation", () => {
  test("is changed by its programme lead", async () => {
    const { lead } = await aProgramme();
    const fields = { intent: "organisation", name: "A renamed clinic", supportContacts: "On call: 020 7946 0000" };
    await programmeAction(asked(lead, formRequest("/programme", fields)));
    expect(await organisationOf(lead)).toEqual({ name: "A renamed clinic", supportContacts: "On call: 020 7946 0000" });
  });
});
