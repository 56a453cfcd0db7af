import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { dayOf, plusDays } from "~/core/days";
import { addEntry } from "~/progress/add-entry.server";
import { progressSchedules } from "~/progress/index.server";
import { type EntryFields } from "~/progress/ledger-form";
import { ledgerAction } from "~/progress/ledger-action.server";
import { ledgerPage } from "~/progress/ledger-page.server";
import { makePlan } from "~/progress/make-plan.server";
import { progressPage } from "~/progress/progress-page.server";
import { putEntryBack, removeEntry } from "~/progress/remove-entry.server";
import { daysAgo } from "../make/maker";
import { makeLedgerEntry } from "../make/plans";
import { makeDrillSession } from "../make/practice";
import { type World, fields, makeWorld, strangers, writing } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("ledger");
});

const timeZone = "UTC";
const today = dayOf(new Date(), timeZone);
const entry = (given: Partial<EntryFields> = {}): EntryFields => ({
  key: randomUUID(), activity: "solo_rehearsal", heldOn: today, minutes: 20, company: "alone", planned: true, feedbackReceived: false, forPlan: false, effort: 6, reaction: "good_challenge", repetitions: null, nextStep: "", ...given,
});
const noted = async (viewer = world.clinician) => (await ledgerPage(viewer, { timeZone })).days.flatMap((day) => day.noted);

describe("the ledger", () => {
  test("takes an entry once however often its form is sent, and not with another's key", async () => {
    const sent = entry();
    const both = await Promise.all([addEntry(world.clinician, sent), addEntry(world.clinician, sent)]);
    expect(new Set(both.map((one) => one.ok && one.value.entryId)).size).toBe(1);
    expect(await noted()).toMatchObject([{ minutes: 20, effort: 6, reaction: "good_challenge" }]);
    expect(await addEntry(world.colleague, sent)).toMatchObject({ ok: false });
    expect((await ledgerPage(world.clinician, { timeZone })).lastActivity).toBe("solo_rehearsal");
    expect((await ledgerPage(world.colleague, { timeZone })).lastActivity).toBeNull();
  });

  test("is one's own: nobody reads it, removes from it or puts back into it", async () => {
    const [first] = await noted();
    for (const other of [world.supervisor, ...strangers(world)]) {
      expect(await noted(other)).toEqual([]);
      expect(await removeEntry(other, first!.id)).toMatchObject({ ok: false, missing: true });
      expect(await putEntryBack(other, first!.id)).toMatchObject({ ok: false, missing: true });
    }
    expect(await noted()).toHaveLength(1);
  });

  test("gives back what was removed until the night, and then no more", async () => {
    const [first] = await noted();
    await removeEntry(world.clinician, first!.id);
    expect(await noted()).toEqual([]);
    await putEntryBack(world.clinician, first!.id);
    expect(await noted()).toHaveLength(1);
    await removeEntry(world.clinician, first!.id);
    const night = progressSchedules["progress.forget-removed"]!;
    await night.run();
    // Removed just now: there is still time.
    expect(await putEntryBack(world.clinician, first!.id)).toMatchObject({ ok: true });
    await db().ledgerEntry.update({ where: { id: first!.id }, data: { removedAt: daysAgo(world.make, 1) } });
    await night.run();
    expect(await putEntryBack(world.clinician, first!.id)).toMatchObject({ ok: false, missing: true });
  });

  test("links what was done for the plan to the one that stands", async () => {
    const made = await makePlan(world.clinician, { ...fields(), key: randomUUID(), from: "own" }, writing);
    await addEntry(world.clinician, entry({ forPlan: true, minutes: 15 }));
    expect(await noted()).toMatchObject([{ minutes: 15, planId: made.ok && made.value.planId }]);
  });

  test("tells what was seen from what was noted, counts reading apart, and goes back eight weeks at a time", async () => {
    const { make, colleague } = world;
    const vignette = content().vignettes()[0]!;
    const session = await makeDrillSession(make, colleague, vignette, { startedAt: daysAgo(make, 3) });
    await makeLedgerEntry(make, colleague, { activity: "reading", daysAgo: 3, minutes: 40 });
    await makeLedgerEntry(make, colleague, { activity: "mental_rehearsal", daysAgo: 70, minutes: 25 });
    const page = await ledgerPage(colleague, { timeZone });
    expect(page.days).toHaveLength(1);
    expect(page.days[0]).toMatchObject({ day: plusDays(today, -3), seen: [{ sessionId: session.id, clientName: vignette.client.name, ms: { watching: vignette.clip.durationMs } }], noted: [{ activity: "reading", minutes: 40 }] });
    const earlier = await ledgerPage(colleague, { until: page.earlier!, timeZone });
    expect(earlier.days.map(({ day }) => day)).toEqual([plusDays(today, -70)]);

    const { months } = await progressPage(colleague, { locale: "en-GB", timeZone });
    const sum = (kind: "claimed" | "reading") => months.reduce((all, { minutes }) => all + minutes[kind], 0);
    expect([months.length, sum("claimed"), sum("reading")]).toEqual([12, 25, 40]);
  });
});

describe("the ledger's page", () => {
  test("answers an entry with what was done, with which the next one begins", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ intent: "add", key: randomUUID(), activity: "rating_calibration", heldOn: today, minutes: "5" })) form.append(name, value);
    const { data } = await ledgerAction(world.second, form, timeZone);
    expect(data).toMatchObject({ added: expect.any(String) as string, activity: "rating_calibration" });
    expect(await ledgerPage(world.second, { timeZone })).toMatchObject({ lastActivity: "rating_calibration" });
  });
});
