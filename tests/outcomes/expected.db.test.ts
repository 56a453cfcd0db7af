import { beforeAll, describe, expect, test } from "vitest";
import { randomSlope } from "~/core/statistics";
import { ownCaseloadPage } from "~/outcomes/caseload-page.server";
import { episodePage } from "~/outcomes/episode-page.server";
import { expectedCourses } from "~/outcomes/expected/expected-courses.server";
import { fitExpectedCourses } from "~/outcomes/expected/fit-expected.server";
import { keptFitSchema } from "~/outcomes/expected/model";
import { db } from "~/platform/db.server";
import { daysAgo, gatheringMaker } from "../make/maker";
import { makeEpisode } from "../make/outcomes";
import { leave, makePerson } from "../make/people";
import { writeKept } from "../make/put";
import { randomFrom } from "../make/random";
import { type World, makeClient, makeWorld } from "./world";

type Row = { client: string; session: number; score: number };

const asked = { period: undefined, page: 1, all: false, closedPage: 1, locale: "en-GB" };
let world: World;
let rows: Row[];

/** Closed clients of one clinician, half of them by date alone, whose PHQ-9 falls with the logarithm of the session. */
async function makeClosed(count: number, letter: string, by = world.clinician): Promise<Row[]> {
  const random = randomFrom(`expected ${letter}`);
  const make = gatheringMaker(db(), `expected ${letter}`, world.make.now);
  const made: Row[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = `${letter}-${index}`;
    const begin = 10 + 8 * random.next();
    const slope = 3 + random.normal(0, 1);
    const taken = Array.from({ length: 2 + (index % 9) }, (_, at) => ({ client, session: at + 1, score: Math.min(27, Math.max(0, Math.round(begin - slope * Math.log(at + 1) + random.normal(0, 2)))) }));
    made.push(...taken);
    const byDate = index % 2 === 1;
    await makeEpisode(make, by, {
      clientCode: client,
      primary: world.phq9,
      occasionKind: byDate ? "date" : "session",
      closed: true,
      endedOn: daysAgo(make, 20),
      scores: [
        ...taken.map(({ session, score }) => ({ measure: world.phq9, score, ...(byDate ? { heldOn: daysAgo(make, 400 - 7 * session) } : { session }) })),
        // Follow-ups are not the course.
        { measure: world.phq9, score: 27, stage: "follow_up" as const, ...(byDate ? { heldOn: daysAgo(make, 1) } : { session: 90 }) },
      ],
    });
  }
  await writeKept(make);
  return made;
}

const fits = () => db().expectedCourse.findMany({ where: { organisationId: world.clinician.organisationId } });
const known = () => expectedCourses(world.clinician, new Map([[world.phq9.id, world.phq9.definition]]));

beforeAll(async () => {
  world = await makeWorld("expected");
  rows = await makeClosed(199, "E");
});

