import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { content } from "~/library/index.server";
import { currentPlan } from "~/progress/index.server";
import { askSignature } from "~/progress/ask-signature.server";
import { makePlan } from "~/progress/make-plan.server";
import { progressPage } from "~/progress/progress-page.server";
import { readPlan } from "~/progress/read-plan.server";
import { startsFor } from "~/progress/starts.server";
import { makeEpisode, makeMeasure } from "../make/outcomes";
import { dayAgo } from "../make/plans";
import { makeDrillSession, makeTypedTake, submit } from "../make/practice";
import { makeReview } from "../make/reviews";
import { type World, fields, makeWorld, writing } from "./world";

let world: World;
let cases = 0;

/** Closed episodes that ended after so many sessions, with a PHQ-9 at the start and one at the end. */
async function close(viewer: Viewer, count: number, { sessions, last }: { sessions: number; last: number }) {
  const primary = await makeMeasure(world.make, viewer, "phq-9");
  for (let each = 0; each < count; each++) {
    const scores = [{ measure: primary, score: 18, session: 1, stage: "start" as const }, { measure: primary, score: last, session: sessions }];
    await makeEpisode(world.make, viewer, { clientCode: `C-${++cases}`, primary, closed: true, startedOn: dayAgo(world.make, 200), endedOn: dayAgo(world.make, 40), sessions, scores });
  }
}

beforeAll(async () => {
  world = await makeWorld("starts");
  await close(world.clinician, 8, { sessions: 2, last: 17 });
  await close(world.clinician, 11, { sessions: 9, last: 6 });
});

describe("what a plan starts from", () => {
  test("under twenty closed cases is never taken from them", async () => {
    const under = await startsFor(world.clinician, writing);
    expect([under.closed, under.proposed, under.starts[0]?.id]).toEqual([19, null, "order"]);
    expect(under.starts.some(({ source }) => source === "outcomes")).toBe(false);
  });

  test("from twenty on is a pattern with its range, which a plan keeps as it was", async () => {
    await close(world.clinician, 1, { sessions: 9, last: 6 });
    const enough = await startsFor(world.clinician, writing);
    expect(enough.starts[0]).toMatchObject({ id: "early", evidence: expect.stringMatching(/^8 of 20 cases begun in \w+ 20\d\d ended within three sessions, 22–61 % with 95 % confidence; worth a look, not a finding\.$/) as string });
    const made = await makePlan(world.clinician, { ...fields(), key: randomUUID(), from: "early" }, writing);
    const planId = made.ok ? made.value.planId : "";
    expect(await readPlan(world.clinician, planId)).toMatchObject({ countsNow: null });
    await close(world.clinician, 1, { sessions: 9, last: 6 });
    expect(await currentPlan(world.clinician)).toMatchObject({ source: "outcomes", evidence: expect.stringContaining("8 of 20") as string });
    // Its owner alone is told what the counts are now: whoever signs the plan does not read the caseload.
    expect(await readPlan(world.clinician, planId)).toMatchObject({ countsNow: { count: 8, of: 21 } });
    await askSignature(world.clinician, { planId, supervisorId: world.supervisor.personId });
    expect(await readPlan(world.supervisor, planId)).toMatchObject({ countsNow: null });
  });

  test("is one's own cases only", async () => {
    for (const other of [world.supervisor, world.colleague, world.elsewhere]) expect((await startsFor(other, writing)).closed).toBe(0);
  });

  test("for somebody without cases is the latest released feedback, and before any the order", async () => {
    const { make, colleague, supervisor } = world;
    expect((await startsFor(colleague, writing)).starts[0]?.id).toBe("order");
    // One that touches nothing is ticked by itself.
    const vignette = content().vignettes().filter(({ touches }) => touches.length === 0)[1]!;
    const take = await makeTypedTake(make, await makeDrillSession(make, colleague, vignette), "I hear you.");
    const [low, ...others] = vignette.criteria;
    const criteria = Object.fromEntries([[low!.id, 0], ...others.map(({ id }) => [id, 2])] as [string, number][]);
    const rubric = content().rubric("facilitative-interpersonal-skills")!;
    const submission = await submit(make, take, [supervisor]);
    const given = { rubric, scores: { items: {}, criteria }, workedWell: "Calm.", tryNext: "Wait." };
    await makeReview(make, submission, world.second, given);
    expect((await startsFor(colleague, writing)).starts[0]?.id).toBe("order");
    await makeReview(make, submission, supervisor, { ...given, released: { readAt: null } });
    const { starts } = await startsFor(colleague, writing);
    expect(starts[0]).toMatchObject({ id: "ratings", evidence: expect.stringMatching(/from Ruth: “.+”, not yet\. One score of one answer, and no trend\.$/) as string });
    expect(starts[0]?.evidence).toContain(low!.text.replace(/\.$/, ""));
    expect(starts[0]?.slugs[0]).toBe(vignette.slug);
  });
});

describe("the months", () => {
  test("hold the cases closed in them beside the practice", async () => {
    const { months, withCases, undated } = await progressPage(world.clinician, { locale: "en-GB", timeZone: "UTC" });
    const sum = (kind: "closed" | "scored" | "improved") => months.reduce((all, month) => all + month[kind], 0);
    expect([sum("closed"), sum("scored"), sum("improved"), withCases, undated]).toEqual([21, 21, 13, true, 0]);
    expect(await progressPage(world.colleague, { locale: "en-GB", timeZone: "UTC" })).toMatchObject({ withCases: false, charts: { cases: null } });
  });
});
