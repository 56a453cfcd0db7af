import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { intraclassCorrelation } from "~/core/statistics";
import { db } from "~/platform/db.server";
import { agreement } from "~/review/agreement.server";
import { seed } from "../prisma/seed";

let first: boolean;
let rows: Record<string, number>;

beforeAll(async () => {
  first = await seed();
  rows = await counted();
});

async function counted(): Promise<Record<string, number>> {
  const count = {
    organisations: db().organisation.count(),
    people: db().person.count(),
    takes: db().take.count(),
    recordings: db().recording.count(),
    submissions: db().submission.count(),
    reviews: db().review.count(),
    ratings: db().itemRating.count(),
    assignments: db().assignment.count(),
  };
  const found = await Promise.all(Object.entries(count).map(async ([name, rows]) => [name, await rows] as const));
  return Object.fromEntries(found);
}

const clinic = () => db().organisation.findFirstOrThrow({ where: { name: "Saltmarsh Training Clinic" } });
const tiny = () => db().organisation.findFirstOrThrow({ where: { name: "Quarry Lane Counselling" } });

async function viewerOf(email: string): Promise<Viewer> {
  const { id: personId, name, members } = await db().person.findUniqueOrThrow({ where: { email }, include: { members: { include: { roles: true } } } });
  const { organisationId, roles } = members[0]!;
  return { personId, organisationId, name, email, roles: roles.map(({ role }) => role) };
}

/** Released half points of one item: a row for each submission that every one of `raters` people scored. */
async function scoresOf(organisationId: string, itemKey: string, raters: number): Promise<number[][]> {
  const submissions = await db().submission.findMany({
    where: { organisationId, withdrawnAt: null },
    select: { reviews: { where: { releasedAt: { not: null } }, orderBy: { reviewerId: "asc" }, select: { ratings: { where: { itemKey } } } } },
  });
  return submissions
    .map(({ reviews }) => reviews.flatMap(({ ratings }) => ratings.flatMap(({ value }) => (value === null ? [] : [value / 2]))))
    .filter((scores) => scores.length === raters);
}

test("a second seeding changes nothing", async () => {
  expect(first).toBe(true);
  expect(await seed()).toBe(false);
  expect(await counted()).toEqual(rows);
});

describe("the clinic", () => {
  test("has eight people and forty more clinicians, three supervisors and four seats for visitors", async () => {
    const { id: organisationId } = await clinic();
    const members = await db().member.findMany({ where: { organisationId }, include: { roles: true, person: true } });
    const withRole = (role: string) => members.filter((member) => member.roles.some((one) => one.role === role));
    expect(members).toHaveLength(48);
    expect(withRole("supervisor")).toHaveLength(3);
    expect(members.some((member) => member.roles.length > 1)).toBe(true);
    const seats = members.filter((member) => member.demoStory).map((member) => member.person.email);
    expect(seats.sort()).toEqual(["clinician", "lead", "supervisor", "trainee"].map((name) => `${name}@demo.bunting.example`));
  });

  test("has 36 answers rated by all three supervisors, on every item, in half points", async () => {
    const { id: organisationId } = await clinic();
    const keys = await db().itemRating.groupBy({ by: ["itemKey"], where: { organisationId, itemKey: { startsWith: "item:" } } });
    expect(keys).toHaveLength(8);
    for (const { itemKey } of keys) {
      const matrix = await scoresOf(organisationId, itemKey, 3);
      expect(matrix, itemKey).toHaveLength(36);
      for (const score of matrix.flat()) expect(score >= 1 && score <= 5 && Number.isInteger(score * 2)).toBe(true);
    }
  });

  test("has raters who agree as far as people do, and not by being one", async () => {
    const { id: organisationId } = await clinic();
    const { icc21 } = intraclassCorrelation(await scoresOf(organisationId, "item:empathy", 3), { confidence: 0.95 });
    expect(icc21.estimate).toBeGreaterThan(0.3);
    expect(icc21.estimate).toBeLessThan(0.9);
  });

  test("has enough for figures of agreement, and the tiny organisation has not", async () => {
    const seat = await viewerOf("supervisor@demo.bunting.example");
    expect(await agreement(seat)).toMatchObject({ kind: "figures", raters: 3, takes: 36 });
    const elsewhere = await agreement(await viewerOf("beatriz@quarrylane.bunting.example"));
    expect(elsewhere.kind).toBe("pairs");
    expect(elsewhere.kind === "pairs" && elsewhere.pairs.length).toBeGreaterThan(0);
  });

  test("has every recording behind its takes ready, with a file and its length", async () => {
    const recordings = await db().recording.findMany();
    expect(recordings.every(({ status, storageKey, durationMs }) => status === "ready" && storageKey && durationMs! > 0)).toBe(true);
  });

  test("has the trainee set up: consent given, the demo supervisor as default, unread feedback, a drill due soon", async () => {
    const { id: organisationId } = await clinic();
    const person = await db().person.findUniqueOrThrow({ where: { email: "trainee@demo.bunting.example" } });
    const supervisor = await db().person.findUniqueOrThrow({ where: { email: "supervisor@demo.bunting.example" } });
    const of = { organisationId, personId: person.id };
    const consent = await db().consentDecision.findFirstOrThrow({ where: of });
    expect(consent.purposes).toContain("supervision");
    const supervisors = await db().supervision.findMany({ where: { organisationId, superviseeId: person.id } });
    expect(supervisors.map(({ supervisorId }) => supervisorId)).toEqual([supervisor.id]);
    const unread = await db().review.count({
      where: { organisationId, releasedAt: { not: null }, readAt: null, submission: { take: { session: of } } },
    });
    expect(unread).toBeGreaterThan(0);
    const [drill] = await db().assignment.findMany({ where: { organisationId, traineeId: person.id, doneAt: null, cancelledAt: null } });
    const days = (drill!.dueOn.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThan(7);
  });

  test("has answers waiting in the supervisor's queue, none of them from the future", async () => {
    const supervisor = await db().person.findUniqueOrThrow({ where: { email: "supervisor@demo.bunting.example" } });
    const waiting = await db().submission.findMany({
      where: { releasedAt: null, withdrawnAt: null, reviewers: { some: { reviewerId: supervisor.id } } },
    });
    expect(waiting.length).toBeGreaterThanOrEqual(3);
    expect(await db().submission.count({ where: { submittedAt: { gt: new Date() } } })).toBe(0);
    expect(await db().review.count({ where: { OR: [{ releasedAt: { gt: new Date() } }, { readAt: { gt: new Date() } }] } })).toBe(0);
  });
});

test("the tiny organisation stays below what agreement is shown from", async () => {
  const { id: organisationId } = await tiny();
  const matrix = await scoresOf(organisationId, "item:empathy", 2);
  expect(matrix.length).toBeGreaterThan(0);
  expect(matrix.length).toBeLessThan(10);
  expect(await db().member.count({ where: { organisationId } })).toBe(3);
});
