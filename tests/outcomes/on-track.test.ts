import { expect, test } from "vitest";
import { endingOf, leadOf, reasonFor } from "~/outcomes/in-words";
import { nothingKnown, risksOf, standingOf } from "~/outcomes/on-track-rules";
import { gravestFirst } from "~/outcomes/order";
import { primaryCourse } from "~/outcomes/rules";
import { byDay, byName, bySession, definitions, episode } from "./courses";

const now = new Date("2026-11-22T10:00:00Z");
const standing = (scores: Parameters<typeof episode>[0], given: Parameters<typeof episode>[1] = {}) => standingOf(episode(scores, given), definitions, now);
const kinds = (scores: Parameters<typeof episode>[0], given: Parameters<typeof episode>[1] = {}) => standing(scores, given).concerns.map(({ kind }) => kind);
const phq9 = (...scores: (number | null)[]) => ({ "phq-9": bySession(scores) });

test.each([
  ["reliably worse", phq9(12, 18), "now", "reliably worse on PHQ-9 since the first score"],
  ["one score", phq9(18), "one-score", "the next one shows a change"],
  ["too early", phq9(18, 17), "early", "2 sessions so far"],
  ["before the first review", phq9(18, 17, 17), "early", "3 sessions so far"],
  ["at the first review", phq9(18, 17, 17, 16), "look", "no reliable change from session 1 to session 4 (4 scores; worth a review from session 4)"],
  ["at the second", phq9(18, 17, 17, 16, 17, 18, 17, 16), "look", "no reliable change from session 1 to session 8 (8 scores; worth a review from session 8)"],
  ["reliably improved", phq9(18, 17, 15, 12), "on-track", "reliably improved"],
  ["recovered", phq9(18, 17, 15, 9), "on-track", "reliably improved, now in the functional range"],
  ["improved once and lost it again", phq9(18, 12, 14, 17, 18), "look", "no reliable change from session 1 to session 5 (5 scores; worth a review from session 4)"],
  ["began well", phq9(8, 7, 8, 9, 8, 8, 7, 8), "on-track", "began in the functional range"],
  ["no score yet", {}, "not-judged", "no score yet on the measure that judges the course"],
] as const)("%s", (_name, scores, state, reason) => {
  const found = standing(scores);
  expect([found.state, reasonFor(found, "en-GB")]).toEqual([state, reason]);
});

const answers = (risk: number) => [3, 3, 2, 2, 2, 1, 1, 0, risk];

test("a risk item above its least is looked at now, whatever the total does", () => {
  const scores = { "phq-9": bySession([20, 9], { 2: answers(1) }) };
  expect(standing(scores)).toMatchObject({ state: "now", concerns: [{ kind: "risk", item: 9, answer: 1, occasion: "2" }], calm: "recovered" });
  expect(kinds({ "phq-9": bySession([20, 9], { 1: answers(2), 2: answers(0) }) })).toEqual([]);
});

test("a risk item counts on a measure that is not the primary one, and in the latest answers that there are", () => {
  expect(kinds({ "gad-7": bySession([10, 5]), "phq-9": bySession([20, 9, 8], { 2: answers(3) }) })).toEqual(["risk"]);
});

test("a measure that does not show its items asks about risk all the same", () => {
  expect(standing({ "core-10": bySession([20, 9]), "gad-7": bySession([10, 9]) }).riskNotRecorded).toEqual(["CORE-10"]);
});

test("the reason names the occasion at which the item was answered", () => {
  const reason = (given: Parameters<typeof episode>[1], scores: Parameters<typeof episode>[0]) => reasonFor(standing(scores, given), "en-GB");
  expect(reason({}, { "phq-9": bySession([20, 18], { 1: answers(3) }) })).toBe("risk item answered 3 in session 1 (PHQ-9, item 9)");
  const dated = bySession([20], { 1: answers(3) }).map((scored) => ({ ...scored, occasion: "2026-03-04" }));
  expect(reason({ occasionKind: "date" }, { "phq-9": dated })).toBe("risk item answered 3 on 4 Mar 2026 (PHQ-9, item 9)");
});

test("reliably worse is looked for on every outcome measure", () => {
  const found = standing({ "phq-9": bySession([18, 9]), "gad-7": bySession([6, 12]), srs: bySession([40, 20]) });
  expect([found.state, reasonFor(found, "en-GB")]).toEqual(["now", "reliably worse on GAD-7 since the first score (12 from 6); SRS at 20, below 36: talk about it"]);
});

test("a total alone says that the risk item is not recorded", () => {
  expect(standing(phq9(18, 9)).riskNotRecorded).toEqual(["PHQ-9"]);
  expect(standing({ "phq-9": bySession([18, 9], { 1: answers(0) }) }).riskNotRecorded).toEqual(["PHQ-9"]);
  expect(standing({ "phq-9": bySession([18, 9], { 2: answers(0) }) }).riskNotRecorded).toEqual([]);
  expect(standing({ "gad-7": bySession([10, 9]) }).riskNotRecorded).toEqual([]);
});

