import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
import { db } from "~/platform/db.server";
import { currentPlan, plansDue, plansToSign } from "~/progress/index.server";
import { content } from "~/library/index.server";
import { drillsIn } from "~/progress/drills.server";
import { askSignature, takeQuestionBack } from "~/progress/ask-signature.server";
import { changePlan } from "~/progress/change-plan.server";
import { makePlan } from "~/progress/make-plan.server";
import { readPlan } from "~/progress/read-plan.server";
import { reopenPlan, reviewPlan } from "~/progress/review-plan.server";
import { signPlan, takeSignatureBack } from "~/progress/sign-plan.server";
import { unsafeAskedPlan } from "~/progress/store/plans.server";
import { type World, fields, makeWorld, strangers, writing } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("plans");
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
const isMissing = (result: Result<unknown>) => !result.ok && result.missing === true;
const problem = (result: Result<unknown>) => (result.ok ? null : result.problem);

async function plan(owner: Viewer = world.clinician): Promise<string> {
  return value(await makePlan(owner, { ...fields(), key: randomUUID(), from: "own" }, writing)).planId;
}
const asked = (planId: string) => db().$queryRawUnsafe<unknown[]>("select 1 from jobs.job where name = 'plan.signature-asked' and data->>'planId' = $1", planId);
const edition = async (planId: string) => (await readPlan(world.clinician, planId))!.edition;
const sign = async (viewer: Viewer, planId: string) => signPlan(viewer, { planId, edition: await edition(planId), comment: "" });
const signatureOf = async (planId: string) => (await readPlan(world.clinician, planId))!.signature.state;

describe("a plan", () => {
  test("is made once however often its form is sent, and takes the place of the one before", async () => {
    const before = await plan();
    const sent = { ...fields(), key: randomUUID(), from: "own" as const };
    const both = await Promise.all([makePlan(world.clinician, sent, writing), makePlan(world.clinician, sent, writing)]);
    expect(new Set(both.map((one) => value(one).planId)).size).toBe(1);
    expect((await currentPlan(world.clinician))?.id).toBe(value(both[0]).planId);
    expect((await readPlan(world.clinician, before))?.endedAt).toBeInstanceOf(Date);
    expect(await db().plan.count({ where: { personId: world.clinician.personId, endedAt: null } })).toBe(1);
  });

  test("keeps what it came from as it is, whatever the form says it is", async () => {
    expect(await currentPlan(world.clinician)).toMatchObject({ source: "own", objective: "Say sooner that it does not help." });
    const from = { ...fields(), key: randomUUID() };
    // Nobody here has closed cases.
    expect(problem(await makePlan(world.clinician, { ...from, from: "early" }, writing))).toMatch(/started from has changed/);
    expect(value(await makePlan(world.clinician, { ...from, from: "order" }, writing))).toBeTruthy();
    expect(await currentPlan(world.clinician)).toMatchObject({ source: "order", evidence: expect.stringContaining("comes next in the order") as string });
  });

  test("with another's key is refused, and without a drill of the library too", async () => {
    const key = randomUUID();
    await makePlan(world.colleague, { ...fields(), key, from: "own" }, writing);
    expect(problem(await makePlan(world.clinician, { ...fields(), key, from: "own" }, writing))).toMatch(/Load the page again/);
    expect(problem(await makePlan(world.clinician, { ...fields({ drills: ["no-such-moment"] }), key: randomUUID(), from: "own" }, writing))).toMatch(/drill/);
  });

  test("is nobody else's: neither to read, nor to change, ask about, sign, review or take up again", async () => {
    const planId = await plan();
    for (const other of [world.supervisor, ...strangers(world)]) {
      expect(await readPlan(other, planId)).toBeNull();
      const tried = [
        await changePlan(other, { planId, ...fields() }),
        await askSignature(other, { planId, supervisorId: world.supervisor.personId }),
        await takeQuestionBack(other, planId),
        await signPlan(other, { planId, edition: await edition(planId), comment: "" }),
        await reviewPlan(other, { planId, learnt: "x" }),
        await reopenPlan(other, planId),
      ];
      expect(tried.map(isMissing)).toEqual(tried.map(() => true));
    }
    expect(await signatureOf(planId)).toBe("none");
  });

  test("is ended with what was learnt, and taken up again unless another has been made", async () => {
    const planId = await plan();
    value(await reviewPlan(world.clinician, { planId, learnt: "To wait." }));
    expect(await currentPlan(world.clinician)).toBeNull();
    expect(problem(await changePlan(world.clinician, { planId, ...fields() }))).toMatch(/has ended/);
    value(await reopenPlan(world.clinician, planId));
    expect(await currentPlan(world.clinician)).toMatchObject({ id: planId, learnt: "To wait." });
    value(await reviewPlan(world.clinician, { planId, learnt: "To wait." }));
    await plan();
    expect(problem(await reopenPlan(world.clinician, planId))).toMatch(/another plan/);
  });
});

