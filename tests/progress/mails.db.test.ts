import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { progressHandlers } from "~/progress/index.server";
import { content } from "~/library/index.server";
import { drillsIn } from "~/progress/drills.server";
import { makePlan } from "../make/plans";
import { type World, makeWorld } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("mails");
  // Mails land in the local mailbox.
  writeFileSync(path.join(env.dataDir, "demo.json"), JSON.stringify({ demo: true }));
});
beforeEach(() => db().localMail.deleteMany());

const objective = "Say sooner that it does not help.";
const evidence = "11 of 41 closed cases ended within three sessions, 16-42 %; worth a look, not a finding.";
const plan = (signedDaysAgo: number | null = null, ended?: { daysAgo: number; learnt: string }) =>
  makePlan(world.make, world.clinician, {
    source: "outcomes", objective, evidence, vignettes: [drillsIn(content())[0]!.slug], signer: { person: world.supervisor, askedDaysAgo: 1, signedDaysAgo }, ...(ended && { ended }),
  });
const run = (planId: string) => progressHandlers["plan.signature-asked"]({ planId });
const mails = () => db().localMail.findMany();

describe("the mail about a plan", () => {
  test("goes once to the one who was asked and says nothing of what is in it or whose it is", async () => {
    const { id } = await plan();
    await Promise.all([run(id), run(id)]);
    await run(id);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: world.supervisor.email, subject: "A practice plan waits for you" });
    expect(mail!.text).toContain(`/progress/plans/${id}`);
    for (const secret of [objective, "11 of 41", "sessions", world.clinician.name, drillsIn(content())[0]!.title, drillsIn(content())[0]!.clientName]) expect(`${mail!.subject} ${mail!.text}`).not.toContain(secret);
  });

  test("goes again for another asking", async () => {
    const { id } = await plan();
    await run(id);
    await db().plan.update({ where: { id }, data: { askedAt: new Date() } });
    await run(id);
    expect(await mails()).toHaveLength(2);
  });

  test("goes to nobody once it is signed, ended, taken back, or the supervision is over", async () => {
    await run((await plan(0)).id);
    await run((await plan(null, { daysAgo: 0, learnt: "" })).id);
    const { id } = await plan();
    await db().plan.update({ where: { id }, data: { signerId: null, askedAt: null } });
    await run(id);
    const { id: last } = await plan();
    await db().supervision.deleteMany({ where: { supervisorId: world.supervisor.personId } });
    await run(last);
    expect(await mails()).toEqual([]);
  });
});