test.each([
  ["below its line", [38, 35.9], ["alliance-low"]],
  ["on its line", [36.5, 36], []],
  ["down by its drop, in tenths", [38.3, 37.3], ["alliance-drop"]],
  ["down by less", [38.3, 37.4], []],
  ["up again after a drop", [38, 36.5, 37], []],
  ["one score above", [37], []],
] as const)("an alliance %s", (_name, scores, expected) => {
  expect(kinds({ ...phq9(18, 12), srs: bySession([...scores]) })).toEqual(expected);
});

test("a measure that leaves no room, or has no criterion, is not judged instead of called unchanged", () => {
  const bare = new Map([["phq-9", { ...definitions.get("phq-9")!, functional: null }]]);
  expect(standingOf(episode(phq9(4, 3, 4, 4, 3)), bare, now)).toMatchObject({ state: "not-judged", calm: "no-room" });
  const unknown = new Map([["phq-9", { ...definitions.get("phq-9")!, reliableChange: null }]]);
  expect(standingOf(episode(phq9(18, 3)), unknown, now)).toMatchObject({ state: "not-judged", calm: "no-criterion" });
});

test("named occasions do not tell how many sessions there were", () => {
  const given = { occasionKind: "label", endScoreRule: "marked" } as const;
  const scores = { "phq-9": byName([["pre", "start", 18], ["2 months", "treatment", 17]]) };
  expect(standing(scores, given)).toMatchObject({ state: "not-judged", calm: "no-sessions" });
  expect(standing(scores, { ...given, sessions: 9 })).toMatchObject({ state: "look" });
  expect(standing({ "phq-9": byName([["2 months", "treatment", 17]]) }, given)).toMatchObject({ calm: "no-start" });
});

test("who needs thought first", () => {
  const all = [
    episode(phq9(18, 12), { clientCode: "A-9" }),
    episode(phq9(18, 18, 18, 18), { clientCode: "A-10" }),
    episode(phq9(18, 17, 17, 18), { clientCode: "A-2" }),
    episode(phq9(12, 18), { clientCode: "A-30" }),
    episode(phq9(18), { clientCode: "A-1" }),
  ];
  const order = gravestFirst(all.map((each) => ({ episode: each, standing: standingOf(each, definitions, now) })));
  expect(order.map(({ episode: { clientCode } }) => clientCode)).toEqual(["A-30", "A-2", "A-10", "A-1", "A-9"]);
});

test("a risk stands before reliably worse, the higher answer first; too early beside one score", () => {
  const risk = (answer: number) => ({ "phq-9": bySession([12, 13], { 2: answers(answer) }) });
  const all = [
    episode(phq9(18, 9), { clientCode: "A-1" }),
    episode(phq9(18, 17), { clientCode: "A-2" }),
    episode(phq9(18), { clientCode: "A-3" }),
    episode({ ...phq9(12, 18), "gad-7": bySession([6, 12]) }, { clientCode: "A-4" }),
    episode(risk(1), { clientCode: "A-5" }),
    episode(risk(3), { clientCode: "A-6" }),
  ];
  const order = gravestFirst(all.map((each) => ({ episode: each, standing: standingOf(each, definitions, now) })));
  expect(order.map(({ episode: { clientCode } }) => clientCode)).toEqual(["A-6", "A-5", "A-4", "A-2", "A-3", "A-1"]);
});

test.each([
  [[18, 9], { state: "Recovered", reason: "" }],
  [[8, 9], { state: "No reliable change", reason: "began in the functional range" }],
  [[18], { state: "No end score", reason: "there is one score on the PHQ-9, and a single score cannot be both the first and the last" }],
  [[], { state: "No score", reason: "" }],
] as const)("a closed episode with %j says how it ended", (scores, expected) => {
  expect(endingOf(primaryCourse(episode(phq9(...scores), { closed: true }), definitions), [], "en-GB")).toEqual(expected);
});

test("a closed episode whose last recorded answer about risk is above the least says so", () => {
  const said = (risks: Record<number, number[]>) => {
    const over = episode({ "gad-7": bySession([18, 4]), "phq-9": bySession([18, 9, 8], risks) }, { closed: true });
    return endingOf(primaryCourse(over, definitions), risksOf(over, definitions), "en-GB");
  };
  expect(said({ 2: answers(2) })).toEqual({ state: "Recovered", reason: "last recorded risk item answered 2 in session 2 (PHQ-9, item 9)" });
  expect(said({ 1: answers(2), 2: answers(0) })).toEqual({ state: "Recovered", reason: "" });
});

test("the first sentence counts who is worth a thought", () => {
  expect(leadOf({ inAll: 0, now: 0, look: 0 }, "en-GB")).toBe("No client’s course is open.");
  expect(leadOf({ inAll: 1, now: 0, look: 0 }, "en-GB")).toBe("One client’s course is open; none stands out.");
  expect(leadOf({ inAll: 20_000, now: 1, look: 1200 }, "en-GB")).toBe("20,000 clients’ courses are open: 1 to look at now, 1,200 worth a look.");
});

