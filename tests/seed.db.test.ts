import { beforeAll, describe, expect, test } from "vitest";
import { dayOf, mondayOf, plusDays } from "~/core/days";
import { intraclassCorrelation } from "~/core/statistics";
import { content } from "~/library/index.server";
import { quartersToFix } from "~/outcomes/quarter";
import { db } from "~/platform/db.server";
import { answeredMoments, nextDrill, recentSessions } from "~/practice/index.server";
import { minutesIn, practisedMs } from "~/progress/minutes";
import { minutesBetween } from "~/progress/minutes-between.server";
import { programmeOverview } from "~/progress/programme-overview.server";
import { agreement } from "~/review/agreement.server";
import { seed } from "../prisma/seed";
import { seedCaseloads } from "../prisma/seed/caseloads";
import { gatheringMaker } from "./make/maker";
import { agree } from "./outcomes/results-agree";
import { clinic, counted, scoresOf, tiny, viewerOf } from "./seeded";

let first: boolean;
let rows: Record<string, number>;

beforeAll(async () => {
  first = await seed();
  rows = await counted();
}, 180_000);

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
    const review = { rubricSlug: "facilitative-interpersonal-skills" };
    const keys = await db().itemRating.groupBy({ by: ["itemKey"], where: { organisationId, itemKey: { startsWith: "item:" }, review } });
    expect(keys).toHaveLength(8);
    for (const { itemKey } of keys) {
      const matrix = await scoresOf(organisationId, itemKey, 3);
      expect(matrix, itemKey).toHaveLength(36);
      for (const score of matrix.flat()) expect(score >= 1 && score <= 5 && Number.isInteger(score * 2)).toBe(true);
    }
  });

  test("has two ways through a conversation, one answered with a move called otherwise and one that waits", async () => {
    const { id: organisationId } = await clinic();
    const runs = await db().conversationRun.findMany({ where: { organisationId }, orderBy: { createdAt: "asc" }, include: { sessions: { orderBy: { place: "asc" } }, submissions: { include: { reviews: true } } } });
    expect(runs.map(({ ending }) => ending)).toEqual(["tuesday-after-all", "first-hour-together"]);
    expect(runs.map(({ submissions: [one] }) => one?.reviews.length)).toEqual([1, 0]);
    expect(runs[0]?.sessions.map(({ move, correctedMove }) => correctedMove ?? move)).toEqual(["received-the-feeling", "received-the-feeling", "softened-it"]);
    const library = content();
    const [conversation] = runs.map(({ conversationSlug }) => library.conversation(conversationSlug)!);
    const rated = await db().itemRating.findMany({ where: { organisationId, review: { rubricSlug: conversation!.rubric } } });
    expect(rated.length).toBeGreaterThan(3);
    for (const { itemKey } of rated) expect(conversation!.steps.map((step) => `item:${step}`)).toContain(itemKey);
  });

  test("has one sitting of the assessment, all eight answers waiting", async () => {
    const { id: organisationId } = await clinic();
    const sittings = await db().assessmentSitting.findMany({ where: { organisationId }, include: { sessions: { orderBy: { place: "asc" }, include: { takes: { include: { submissions: { include: { reviews: true } } } } } } } });
    expect(sittings).toHaveLength(1);
    expect(sittings[0]!.finishedAt).not.toBeNull();
    expect(sittings[0]!.sessions.map(({ vignetteSlug }) => vignetteSlug)).toEqual(sittings[0]!.clips);
    expect(sittings[0]!.sessions.flatMap(({ takes }) => takes.flatMap(({ submissions }) => submissions.map(({ reviews }) => reviews.length)))).toEqual(Array(8).fill(0));
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

  test("has every recording that its maker kept ready, with a file and its length", async () => {
    const recordings = await db().recording.findMany({ where: { take: { deletedAt: null } } });
    expect(recordings).toHaveLength(await db().take.count({ where: { deletedAt: null, typedAnswer: null } }));
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

type Case = Awaited<ReturnType<typeof readCases>>[number];

/** Every episode of an organisation with the scores of its primary measure, first to last. */
async function readCases(organisationId: string) {
  const rows = await db().episode.findMany({
    where: { organisationId },
    include: { primaryMeasure: true, clinician: { include: { person: true } }, scores: { orderBy: { position: "asc" } } },
    orderBy: { clientCode: "asc" },
  });
  return rows.map(({ scores, primaryMeasure, clinician, ...episode }) => {
    const primary = scores.filter(({ measureId }) => measureId === primaryMeasure.id);
    return {
      ...episode,
      email: clinician.person.email,
      slug: primaryMeasure.slug,
      scores: primary.map(({ score }) => Number(score)),
      answers: primary.map(({ answers }) => answers),
      days: scores.map(({ heldOn }) => heldOn!),
    };
  });
}

const share = (cases: Case[], which: (one: Case) => boolean) => cases.filter(which).length / cases.length;
function byClinician<One extends { email: string }>(some: One[]): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of some) groups.set(one.email, [...(groups.get(one.email) ?? []), one]);
  return groups;
}

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe("the caseloads", () => {
  let cases: Case[];
  const of = (name: string) => cases.filter(({ email }) => email === `${name}@demo.bunting.example`);
  const closedOf = (some: Case[]) => some.filter(({ closed }) => closed);
  const byPhq9 = () => closedOf(cases).filter(({ slug }) => slug === "phq-9");

  beforeAll(async () => {
    cases = await readCases((await clinic()).id);
  });

  test("are those of the five whom a visitor can meet, and of forty more with 30 to 60 closed cases each, or 95 to 120 where they work full-time", () => {
    const closed = Object.fromEntries(["clinician", "supervisor", "mateo.rojas", "lead", "daniel.achterberg"].map((name) => [name, closedOf(of(name)).length]));
    expect(closed).toEqual({ clinician: 60, supervisor: 34, "mateo.rojas": 27, lead: 22, "daniel.achterberg": 15 });
    expect(of("clinician").filter(({ closed }) => !closed)).toHaveLength(12);
    const staff = [...byClinician(closedOf(cases))].filter(([email]) => !(email.split("@")[0]! in closed));
    expect(staff).toHaveLength(40);
    const between = (least: number, most: number) => staff.filter(([, own]) => own.length >= least && own.length <= most).length;
    expect([between(30, 60), between(95, 120)]).toEqual([28, 12]);
  });

  test("have scores within their measure's range and on its steps, and answers that add up to them", async () => {
    const [found] = await db().$queryRaw<{ all: number; wrong: number }[]>`
      select count(*)::int as all, count(*) filter (where
        score not between (range->>'min')::numeric and (range->>'max')::numeric
        or mod(score, (range->>'step')::numeric) <> 0
        or cardinality(answers) > 0 and score <> (select sum(answer) from unnest(answers) answer))::int as wrong
      from score join (select id, definition->'range' as range from measure) m on m.id = measure_id`;
    expect(found!.all).toBeGreaterThan(20_000);
    expect(found!.wrong).toBe(0);
  });

  test("lie on working days of the last two years, none of them to come", () => {
    const days = cases.flatMap((one) => one.days);
    expect(days.filter((day) => [0, 6].includes(day.getUTCDay()))).toEqual([]);
    const ago = days.map((day) => (Date.now() - day.getTime()) / 86_400_000);
    expect(Math.min(...ago)).toBeGreaterThan(0);
    expect(Math.max(...ago)).toBeLessThan(735);
    expect(cases.filter(({ clientCode }) => !/^[A-Z]{1,3}-\d{3}$/.test(clientCode))).toEqual([]);
  });

  test("begin and end as the model says", () => {
    const phq = byPhq9();
    expect(mean(phq.map(({ scores }) => scores[0]!))).toBeGreaterThan(15);
    expect(mean(phq.map(({ scores }) => scores[0]!))).toBeLessThan(16.5);
    const within = (value: number, least: number, most: number) => expect(value > least && value < most, `${value} is within ${least} and ${most}`).toBe(true);
    within(share(phq, ({ sessions }) => sessions! <= 3), 0.15, 0.25);
    within(share(closedOf(of("clinician")), ({ sessions }) => sessions! <= 3), 0.2, 0.35);
    const ended = phq.filter(({ scores }) => scores.length > 1);
    within(1 - ended.length / phq.length, 0.05, 0.18);
    within(share(ended, ({ scores }) => scores[0]! - scores.at(-1)! >= 6), 0.35, 0.65);
    within(share(ended, ({ scores }) => scores.at(-1)! - scores[0]! >= 6), 0.01, 0.08);
    const asked = phq.reduce((sum, { scores }) => sum + scores.length, 0) / phq.reduce((sum, { sessions }) => sum + sessions!, 0);
    within(1 - asked, 0.05, 0.2);
  });

  test("differ by clinician by about a twentieth of what is left once the intake is known", () => {
    const ended = byPhq9().filter(({ scores }) => scores.length > 1);
    const [intake, end] = [ended.map(({ scores }) => scores[0]!), ended.map(({ scores }) => scores.at(-1)!)];
    const [x, y] = [mean(intake), mean(end)];
    const slope = mean(intake.map((one, at) => (one - x) * (end[at]! - y))) / mean(intake.map((one) => (one - x) ** 2));
    const left = byClinician(ended.map(({ email, scores }) => ({ email, rest: scores.at(-1)! - y - slope * (scores[0]! - x) })));
    const matrix = [...left.values()].filter((own) => own.length >= 24).map((own) => own.slice(0, 24).map(({ rest }) => rest));
    expect(matrix.length).toBeGreaterThanOrEqual(38);
    const { icc11 } = intraclassCorrelation(matrix, { confidence: 0.95 });
    expect(icc11.estimate).toBeGreaterThan(0.02);
    expect(icc11.estimate).toBeLessThan(0.1);
  });

  test("show a sign of risk once among the clinician's open cases, and rarely elsewhere", () => {
    const open = of("clinician").filter(({ closed }) => !closed);
    expect(open.filter(({ answers }) => (answers.at(-1)?.[8] ?? 0) > 0)).toHaveLength(1);
    const all = cases.flatMap(({ answers }) => answers.filter((one) => one.length > 0));
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((one) => one[8]! > 0).length / all.length).toBeLessThan(0.05);
  });

  test("are the same for the same seed, whatever the day", async () => {
    const everybody = await Promise.all([...new Set(cases.map(({ email }) => email))].sort().map(viewerOf));
    const named = (name: string) => ({ person: everybody.find(({ email }) => email.startsWith(`${name}@`))! });
    const practising = (name: string) => ({ ...named(name), face: "daniel" as const, level: 0, gain: 0 });
    const reviewing = (name: string) => ({ ...named(name), severity: 0 });
    const [lead, mateo] = [named("lead").person, reviewing("mateo.rojas")];
    const cast = {
      organisation: await clinic(),
      lead,
      trainee: practising("clinician"),
      clinician: practising("clinician"),
      otherTrainees: [practising("daniel.achterberg"), practising("daniel.achterberg")] as [ReturnType<typeof practising>, ReturnType<typeof practising>],
      supervisor: reviewing("supervisor"),
      otherSupervisors: [mateo, mateo] as [typeof mateo, typeof mateo],
    };
    const staff = everybody.slice(0, 3);
    const gathered = async (now: Date) => {
      const make = gatheringMaker(db(), "again", now);
      await seedCaseloads(make, cast, staff);
      return make.kept!;
    };
    const now = new Date("2026-03-01T10:00:00Z");
    const [once, again] = [await gathered(now), await gathered(now)];
    expect(once.get("score")!.length).toBeGreaterThan(1000);
    expect(again).toEqual(once);
    const scoresIn = (kept: typeof once) => (kept.get("score") as { score: number }[]).map(({ score }) => score).sort((a, b) => a - b);
    expect(scoresIn(await gathered(new Date("2027-08-14T10:00:00Z")))).toEqual(scoresIn(once));
  });

  test("have their results written down, each what the rules say of its scores", async () => {
    for (const { id } of [await clinic(), await tiny()]) await agree(id);
    expect(await db().caseResult.count({ where: { isPrimary: true } })).toBe(cases.filter(({ closed }) => closed).length + 20);
  });

  test("give the service its figures for every quarter that may be fixed and has enough behind it", async () => {
    const quarters = await db().serviceSnapshot.findMany({ where: { organisationId: (await clinic()).id } });
    expect(quarters.length).toBeGreaterThanOrEqual(6);
    expect(quarters.map(({ quarter }) => quarter)).toContain(quartersToFix(new Date(), 1)[0]);
    expect(await db().serviceSnapshot.count({ where: { organisationId: (await tiny()).id } })).toBe(0);
  });
});

describe("what is planned", () => {
  test("is a review within ten days, and a signature that the demo supervisor is asked for; nobody has two plans at once", async () => {
    const plans = await db().plan.findMany({ where: { endedAt: null }, include: { person: { include: { person: true } }, signer: { include: { person: true } } } });
    expect(plans.map(({ personId }) => personId)).toHaveLength(new Set(plans.map(({ personId }) => personId)).size);
    const daniel = plans.find(({ person }) => person.person.email.startsWith("daniel"))!;
    const days = (daniel.reviewOn.getTime() - Date.now()) / 86_400_000;
    expect(days > 0 && days < 10).toBe(true);
    const waiting = plans.filter(({ askedAt, signedAt }) => askedAt && !signedAt);
    expect(waiting.map(({ signer }) => signer?.person.email)).toEqual(["supervisor@demo.bunting.example"]);
    expect(plans.some(({ person }) => person.person.email.startsWith("clinician"))).toBe(false);
  });

  test("comes from a remark that stands in the feedback", async () => {
    for (const { evidence, personId, createdAt } of await db().plan.findMany({ where: { source: "ratings" } })) {
      const reviews = await db().review.findMany({ where: { readAt: { lt: createdAt }, submission: { take: { session: { personId } } } }, include: { comments: true } });
      const remarks = reviews.flatMap(({ tryNext, comments }) => [tryNext, ...comments.map(({ text }) => text)]);
      const plain = (text: string) => text.replace(/[“”‘’]/g, "");
      expect(remarks.filter((remark) => plain(evidence).includes(plain(remark))), evidence).not.toEqual([]);
    }
  });

  test("names drills that there are", async () => {
    const slugs = new Set(content().vignettes().map(({ slug }) => slug));
    const plans = await db().plan.findMany();
    expect(plans.flatMap(({ vignetteSlugs }) => vignetteSlugs).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  test("stands beside a year of what two people say they did, and two cohorts", async () => {
    const entries = await db().ledgerEntry.groupBy({ by: ["personId"], _count: true, _max: { heldOn: true }, _min: { heldOn: true } });
    const [more, fewer] = entries.map(({ _count }) => _count).sort((a, b) => b - a);
    expect(entries).toHaveLength(2);
    expect(more).toBeGreaterThan(60);
    expect(fewer).toBe(18);
    expect(await db().ledgerEntry.count({ where: { heldOn: { gt: new Date() } } })).toBe(0);
    expect(await db().ledgerEntry.count({ where: { reaction: "good_challenge" } })).toBeGreaterThan(20);
    const cohorts = await db().cohort.findMany({ include: { members: true }, orderBy: { name: "asc" } });
    expect(cohorts.map(({ name, members }) => [name, members.length])).toEqual([["Intake 2025", 3], ["Staff", 45]]);
  });
});

describe("practice whose takes were deleted", () => {
  const minutes = (runs: { creditedMs: number }[]) => runs.reduce((sum, { creditedMs }) => sum + creditedMs, 0) / 60_000;
  const sittings = () =>
    db().drillSession.findMany({
      where: { takes: { some: {}, every: { deletedAt: { not: null } } } },
      include: { minutes: true, takes: { include: { recording: true, selfRatings: true, submissions: true } } },
    });

  test("leaves what deleting leaves: rows of takes and recordings without a file, rating or submission, and the time", async () => {
    const found = await sittings();
    expect(found.length).toBeGreaterThan(100);
    const takes = found.flatMap((session) => session.takes);
    for (const { recording, deletedAt, selfRatings, submissions } of takes) {
      expect(recording).toMatchObject({ status: "deleted", storageKey: null, deletedAt });
      expect([...selfRatings, ...submissions]).toEqual([]);
      expect(deletedAt!.getTime()).toBeLessThan(Date.now());
    }
    for (const { minutes: runs, createdAt, takes } of found) {
      expect(minutes(runs) >= 8 && minutes(runs) <= 15, `${minutes(runs)} minutes`).toBe(true);
      expect(runs.every(({ creditedMs, mediaMs }) => creditedMs <= mediaMs)).toBe(true);
      const inTurn = runs.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
      expect(inTurn.every(({ startedAt }, index) => index === 0 || startedAt >= inTurn[index - 1]!.lastBeatAt)).toBe(true);
      expect(runs.filter(({ activity }) => activity === "answering").map(({ playKey }) => playKey).sort()).toEqual(takes.map(({ key }) => key).sort());
      expect([createdAt.getUTCDay() % 6 > 0, createdAt.getUTCHours() >= 8, createdAt.getUTCHours() < 16]).toEqual([true, true, true]);
    }
  });

  test("reads as deleted in the list, leaves the trainee's next drill and what is new to them alone", async () => {
    const trainee = await viewerOf("trainee@demo.bunting.example");
    const sessions = await recentSessions(trainee);
    expect(sessions.filter(({ state }) => state === "Every take is deleted").length).toBeGreaterThan(15);
    expect(sessions.filter(({ state }) => state === "Not answered yet")).toEqual([]);
    expect(sessions[0]).toMatchObject({ state: "Submitted, waiting for feedback" });
    expect(await nextDrill(trainee)).toMatchObject({ vignette: { slug: "your-name-on-the-bottom" }, assignmentId: expect.any(String) as string });
    expect((await answeredMoments(trainee)).size).toBe(3);
  });

  test("makes about an hour a week of the clinician's, with what they noted", async () => {
    const clinician = await viewerOf("clinician@demo.bunting.example");
    const today = dayOf(new Date(), "UTC");
    const { seen, claimed } = await minutesBetween(clinician, { from: plusDays(mondayOf(today), -7 * 51), to: today, timeZone: "UTC" });
    const weeks = Array.from({ length: 51 }, (_, week) => plusDays(mondayOf(today), -7 * (week + 1)));
    const hours = weeks.map((monday) => minutesIn(seen, claimed, (day) => mondayOf(day) === monday));
    const about = hours.map((week) => ({ verified: week.verifiedMs / 60_000, all: practisedMs(week) / 60_000 })).filter(({ verified, all }) => verified >= 8 && all >= 44 && all <= 91);
    expect(about.length).toBeGreaterThan(43);
  });

  test("gives both cohorts figures of the last four weeks", async () => {
    const { cohorts } = await programmeOverview(await viewerOf("lead@demo.bunting.example"), { locale: "en-GB", timeZone: "UTC" });
    const [intake, staff] = cohorts.map(({ practice }) => practice!);
    expect(intake?.people).toBe(3);
    expect(intake?.minutesAWeek).toBeTypeOf("number");
    expect(staff?.people).toBeGreaterThan(20);
    expect(staff?.minutesAWeek).toBeTypeOf("number");
  });
});

test("the tiny organisation has fewer closed cases than any rate is shown from", async () => {
  const closed = byClinician((await readCases((await tiny()).id)).filter((one) => one.closed));
  expect([...closed.values()].map((own) => own.length).sort((a, b) => a - b)).toEqual([8, 12]);
});
