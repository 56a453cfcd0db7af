import { describe, expect, it } from "vitest";
import { emotions, problemAreas, stances } from "~/library";
import { type Filter, choicesOf, countOf, everything, fields, filterFrom, keptOf, searchOf, shownOf, skillsShown, waysOut, wordsFor } from "~/practice/shelf/filter";
import type { ConversationOnShelf, Level, Moment, Shelf } from "~/practice/shelf/model";
import { allInWords, practisedWith, shownInWords, touchesInWords, whoSpeaks } from "~/practice/shelf/words";

const clip = { posterUrl: "/poster.jpg", videoUrl: "/clip.mp4", illustrated: true, organisationClipId: null };
const day = new Date(Date.UTC(2026, 10, 3));

type Change = Partial<Pick<Level, "emotion" | "touches" | "answeredAt">>;
const level = (moment: string, n: Level["level"], change: Change = {}): Level => ({
  slug: `${moment}-${n}`, level: n, hard: "It is hard.", approach: "attacks", emotion: "anger", touches: [], clip, answeredAt: null, ...change,
});
type About = Partial<Pick<Moment, "stance" | "problemArea">> & { skill?: string };
const moment = (name: string, levels: Moment["levels"], { skill = "empathy", ...about }: About = {}): Moment => ({
  moment: name, title: name, client: { name, age: 40, role: "client" }, skill: { slug: skill, title: skill }, stance: "hostile", problemArea: "anger", levels, ofLevels: levels.length, ...about,
});
const conversation: ConversationOnShelf = {
  slug: "a-talk", title: "A talk", about: "You end it.", hard: "She asks.", client: { name: "Ines", age: 38, role: "client" }, skill: { slug: "ending", title: "Ending" },
  stance: "hostile", emotion: "anger", problemArea: "grief", touches: [], clip, turns: { leastTurns: 3, mostTurns: 6 }, answeredAt: null,
};
const shelf: Shelf = {
  moments: [
    moment("one", [level("one", 1, { answeredAt: day }), level("one", 2), level("one", 3, { emotion: "despair" })]),
    moment("two", [level("two", 1, { answeredAt: day })], { skill: "ending", stance: "friendly" }),
  ],
  ownSide: [moment("three", [level("three", 2, { emotion: "fear" })], { stance: "friendly", problemArea: "work" })],
  conversations: [conversation],
  assessments: [],
  skills: ["empathy", "ending"].map((slug) => ({ slug, title: slug, summary: "What it is." })),
};

const asking = (change: Partial<Filter>): Filter => ({ ...everything, ...change });
const slugsFor = (change: Partial<Filter>) => {
  const shown = shownOf(shelf, asking(change));
  return [...[...shown.moments, ...shown.ownSide].flatMap(({ levels }) => levels.map(({ slug }) => slug)), ...shown.conversations.map(({ slug }) => slug)];
};

describe("a filter and its address", () => {
  it("are the same thing", () => {
    const filter = asking({ skill: "ending", level: "3", emotion: "fear", new: true });
    expect(filterFrom(new URLSearchParams(searchOf(filter)), shelf.skills)).toEqual(filter);
    expect(searchOf(everything)).toBe("");
  });

  it("has no word that the library does not know, and takes what a form without a script sends", () => {
    const sent = "?skill=nonsense&stance=&level=4&emotion=Anger&problem=%3Cb%3E&new=yes&stance=hostile&more=1";
    expect(filterFrom(new URLSearchParams(sent), shelf.skills)).toEqual(everything);
    expect(filterFrom(new URLSearchParams("skill=&stance=hostile&level=&emotion=&problem=&new=1"), shelf.skills)).toEqual(asking({ stance: "hostile", new: true }));
  });

  it("is carried on by other addresses, and nothing else is", () => {
    expect(keptOf(new URLSearchParams("skill=empathy&answers=open&level=3&new=1&stance=&to=%2F%2Felsewhere"))).toBe("?skill=empathy&level=3&new=1");
    expect(keptOf(new URLSearchParams("answers=open"))).toBe("");
  });

  it("knows every word of the library", () => {
    for (const stance of Object.keys(stances)) expect(filterFrom(new URLSearchParams({ stance }), []).stance).toBe(stance);
    for (const emotion of emotions) expect(filterFrom(new URLSearchParams({ emotion }), []).emotion).toBe(emotion);
    for (const problem of Object.keys(problemAreas)) expect(filterFrom(new URLSearchParams({ problem }), []).problem).toBe(problem);
  });
});