test("no reliable change says how many scores there are and from when to when, because a session need not have one", () => {
  const reason = (scores: Parameters<typeof episode>[0], given: Parameters<typeof episode>[1] = {}) => reasonFor(standing(scores, given), "en-GB");
  expect(reason(phq9(null, 18, null, 17, 16))).toBe("no reliable change from session 2 to session 5 (3 scores; worth a review from session 4)");
  expect(reason(phq9(18, null, 17), { sessions: 9 })).toBe("no reliable change from session 1 to session 3 of 9 so far (2 scores; worth a review from session 8)");
  const dated = { "phq-9": byDay([["2026-10-01", 18], ["2026-11-20", 17]]) };
  expect(reason(dated, { occasionKind: "date", sessions: 5 })).toBe("no reliable change from 1 Oct 2026 to 20 Nov 2026, 5 sessions so far (2 scores; worth a review from session 4)");
  expect(reason(phq9(null, 12, 18))).toBe("reliably worse on PHQ-9 since the first score, in session 2");
  expect(reason({ ...phq9(18, 17), ors: bySession([null, 25, 12.4]) })).toBe("reliably worse on ORS since the first score, in session 2 (12.4 from 25)");
});

test("an open course without a score for six weeks says so, where the day of the last one is known", () => {
  const dated = (...days: string[]) => standing({ "phq-9": byDay(days.map((day) => [day, 9] as [string, number])) }, { occasionKind: "date" });
  expect(dated("2026-09-01", "2026-10-12").concerns).toEqual([]);
  const silent = dated("2026-09-01", "2026-10-11");
  expect([silent.state, reasonFor(silent, "en-GB")]).toEqual(["look", "no score for 6 weeks"]);
  expect(reasonFor(dated("2024-10-11"), "en-GB")).toBe("no score for more than a year");
  const both = { "phq-9": byDay([["2026-09-01", 9]]), srs: byDay([["2026-11-20", 40]]) };
  expect(standing(both, { occasionKind: "date" }).concerns, "another measure was taken since").toEqual([]);
  expect(standing(phq9(8, 8)).concerns, "no day is known").toEqual([]);
});

test("by which session a gain is looked for is the programme's to say", () => {
  const at = (reviewSessions: number[], sessions: number) => standingOf(episode(phq9(...Array.from({ length: sessions }, () => 18))), definitions, now, { ...nothingKnown, reviewSessions }).concerns;
  expect(at([3, 6], 3)).toMatchObject([{ kind: "no-gain", by: 3, isFirst: true }]);
  expect(at([3, 6], 6)).toMatchObject([{ kind: "no-gain", by: 6, isFirst: false }]);
  expect(at([6, 12], 5)).toEqual([]);
});

test("an answer about risk that nobody has acknowledged is looked at before every other, also when a later one was at its least", () => {
  const quiet = episode({ "phq-9": bySession([20, 9], { 1: answers(1), 2: answers(0) }) }, { id: "quiet", clientCode: "A-1" });
  const loud = episode({ "phq-9": bySession([20, 19], { 2: answers(3) }) }, { id: "loud", clientCode: "A-2" });
  const openAlerts = new Map([["quiet", [{ id: "alert", measureId: "phq-9", item: 9, answer: 1, heldOn: "2026-11-01" }]]]);
  const judged = [loud, quiet].map((each) => ({ episode: each, standing: standingOf(each, definitions, now, { ...nothingKnown, openAlerts }) }));
  const [first] = gravestFirst(judged);
  expect(first!.episode.id).toBe("quiet");
  expect(reasonFor(first!.standing, "en-GB")).toBe("risk item answered 1 on 1 Nov 2026 (PHQ-9, item 9), not acknowledged yet");
  const same = standingOf(loud, definitions, now, { ...nothingKnown, openAlerts: new Map([["loud", [{ id: "alert", measureId: "phq-9", item: 9, answer: 3, heldOn: "2026-11-01" }]]]) });
  expect(reasonFor(same, "en-GB").match(/risk item/g)).toHaveLength(1);
});

test("nobody misses a score while there is a pause, and the weeks count from its end", () => {
  const dated = episode({ "phq-9": byDay([["2026-09-01", 9]]) }, { occasionKind: "date" });
  const during = (since: string, until: string | null) => standingOf(dated, definitions, now, { ...nothingKnown, pauses: new Map([["e", { since, until }]]) });
  expect([during("2026-09-10", null).state, reasonFor(during("2026-09-10", null), "en-GB")]).toEqual(["one-score", "the next one shows a change; on pause since 10 Sept 2026"]);
  expect(during("2026-09-10", "2026-11-22").concerns, "its last day").toEqual([]);
  expect(reasonFor(during("2026-09-10", "2026-11-01"), "en-GB"), "weeks since it ended").toBe("the next one shows a change");
  expect(reasonFor(during("2026-09-10", "2026-10-01"), "en-GB")).toBe("no score for 7 weeks since the pause");
  expect(reasonFor(during("2026-08-01", "2026-08-20"), "en-GB"), "over before the last score").toBe("no score for 11 weeks");
});
