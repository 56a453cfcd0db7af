import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent, problemLine } from "~/library/check-content.server";
import { content } from "~/library/content.server";

const root = path.resolve(".");
const { problems, content: shipped } = checkContent(path.join(root, "content"));

test("everything that is shipped is whole", () => {
  expect(problems.map(problemLine)).toEqual([]);
});

describe("the six moments", () => {
  const approaches = ["attacks", "despairs", "doubts-you", "withdraws", "wants-answers", "pleads"];

  test.each(approaches)("a client who %s", (approach) => {
    expect(shipped.vignettes.filter((vignette) => vignette.approach === approach)).toHaveLength(1);
  });

  test("six people with six skills, every level, at least five places on the circle", () => {
    const distinct = (of: (vignette: (typeof shipped.vignettes)[number]) => unknown) =>
      new Set(shipped.vignettes.map(of)).size;
    expect(distinct(({ client }) => client.name)).toBe(6);
    expect(distinct(({ skill }) => skill)).toBe(6);
    expect(distinct(({ level }) => level)).toBe(3);
    expect(distinct(({ stance }) => stance)).toBeGreaterThanOrEqual(5);
    expect(distinct(({ order }) => order)).toBe(6);
  });

  test("what touches suicide or abuse says so before", () => {
    const noted = shipped.vignettes.filter(({ contentNote }) => contentNote).map(({ approach }) => approach);
    expect(noted.sort()).toEqual(["despairs", "pleads"]);
  });
});

test("the eight skills are rated in half points with anchors for 1, 3 and 5, and say whose they are", () => {
  const rubric = content(root).rubric("facilitative-interpersonal-skills");
  expect(rubric?.scale).toEqual({ min: 1, max: 5, step: 0.5 });
  expect(rubric?.items).toHaveLength(8);
  for (const item of rubric?.items ?? []) expect(item.anchors.map(({ score }) => score)).toEqual([1, 3, 5]);
  expect(rubric?.credit).toContain("not the published instrument");
});

describe("looking content up", () => {
  const library = content(root);
  const [first] = library.vignettes();

  test("easier levels come first, in the order in which the skills build on each other", () => {
    const order = library.vignettes().map(({ level, order }) => level * 1000 + order);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("without an edition the newest answers, and what is not there is null", () => {
    expect(library.vignette(first?.slug ?? "")?.edition).toBe(1);
    expect(library.vignette(first?.slug ?? "", 7)).toBeNull();
    expect(library.vignette("../secrets")).toBeNull();
    expect(library.skill("no-such-skill")).toBeNull();
  });

  test("a clip lies in the content folder, and the vignette itself carries no path of ours", () => {
    expect(library.clipFile(first?.slug ?? "", 1)).toBe(path.join(root, "content/vignettes", first?.slug ?? "", "clip.mp4"));
    expect(JSON.stringify(first)).not.toContain(root);
  });

  test("criteria come in full, sentences are whole", () => {
    for (const vignette of library.vignettes()) {
      expect(vignette.criteria.length).toBeGreaterThanOrEqual(2);
      for (const sentence of vignette.sentences) expect(sentence).toMatch(/[.?!]$/);
    }
  });
});

test("texts on screen have typographic quotation marks and apostrophes", () => {
  // What a client says is left as it is: clips and captions were made from these very words.
  const texts = JSON.stringify({ ...shipped, folders: null }, (key, value: unknown) => (key === "sentences" ? [] : value));
  expect(texts.match(/.{0,40}(?:'|\\").{0,40}/g)).toBeNull();
});
