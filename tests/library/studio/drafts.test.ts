import { describe, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { clipSeconds, sentenceStarts, whyNotAClip } from "~/library/studio/clip-rules";
import { plainWordsOnly, wrongNow } from "~/library/studio/draft";
import { momentProblems, readMoment } from "~/library/studio/moment-draft";
import { anchorLines, readRubric, rubricProblems } from "~/library/studio/rubric-draft";
import { readSkill, skillProblems } from "~/library/studio/skill-draft";
import { speechIn } from "~/library/studio/speech-in";
import { words } from "./world";

const formOf = (fields: Record<string, string | string[]>) => {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return form;
};
const skill = content().skills()[0]!;
const library = { skill: (slug: string) => content().skill(slug), rubric: (slug: string) => content().rubric(slug) };

describe("a moment's form", () => {
  test("is read as it was typed, without what is empty, controls and names that it does not have", () => {
    const read = readMoment(formOf({ title: "  The  key ", "client.age": "old", "client.name": "", sentences: "One.\r\n\r\n Two. ", touches: ["abuse"], "__proto__.x": "1", slug: "mine", "raterNotes.empathy": "A\u0000 note" }), ["empathy"]);
    expect(read.sentences).toEqual(["One.", "Two."]);
    expect(read.definition).toMatchObject({ title: "The key", client: { age: "old" }, touches: ["abuse"], contentNote: null, raterNotes: { empathy: "A note" } });
    expect(read.definition.client).not.toHaveProperty("name");
    expect(read.definition).not.toHaveProperty("slug");
  });

  test("has no problem where everything is there, and one a field where it is not", () => {
    const criteria = skill.criteria.slice(0, 2).map(({ id }) => id);
    const definition = { ...words.definition, order: 1, skill: skill.slug, criteria } as never;
    expect(momentProblems({ definition, sentences: words.sentences }, library)).toEqual({});
    const changed = (change: object, sentences = words.sentences) => momentProblems({ definition: { ...(definition as object), ...change }, sentences }, library);
    expect(changed({ hard: "Use <b> or https://x.org" })).toEqual({ hard: { says: plainWordsOnly, missing: false } });
    expect(changed({}, [])).toMatchObject({ sentences: { missing: true } });
    expect(changed({}, ["One.", "<i>Two</i>"])).toEqual({ sentences: { says: plainWordsOnly, missing: false } });
    expect(changed({ touches: ["abuse"] })).toMatchObject({ contentNote: { missing: true } });
    expect(changed({ criteria: ["no-such", "criterion"] })).toMatchObject({ criteria: { missing: false } });
    expect(changed({ skill: "no-such-skill" })).toMatchObject({ skill: { missing: false } });
    expect(changed({ rubric: "no-such-rubric" })).toMatchObject({ rubric: { missing: false } });
    const empty = momentProblems({ definition: { kind: "moment", client: {}, timeLimitSeconds: 120, illustrated: false, raterNotes: {} }, sentences: [] }, library);
    expect(Object.keys(empty).filter((name) => ["title", "client.age", "sentences", "hard", "skill", "levelNote", "stance", "emotion", "therapistRisks"].includes(name))).toEqual(["title", "client.age", "sentences", "hard", "skill", "levelNote", "stance", "emotion", "therapistRisks"]);
    expect(wrongNow(changed({ title: undefined, timeLimitSeconds: "long" }))).toEqual({ timeLimitSeconds: { says: "Give a whole number of seconds from 30 to 300.", missing: false } });
  });
});

test("a skill keeps the ids of its criteria through other words, and worked answers answer its own moments", () => {
  const first = readSkill(formOf({ title: "Waiting", "criteria.0.text": "Waits for the answer", "criteria.1.text": "Waits for the answer", "criteria.3.looksLike": "Hands rest" }));
  const ids = (first.criteria ?? []).map((one) => (typeof one === "object" ? one.id : null));
  expect(new Set(ids).size).toBe(3);
  const again = readSkill(formOf({ "criteria.0.id": String(ids[0]), "criteria.0.text": "Says nothing" }));
  expect(again.criteria).toMatchObject([{ id: ids[0], text: "Says nothing" }]);
  const whole = { ...skill, workedAnswers: [{ vignette: "elsewhere", words: "Words", why: "Because" }] };
  expect(skillProblems(whole, { slug: skill.slug, practises: () => "another" })).toHaveProperty(["workedAnswers.0.vignette"]);
  expect(skillProblems({ ...skill, workedAnswers: [] }, { slug: skill.slug, practises: () => null })).toEqual({});
});

test("a rubric's anchors are lines with a score, on the scale and from low to high", () => {
  const rubric = content().rubric("facilitative-interpersonal-skills")!;
  expect(rubricProblems(rubric)).toEqual({});
  const lines = anchorLines(rubric.items[0]!.anchors);
  const read = readRubric(formOf({ title: "Ours", credit: "Ours", "scale.min": "1", "scale.max": "5", "scale.step": "1", "items.0.title": "One", "items.0.summary": "What", "items.0.anchors": lines }));
  expect(read.items).toMatchObject([{ anchors: rubric.items[0]!.anchors }]);
  expect(rubricProblems(read)).toEqual({});
  const withAnchors = (text: string) => rubricProblems({ ...read, items: [{ ...(read.items![0] as object), anchors: readRubric(formOf({ "items.0.anchors": text })).items!.flatMap((one) => (typeof one === "object" ? (one.anchors as never[]) : [])) }] });
  expect(withAnchors("1: low\n3: middle\n9: high")["items.0.anchors"]?.says).toBe("Line 3 has a score that is not on the scale.");
  expect(withAnchors("3: middle\n1: low\n5: high")["items.0.anchors"]?.says).toContain("The score of line 2 is not above");
  expect(withAnchors("low\n3: middle\n5: high")["items.0.anchors"]?.says).toContain("Line 1 does not begin with a score and a colon");
  expect(withAnchors("1: goes round it\n3 says it late")["items.0.anchors"]).toEqual({ says: "Line 2 has no colon after its score.", missing: false });
  expect(withAnchors("1: low\n3:\n5: high")["items.0.anchors"]?.says).toContain("Line 2 does not say");
  expect(withAnchors("1: low\n3: <b>middle</b>\n5: high")["items.0.anchors"]?.says).toContain("Line 2: Plain words only");
  // Two good lines are a beginning: nothing is wrong with them.
  expect(withAnchors("1: low\n3: middle")["items.0.anchors"]).toMatchObject({ missing: true });
});

describe("sentences and the sound of a clip", () => {
  test("a clip lasts 12 to 45 seconds", () => {
    expect([11_999, 12_000, 45_000, 45_001].map((ms) => whyNotAClip(ms) === null)).toEqual([false, true, true, false]);
    expect(clipSeconds).toEqual({ min: 12, max: 45 });
  });

  test("sentences fill the stretches in which somebody speaks, by their lengths", () => {
    expect(sentenceStarts(["aaaa", "bbbb"], [{ fromMs: 1000, toMs: 3000 }])).toEqual([1000, 2000]);
    expect(sentenceStarts(["aaaa", "bbbb"], [{ fromMs: 1000, toMs: 2000 }, { fromMs: 5000, toMs: 6000 }])).toEqual([1000, 5000]);
    expect(sentenceStarts(["a"], [])).toEqual([]);
  });

  test("speech is what is louder than the room, joined over breaths", () => {
    const rate = 1000;
    const samples = new Float32Array(10 * rate).map((_, i) => {
      const at = i / rate;
      const speaks = (at >= 2 && at < 4) || (at >= 4.2 && at < 5) || (at >= 7 && at < 9);
      return (speaks ? 0.5 : 0.01) * Math.sin(i * 2.1);
    });
    expect(speechIn(samples, rate)).toEqual([{ fromMs: 2000, toMs: 5000 }, { fromMs: 7000, toMs: 9000 }]);
  });
});
