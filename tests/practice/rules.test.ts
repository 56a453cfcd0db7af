import { describe, expect, it } from "vitest";
import { chooseNext, stateInWords, whyNotSubmittable } from "~/practice/rules";

const vignettes = ["first", "second", "third"].map((slug) => ({ slug, moment: slug, level: 2, client: { name: `Client ${slug}` } }));
const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const assignment = (id: string, vignetteSlug: string, due: number) => ({ id, vignetteSlug, dueOn: day(due), supervisorName: "Ruth" });

describe("what to practise next", () => {
  it("is the assigned drill that is due first, answered before or not", () => {
    const next = chooseNext({ vignettes, answered: new Map([["third", day(1)]]), assignments: [assignment("a", "third", 20), assignment("b", "second", 25)] });
    expect(next).toMatchObject({ slug: "third", assignmentId: "a", dueOn: day(20) });
    expect(next?.reason).toContain("Ruth assigned");
  });

  it("passes over an assigned moment that has left the library", () => {
    const next = chooseNext({ vignettes, answered: new Map(), assignments: [assignment("a", "gone", 20)] });
    expect(next).toMatchObject({ slug: "first", assignmentId: null });
  });

  it("is otherwise the first in learner's order that was never answered", () => {
    expect(chooseNext({ vignettes, answered: new Map([["first", day(3)]]), assignments: [] })?.slug).toBe("second");
  });

  it("is the one answered longest ago once everyone was answered", () => {
    const answered = new Map([["first", day(9)], ["second", day(2)], ["third", day(5)]]);
    expect(chooseNext({ vignettes, answered, assignments: [] })?.slug).toBe("second");
  });

  it("is nothing where the library is empty", () => {
    expect(chooseNext({ vignettes: [], answered: new Map(), assignments: [] })).toBeNull();
  });
});

describe("why it comes next, where moments have levels", () => {
  const at = (moment: string, level: number) => ({ slug: `${moment}-${level}`, moment, level, client: { name: moment === "back" ? "Mehmet" : "Leanne" } });
  const library = [at("back", 1), at("said", 1), at("back", 2), at("said", 2), at("back", 3)];
  const why = (...answered: string[]) => chooseNext({ vignettes: library, answered: new Map(answered.map((slug, i) => [slug, day(i + 1)])), assignments: [] })?.reason;

  it("is said of a client who was never met", () => {
    expect(why()).toBe("Start with Mehmet, the moment at its easiest: the moments are in the order in which their skills build on each other.");
    expect(why("back-1")).toBe("You have not answered Leanne yet, who comes next in the order in which the skills build on each other; here at its easiest.");
  });

  it("is said of another level of a client who was met", () => {
    expect(why("back-1", "said-1")).toBe("You have answered Mehmet at level 1. Here is the same moment, harder.");
    expect(why("back-1", "said-1", "back-2", "said-2")).toBe("You have answered Mehmet at levels 1 and 2. Here is the same moment, at its hardest.");
    expect(why("back-3")).toBe("You have answered Mehmet at level 3. Here is the same moment, easier.");
  });

  it("is said of the one that was answered longest ago", () => {
    expect(why("back-2", "said-1", "back-1", "said-2", "back-3")).toBe("You have answered everyone; with Mehmet at level 2 it was longest ago.");
  });

  it("names no level where a moment has one alone", () => {
    const alone = [at("back", 3)];
    expect(chooseNext({ vignettes: alone, answered: new Map(), assignments: [] })?.reason).toBe("Start with Mehmet: the moments are in the order in which their skills build on each other.");
    expect(chooseNext({ vignettes: alone, answered: new Map([["back-3", day(1)]]), assignments: [] })?.reason).toBe("You have answered everyone; with Mehmet it was longest ago.");
  });
});

describe("what may be submitted", () => {
  const fine = { recordingStatus: "ready", forSupervision: true, unrated: 0, reviewerIds: ["ruth"], supervisorIds: ["ruth", "sam"] } as const;
  const why = (change: object) => whyNotSubmittable({ ...fine, reviewerIds: [...fine.reviewerIds], supervisorIds: [...fine.supervisorIds], ...change });

  it("is a rated take with a recording that is coming in, being made playable or ready, or with words", () => {
    for (const recordingStatus of ["receiving", "processing", "ready", null]) expect(why({ recordingStatus })).toBeNull();
  });

  it.each([
    [{ recordingStatus: "refused" }, "could not be used"],
    [{ recordingStatus: "deleted" }, "deleted"],
    [{ forSupervision: false }, "taken back your consent"],
    [{ unrated: 1 }, "Rate your answer"],
    [{ reviewerIds: [] }, "Choose at least one"],
    [{ reviewerIds: ["ruth", "a stranger"] }, "your own supervisors only"],
    [{ supervisorIds: [] }, "Nobody supervises you"],
  ])("is not: %j", (change, sentence) => {
    expect(why(change)).toContain(sentence);
  });
});

describe("a session in words", () => {
  const sent = (change: object) => ({ rated: true, submission: { withdrawnAt: null, releasedAt: null, ...change } });
  it.each([
    [[], "Not answered yet"],
    [[{ rated: false, submission: null }], "Answered, not rated yet"],
    [[{ rated: true, submission: null }], "Rated, not submitted"],
    [[sent({}), { rated: false, submission: null }], "Submitted, waiting for feedback"],
    [[sent({ withdrawnAt: day(1) })], "Withdrawn, not submitted"],
    [[sent({ releasedAt: day(1) }), { rated: false, submission: null }], "Feedback is here"],
  ])("%#", (takes, words) => {
    expect(stateInWords(takes)).toBe(words);
  });
});