describe("what a filter shows", () => {
  it.each<[string, Partial<Filter>, string[]]>([
    ["everything, where nothing is asked for", {}, ["one-1", "one-2", "one-3", "two-1", "three-2", "a-talk"]],
    ["the levels that fit and no others", { level: "3" }, ["one-3"]],
    ["no conversation at a level, because it is of none", { level: "2" }, ["one-2", "three-2"]],
    ["what a skill is practised with", { skill: "ending" }, ["two-1", "a-talk"]],
    ["a stance", { stance: "friendly" }, ["two-1", "three-2"]],
    ["an emotion, which may be that of one level", { emotion: "despair" }, ["one-3"]],
    ["what brings somebody", { problem: "grief" }, ["a-talk"]],
    ["what was not practised yet, level by level", { new: true }, ["one-2", "one-3", "three-2", "a-talk"]],
    ["only what is all of it at once", { stance: "hostile", emotion: "anger", new: true }, ["one-2", "a-talk"]],
    ["nothing, where nothing is all of it", { stance: "friendly", emotion: "despair" }, []],
  ])("is %s", (_what, change, slugs) => {
    expect(slugsFor(change)).toEqual(slugs);
  });

  it("practises these skills and no others, and the one that is asked for", () => {
    const skills = (change: Partial<Filter>) => skillsShown(shelf.skills, shownOf(shelf, asking(change)), asking(change)).map(({ slug }) => slug);
    expect(skills({})).toEqual(["empathy", "ending"]);
    expect(skills({ level: "3" })).toEqual(["empathy"]);
    expect(skills({ problem: "grief" })).toEqual(["ending"]);
    expect(skills({ skill: "empathy", problem: "grief" })).toEqual(["empathy"]);
    expect(skills({ problem: "trauma" })).toEqual([]);
  });

  it("leaves the shelf as it was", () => {
    const before = structuredClone(shelf);
    shownOf(shelf, asking({ level: "1", new: true }));
    expect(shelf).toEqual(before);
  });
});

describe("what can be chosen", () => {
  it("is what the library has, with how much each would show beside the other choices", () => {
    const choices = choicesOf(shelf, asking({ stance: "friendly" }));
    expect(choices.emotion).toEqual([{ value: "anger", label: "Anger", count: 1 }, { value: "despair", label: "Despair", count: 0 }, { value: "fear", label: "Fear", count: 1 }]);
    expect(choices.stance.map(({ value, count }) => [value, count])).toEqual([["friendly", 2], ["hostile", 2]]);
    for (const field of fields)
      for (const { value, count } of choices[field]) expect(countOf(shownOf(shelf, asking({ stance: "friendly", [field]: value })))).toBe(count);
  });

  it("is named as it stands by itself, capitalised", () => {
    const { stance, level, emotion, problem } = wordsFor([]);
    for (const [, words] of [...stance, ...level, ...emotion, ...problem]) expect(words).toMatch(/^[A-Z0-9]/);
  });

  it("keeps what is chosen although the library has it nowhere", () => {
    expect(choicesOf(shelf, asking({ emotion: "numbness" })).emotion).toContainEqual({ value: "numbness", label: "Numbness", count: 0 });
  });

  it("leads out of what shows nothing by giving up one choice, and never to nothing again", () => {
    const ways = waysOut(shelf, asking({ stance: "friendly", emotion: "despair" }));
    expect(ways.map(({ field, count }) => [field, count])).toEqual([["stance", 1], ["emotion", 2]]);
    expect(waysOut(shelf, asking({ skill: "ending", stance: "friendly", new: true })).map(({ field }) => field)).toEqual(["skill", "stance", "new"]);
    expect(waysOut(shelf, asking({ stance: "friendly", emotion: "despair", problem: "trauma" }))).toEqual([]);
  });
});

