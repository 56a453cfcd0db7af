import { describe, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { ownVignetteSchema, rubricSchema } from "~/library/model";
import { momentProblems } from "~/library/studio/moment-draft";
import { rubricProblems } from "~/library/studio/rubric-draft";
import { words } from "./world";

const rubric = content().rubric("facilitative-interpersonal-skills")!;
const anchors = (...scores: number[]) => scores.map((score) => ({ score, text: "What it looks like." }));
const scaled = (min: number, max: number, step: number) => ({ ...rubric, scale: { min, max, step }, items: [{ ...rubric.items[0]!, anchors: anchors(min, (min + max) / 2, max) }] });

describe("the scale of a rubric", () => {
  test.each([
    [1, 5, 0.5],
    [0, 2, 1],
    [0.5, 4.5, 2],
    [0, 10, 0.5],
  ])("from %d to %d by %d is one", (min, max, step) => {
    expect(rubricProblems(scaled(min, max, step))).toEqual({});
  });

  test.each([
    ["steps without number", 1, 5, 0.0000001, "step"],
    ["quarters", 1, 5, 0.25, "step"],
    ["a step of one and a quarter", 0, 5, 1.25, "step"],
    ["no step at all", 1, 5, 0, "step"],
    ["a step that passes the highest by", 0, 5, 2, "step"],
    ["more than twenty steps", 0, 10.5, 0.5, "step"],
    ["a lowest score between half points", 0.25, 2.25, 1, "min"],
    ["a highest score between half points", 0, 2.3, 1, "max"],
    ["a highest score below the lowest", 5, 1, 1, "max"],
    ["scores beyond all measure", 0, 1e300, 1e300, "max"],
  ])("with %s is none, in a draft or in a file", (_what, min, max, step, field) => {
    const given = scaled(min, max, step);
    expect(rubricProblems(given)).toHaveProperty([`scale.${field}`], { says: expect.stringContaining("score") as unknown, missing: false });
    expect(rubricSchema.safeParse(given).error?.issues.map(({ path }) => path.join("."))).toContain(`scale.${field}`);
  });
});

test("an own moment is a client's or the therapist's own side, and none of an assessment", () => {
  const skill = content().skills()[0]!;
  const criteria = skill.criteria.slice(0, 2).map(({ id }) => id);
  const of = (kind: string) => ({ ...words.definition, order: 1, skill: skill.slug, criteria, kind }) as never;
  const problems = (kind: string) => momentProblems({ definition: of(kind), sentences: words.sentences }, content());
  expect([problems("moment"), problems("own-side")]).toEqual([{}, {}]);
  expect(problems("assessment")).toEqual({ kind: { says: "Choose what it is.", missing: false } });
  expect(ownVignetteSchema.safeParse({ ...(of("assessment") as object), slug: "own-a", edition: 1, moment: "own-a" }).error?.issues).toMatchObject([{ path: ["kind"] }]);
});