describe("the fit of the night", () => {
  test("is not made from 199 closed courses, whoever else has some", async () => {
    const leaver = await makePerson(world.make, { id: world.clinician.organisationId, name: "Here" }, { name: "Leaver", roles: ["clinician"] });
    await makeClosed(30, "L", leaver);
    await leave(world.make, leaver);
    await makeClient(world, "one-score", [20], { closed: true });
    await fitExpectedCourses();
    expect(await fits()).toEqual([]);
    const open = await makeClient(world, "before", [18, 17]);
    expect((await episodePage(world.clinician, open.id, "en-GB"))?.measures[0]?.expected).toBeNull();
  });

  test("is that of the scores themselves, taken from their sums; from 200 on it is shown, with what few clients mean", async () => {
    rows.push(...(await makeClosed(1, "F")));
    await fitExpectedCourses();
    const [kept] = await fits();
    expect([kept?.measureId, kept?.episodes]).toEqual([world.phq9.id, 200]);
    const fit = randomSlope({ y: rows.map(({ score }) => score), slope: rows.map(({ session }) => Math.log(session)), group: rows.map(({ client }) => client) });
    const { coefficients, residualVariance, g } = keptFitSchema.parse(kept?.parameters);
    for (const [at, value] of fit.coefficients.entries()) expect(coefficients[at]).toBeCloseTo(value, 6);
    expect(residualVariance).toBeCloseTo(fit.residualVariance, 6);
    expect(g[1]![1]).toBeCloseTo(fit.g[1]![1]!, 5);
    const open = await makeClient(world, "after", [18, 17]);
    const { expected } = (await episodePage(world.clinician, open.id, "en-GB"))!.measures[0]!;
    expect(expected?.source).toBe("From this service’s own data, n = 200. That is few: such a band has held 77 of 100 scores instead of 80.");
    expect(expected?.rows.map(({ name }) => name)).toEqual([2, 3, 4, 5, 6, 7, 8].map((session) => `session ${session}`));
    const reached = (place: number) => rows.filter(({ session }) => session === place).length;
    const { reach } = keptFitSchema.parse(kept?.parameters);
    expect([reached(reach) >= 20, reached(reach + 1) >= 20]).toEqual([true, false]);
    const begun = await makeEpisode(world.make, world.clinician, { clientCode: "begun-here", primary: world.phq9, occasionKind: "date", scores: [{ measure: world.phq9, score: 18, heldOn: daysAgo(world.make, 1) }] });
    expect((await episodePage(world.clinician, begun.id, "en-GB"))!.measures[0]!.expected?.rows.map(({ name }) => name.split(",")[0])).toEqual([2, 3, 4, 5, 6, 7, 8].map((score) => `score ${score}`));
  });

  test("goes when too few are left", async () => {
    await db().episode.deleteMany({ where: { clientCode: "F-0" } });
    await fitExpectedCourses();
    expect(await fits()).toEqual([]);
    await makeClosed(1, "G");
    await fitExpectedCourses();
    expect(await fits()).toHaveLength(1);
  });
});

describe("the band", () => {
  test("holds about 8 of 10 scores of new clients who go like the others", async () => {
    const on = (await known()).get(world.phq9.id)!;
    const fresh = await makeClosed(300, "N");
    const first = new Map(fresh.filter(({ session }) => session === 1).map(({ client, score }) => [client, score]));
    const later = fresh.filter(({ session }) => session > 1);
    const within = later.filter(({ client, session, score }) => {
      const { lower, upper } = on.bandAt({ place: 1, score: first.get(client)! }, session);
      return score >= lower && score <= upper;
    });
    expect(within.length / later.length).toBeGreaterThan(0.74);
    expect(within.length / later.length).toBeLessThan(0.88);
  });

  test("lies within the scale, and lower for whoever begins lower", async () => {
    const on = (await known()).get(world.phq9.id)!;
    const [low, high] = [on.bandAt({ place: 1, score: 1 }, 8), on.bandAt({ place: 1, score: 26 }, 8)];
    expect(low.lower).toBe(0);
    expect(high.expected).toBeGreaterThan(low.expected + 5);
  });

  test("a client on its worse side is worth a look, one on its better side is not", async () => {
    const { upper } = (await known()).get(world.phq9.id)!.bandAt({ place: 1, score: 20 }, 3);
    await makeClient(world, "slower", [20, 20, Math.floor(upper) + 1]);
    await makeClient(world, "faster", [20, 12, 3]);
    await makeClient(world, "as-usual", [20, 19, Math.floor(upper)]);
    const { open } = await ownCaseloadPage(world.clinician, asked);
    const reason = (code: string) => open.lines.find(({ clientCode }) => clientCode === code)?.reason;
    expect(reason("slower")).toMatch(/^PHQ-9 at \d+ in session 3, outside the expected \d+–\d+ \(from 200 closed courses here\)$/);
    expect(reason("faster")).not.toMatch(/expected/);
    expect(reason("as-usual")).not.toMatch(/expected/);
  });
});