describe("the library in words", () => {
  it("says how much there is and how much is shown", () => {
    expect(allInWords(shelf)).toBe("2 moments in 4 clips, 1 from your own side and 1 conversation");
    expect(shownInWords(shelf, shelf)).toBe("Shows all: 2 moments in 4 clips, 1 from your own side and 1 conversation.");
    expect(shownInWords(shownOf(shelf, asking({ level: "3" })), shelf)).toBe("Shows 1 of 2 moments at level 3.");
    const alone = { moments: shelf.moments, ownSide: [], conversations: [] };
    expect(shownInWords(shownOf(alone, asking({ level: "3" })), alone)).toBe("Shows 1 of 2 moments at level 3.");
  });

  it("names only what is shown of what there is", () => {
    const words = (change: Partial<Filter>) => shownInWords(shownOf(shelf, asking(change)), shelf);
    expect(words({ level: "1" })).toBe("Shows 2 moments at level 1.");
    expect(words({ level: "2" })).toBe("Shows 1 of 2 moments at level 2 and 1 from your own side.");
    expect(words({ new: true })).toBe("Shows 1 of 2 moments in 2 clips, 1 from your own side and 1 conversation.");
    expect(words({ stance: "friendly" })).toBe("Shows 1 of 2 moments and 1 from your own side.");
    expect(words({ problem: "grief" })).toBe("Shows 1 conversation.");
    expect(words({ problem: "trauma" })).toBe("Shows nothing.");
  });

  it("does not say that all is shown where only some levels are", () => {
    const alone = { moments: shelf.moments.slice(0, 1), ownSide: [], conversations: [] };
    expect(shownInWords(shownOf(alone, asking({ new: true })), alone)).toBe("Shows 1 moment in 2 clips.");
  });

  it("says what is touched, and where not every level does, at which", () => {
    expect(touchesInWords([{ level: 1, touches: [] }])).toBeNull();
    expect(touchesInWords([{ level: 1, touches: ["suicide"] }, { level: 2, touches: ["suicide"] }])).toBe("Touches suicide.");
    expect(touchesInWords([{ level: 1, touches: [] }, { level: 2, touches: ["suicide"] }, { level: 3, touches: ["suicide"] }])).toBe("Touches suicide at levels 2 and 3.");
    expect(touchesInWords([{ level: 1, touches: ["abuse", "violence"] }, { level: 3, touches: ["abuse", "violence", "suicide"] }])).toBe("Touches abuse and violence, and suicide at level 3.");
  });

  it("says who speaks, and how much of a skill was answered", () => {
    expect(whoSpeaks({ name: "Arjun", age: 31, role: "client" })).toBe("Arjun, 31");
    expect(whoSpeaks({ name: "Walter", age: 70, role: "relative" })).toBe("Walter, 70, a client’s relative");
    expect(whoSpeaks({ name: "Helen", age: 48, role: "colleague" })).toBe("Helen, 48, a colleague");
    const answered = moment("four", [level("four", 1, { answeredAt: day }), level("four", 2, { answeredAt: day })]);
    const nothing = { moments: [], ownSide: [], conversations: [] };
    expect(practisedWith({ ...nothing, moments: shelf.moments })).toBe("one and two, 4 levels, 2 answered");
    expect(practisedWith(shelf)).toBe("one and two, 4 levels, 2 answered; 1 from your own side; 1 conversation");
    expect(practisedWith({ moments: [answered], ownSide: [answered, ...shelf.ownSide], conversations: [{ ...conversation, answeredAt: day }, conversation] })).toBe(
      "four, 2 levels, all answered; 2 from your own side, 1 answered; 2 conversations, 1 rehearsed",
    );
    expect(practisedWith(nothing)).toBe("Nothing to practise it with yet.");
  });
});