describe("signing", () => {
  test("is asked of one's own supervisors only, and told once", async () => {
    const planId = await plan();
    expect(isMissing(await askSignature(world.clinician, { planId, supervisorId: world.colleague.personId }))).toBe(true);
    const ask = () => askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId });
    await Promise.all([ask(), ask()]);
    expect(await asked(planId)).toHaveLength(1);
    expect((await plansToSign(world.supervisor)).map((one) => one.planId)).toContain(planId);
    expect(await plansToSign(world.second)).toEqual([]);
  });

  test("lets the one who was asked read this plan, which the audit keeps, and nobody else", async () => {
    const planId = await plan();
    value(await askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId }));
    expect(await readPlan(world.supervisor, planId)).toMatchObject({ owner: { name: "Tomasz" }, objective: "Say sooner that it does not help." });
    const kept = await db().auditEvent.findMany({ where: { subjectId: planId, action: "plan.viewed" } });
    expect(kept).toMatchObject([{ actorId: world.supervisor.personId, ownerId: world.clinician.personId }]);
    for (const other of strangers(world)) expect(await readPlan(other, planId)).toBeNull();
    expect(isMissing(await changePlan(world.supervisor, { planId, ...fields() }))).toBe(true);
    // Signing is the supervisor's: the owner cannot do it for them.
    expect(isMissing(await sign(world.clinician, planId))).toBe(true);
  });

  test("says who and when, and once", async () => {
    const planId = await plan();
    value(await askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId }));
    await Promise.all([sign(world.supervisor, planId), sign(world.supervisor, planId)]);
    expect((await readPlan(world.clinician, planId))?.signature).toMatchObject({ state: "signed", signer: { name: "Ruth" }, signedAt: expect.any(Date) as Date });
    expect(await db().auditEvent.count({ where: { subjectId: planId, action: "plan.signed" } })).toBe(1);
    expect(await plansToSign(world.supervisor)).toEqual([]);
    expect(problem(await askSignature(world.clinician, { planId, supervisorId: world.second.personId }))).toMatch(/signed already/);
    expect(problem(await takeQuestionBack(world.clinician, planId))).toMatch(/signed meanwhile/);
  });

  test("can be given with a comment, which the plan shows, and taken back with it for ten minutes", async () => {
    const planId = await plan();
    value(await askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId }));
    value(await signPlan(world.supervisor, { planId, edition: await edition(planId), comment: "Start with the quiet ones." }));
    const read = async () => (await readPlan(world.clinician, planId))!.signature;
    expect(await read()).toMatchObject({ state: "signed", comment: "Start with the quiet ones." });
    for (const other of [world.clinician, ...strangers(world)]) expect(isMissing(await takeSignatureBack(other, planId))).toBe(true);
    expect(problem(await takeSignatureBack(world.supervisor, planId, new Date(Date.now() + 600_001)))).toMatch(/for ten minutes/);
    expect(await read()).toMatchObject({ state: "signed" });
    const back = () => takeSignatureBack(world.supervisor, planId);
    await Promise.all([back(), back()]);
    expect(await read()).toMatchObject({ state: "asked", signer: { name: "Ruth" } });
    expect(await db().auditEvent.count({ where: { subjectId: planId, action: "plan.signature-taken-back" } })).toBe(1);
    value(await sign(world.supervisor, planId));
    expect(await read()).toMatchObject({ state: "signed", comment: "" });
  });

  test("is of what was read: what was changed since is read again first", async () => {
    const planId = await plan();
    value(await askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId }));
    const read = await edition(planId);
    value(await changePlan(world.clinician, { planId, ...fields({ objective: "Something else." }) }));
    expect(problem(await signPlan(world.supervisor, { planId, edition: read, comment: "" }))).toMatch(/changed since you opened it/);
    expect(await signatureOf(planId)).toBe("asked");
  });

  test("is taken off by other words or drills, not by minutes or another day, and can be asked for again", async () => {
    const planId = await plan();
    value(await askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId }));
    value(await sign(world.supervisor, planId));
    expect(value(await changePlan(world.clinician, { planId, ...fields({ minutes: 30, reviewOn: "2999-02-01" }) }))).toEqual({ signatureOff: false });
    expect(await signatureOf(planId)).toBe("signed");
    expect(value(await changePlan(world.clinician, { planId, ...fields({ drills: [drillsIn(content())[3]!.slug] }) }))).toEqual({ signatureOff: true });
    expect(await signatureOf(planId)).toBe("changed");
    expect(await plansToSign(world.supervisor)).toEqual([]);
    // What it says now was shown to nobody yet.
    expect(await readPlan(world.supervisor, planId)).toBeNull();
    expect(isMissing(await sign(world.supervisor, planId))).toBe(true);
    value(await askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId }));
    expect(await asked(planId)).toHaveLength(2);
  });

  test("ends with the supervision, and with the question taken back", async () => {
    const planId = await plan();
    value(await askSignature(world.clinician, { planId, supervisorId: world.second.personId }));
    expect(await readPlan(world.second, planId)).not.toBeNull();
    value(await takeQuestionBack(world.clinician, planId));
    expect(await readPlan(world.second, planId)).toBeNull();
    value(await askSignature(world.clinician, { planId, supervisorId: world.second.personId }));
    const pair = { supervisorId: world.second.personId, superviseeId: world.clinician.personId };
    await db().supervision.deleteMany({ where: pair });
    expect(await readPlan(world.second, planId)).toBeNull();
    expect(await plansToSign(world.second)).toEqual([]);
    expect(isMissing(await sign(world.second, planId))).toBe(true);
    // One that begins anew shows nothing of the one before.
    await db().supervision.create({ data: { organisationId: world.clinician.organisationId, ...pair, startedAt: new Date(Date.now() + 1) } });
    expect(await readPlan(world.second, planId)).toBeNull();
    expect(await plansToSign(world.second)).toEqual([]);
    expect(isMissing(await sign(world.second, planId))).toBe(true);
    expect(await unsafeAskedPlan(planId)).toBeNull();
  });
});

describe("reviews that are due", () => {
  test("are shown to a programme lead by person and day, without what the plan is about, and to nobody else", async () => {
    const planId = await plan();
    await db().plan.update({ where: { id: planId }, data: { reviewOn: new Date("2026-01-01T00:00:00Z") } });
    const due = await plansDue(world.lead);
    expect(due).toContainEqual({ personId: world.clinician.personId, name: "Tomasz", reviewOn: "2026-01-01", overdue: true });
    expect(JSON.stringify(due)).not.toContain("Say sooner");
    expect(await plansDue(world.supervisor)).toEqual([]);
    expect(await plansDue(world.elsewhere)).toEqual([]);
  });
});
