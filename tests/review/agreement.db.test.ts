import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { agreement } from "~/review/agreement.server";
import { db } from "~/platform/db.server";
import { sessionOf, submissionFor } from "~/practice/index.server";
import { openReview, queue } from "~/review/index.server";
import { makeReview, release } from "../make/reviews";
import { type World, makeSubmission, makeWorld, rubric } from "./world";

/** The same score on every skill. */
const scores = (points: number) => ({ criteria: {}, items: Object.fromEntries(rubric().items.map((item) => [item.id, points])) });

async function rate(world: World, submission: Awaited<ReturnType<typeof makeSubmission>>, given: [Viewer, number][]) {
  for (const [viewer, points] of given) {
    await release(world.make, await makeReview(world.make, submission, viewer, { rubric: rubric(), scores: scores(points) }));
  }
}

describe("with few answers", () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld("pairs");
    const three = [world.reviewer, world.second, world.colleague];
    await rate(world, await makeSubmission(world, three), [[world.reviewer, 3], [world.second, 4]]);
    await rate(world, await makeSubmission(world, three, { medium: "audio" }), [[world.reviewer, 1], [world.second, 1]]);
  });

  test("a rater sees their own scores beside the other's, without a name, and of video only", async () => {
    const found = await agreement(world.reviewer);
    expect(found).toMatchObject({ kind: "pairs", takes: 0 });
    if (found.kind !== "pairs") return;
    expect(found.pairs.map((pair) => pair.scores[0])).toEqual([[3, 4]]);
    expect(JSON.stringify(found)).not.toContain(world.second.name);
    expect(JSON.stringify(found)).not.toContain(world.second.personId);
  });

  test("what was sent as video and held only sound is audio to everybody, and not pooled", async () => {
    const submission = await makeSubmission(world, [world.reviewer, world.second]);
    const before = await agreement(world.reviewer);
    await rate(world, submission, [[world.reviewer, 2], [world.second, 2]]);
    // What the job does that makes it playable and finds no picture.
    await db().recording.updateMany({ where: { take: { id: submission.take.id } }, data: { medium: "audio" } });
    expect(await agreement(world.reviewer)).toEqual(before);
    expect(await submissionFor(world.reviewer, submission.id)).toMatchObject({ take: { medium: "audio" } });
    expect((await sessionOf(world.trainee, submission.take.session.id))?.takes).toMatchObject([{ medium: "audio" }]);
    const waiting = await makeSubmission(world, [world.colleague], { medium: "audio" });
    expect(await queue(world.colleague)).toContainEqual(expect.objectContaining({ submissionId: waiting.id, medium: "audio" }));
  });

  test("one who has still to rate it sees nothing of it, nor does the page of the submission", async () => {
    expect(await agreement(world.colleague)).toMatchObject({ kind: "pairs", pairs: [] });
    const waiting = await makeSubmission(world, [world.reviewer, world.second]);
    await rate(world, waiting, [[world.reviewer, 5]]);
    expect(await openReview(world.second, waiting.id)).toMatchObject({ state: "open", ratings: [], comments: [], workedWell: "" });
  });

  test("another organisation has nothing to do with it", async () => {
    expect(await agreement(world.elsewhere)).toMatchObject({ kind: "pairs", takes: 0, pairs: [] });
  });
});

describe("with 30 answers by the same three raters", () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld("figures");
    const three = [world.reviewer, world.second, world.colleague];
    for (let index = 0; index < 30; index++) {
      const points = 1 + (index % 9) / 2;
      const shifted = (by: number) => Math.min(5, points + by);
      await rate(world, await makeSubmission(world, three), [
        [world.reviewer, points],
        [world.second, shifted(index % 3 === 0 ? 0.5 : 0)],
        [world.colleague, shifted(index % 4 === 0 ? 0.5 : 0)],
      ]);
    }
  });

  test("the figures come with their n and interval, for the mean and each skill", async () => {
    const found = await agreement(world.reviewer);
    expect(found).toMatchObject({ kind: "figures", raters: 3, takes: 30 });
    if (found.kind !== "figures") return;
    expect(found.rows).toHaveLength(9);
    for (const row of found.rows) {
      expect(row.takes).toBe(30);
      expect(row.single.estimate).toBeGreaterThan(0.9);
      expect(row.mean.estimate).toBeGreaterThan(row.single.estimate!);
    }
  });

  test("for somebody who has not released one of them yet, that one does not count", async () => {
    const late = await makeSubmission(world, [world.second]);
    await rate(world, late, [[world.reviewer, 3], [world.colleague, 3]]);
    expect(await agreement(world.second)).toMatchObject({ kind: "figures", takes: 30 });
    const fourth = await makeSubmission(world, [world.reviewer, world.second, world.colleague, world.trainee]);
    await rate(world, fourth, [[world.reviewer, 3], [world.second, 3], [world.colleague, 3]]);
    expect(await agreement(world.reviewer)).toMatchObject({ kind: "figures", takes: 31 });
    expect(await agreement(world.trainee)).toMatchObject({ kind: "figures", takes: 30 });
  });
});
