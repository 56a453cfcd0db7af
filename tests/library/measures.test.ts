import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { reliableChange } from "~/core/statistics";
import { measureKey, measureSchema } from "~/library";
import { checkContent } from "~/library/check-content.server";
import { content } from "~/library/content.server";

const library = content(path.resolve("."));
const measure = (slug: string) => library.measure(slug)!;

describe("what is shipped", () => {
  test("nine outcomes' and one alliance's definitions, by their short names; burnout is no outcome", () => {
    expect(library.measures().map(({ short }) => short)).toEqual(["BDI", "BDI-II", "CORE-10", "CORE-OM", "DAS", "GAD-7", "OQ-45.2", "ORS", "PHQ-9", "SRS"]);
    expect(library.measures().filter(({ kind }) => kind === "alliance").map(({ slug }) => slug)).toEqual(["srs"]);
  });

  test("look-ups answer the newest, an edition, or null", () => {
    expect(measureKey(measure("phq-9"))).toBe("phq-9@1");
    expect(library.measure("phq-9", 1)).toEqual(measure("phq-9"));
    expect(library.measure("phq-9", 2)).toBeNull();
    expect(library.measure("proqol-5")).toBeNull();
  });

  // Facts by publication: cut-off, points, confidence.
  test.each([
    ["phq-9", [0, 27, 1], false, { below: 10 }, 6, 0.95],
    ["gad-7", [0, 21, 1], false, { below: 8 }, 4, 0.95],
    ["core-10", [0, 40, 1], false, { below: 11 }, 6, 0.9],
    ["core-om", [0, 40, null], false, { below: 10 }, 5, 0.95],
    ["ors", [0, 40, 0.1], true, { atLeast: 25 }, 5, 0.95],
    ["oq-45-2", [0, 180, 1], false, { atMost: 63 }, 14, 0.95],
    ["bdi", [0, 63, 1], false, { below: 14.29 }, 8.46, 0.95],
    ["bdi-ii", [0, 63, 1], false, { below: 14 }, 8.46, 0.95],
  ])("%s", (slug, [min, max, step], higherIsBetter, functional, points, confidence) => {
    expect(measure(slug)).toMatchObject({ kind: "outcome", range: { min, max, step }, higherIsBetter, functional, reliableChange: { points, confidence } });
  });

  test("the DAS judges its published cases as they were published", () => {
    const { reliableChange: criterion, functional, range } = measure("das");
    expect(range).toEqual({ min: 0, max: 151, step: 0.5 });
    const judged = (pre: number, post: number) => reliableChange({ pre, post, ...criterion, functional }).category;
    expect([judged(74, 124), judged(61, 96.5), judged(83, 88), judged(80, 60.5)]).toEqual(["recovered", "improved", "unchanged", "deteriorated"]);
  });

  test("the SRS is talked about and not recovered on", () => {
    expect(measure("srs")).toMatchObject({ talkAbout: { below: 36, dropOf: 1 }, functional: null, reliableChange: null });
  });

  test("only the two free questionnaires show their items, each with its notice; the ninth of the PHQ-9 is a risk", () => {
    const shown = library.measures().filter(({ form }) => form);
    expect(shown.map(({ slug, form }) => [slug, form?.items.length, form?.riskItem])).toEqual([["gad-7", 7, null], ["phq-9", 9, 9]]);
    for (const { form } of shown) expect(form?.notice).toContain("No permission required");
    expect(measure("phq-9").form?.items[8]).toBe("Thoughts that you would be better off dead or of hurting yourself in some way");
    expect(measure("phq-9").form?.answers.map(({ label }) => label)).toEqual(["Not at all", "Several days", "More than half the days", "Nearly every day"]);
  });

  test("the measures that ask about risk say so, with and without items to show", () => {
    const asking = library.measures().filter(({ asksAboutRisk }) => asksAboutRisk);
    expect(asking.map(({ slug }) => slug).sort()).toEqual(["bdi", "bdi-ii", "core-10", "core-om", "oq-45-2", "phq-9"]);
  });

  test("bands go as published, and none are made up", () => {
    const from = Object.fromEntries(library.measures().map(({ slug, bands }) => [slug, bands.map((band) => band.from)]));
    expect(from).toEqual({
      ...{ "phq-9": [0, 5, 10, 15, 20], "core-10": [0, 6, 11, 15, 20, 25], "bdi-ii": [0, 14, 20, 29] },
      ...{ "gad-7": [], "core-om": [], ors: [], srs: [], "oq-45-2": [], das: [], bdi: [] },
    });
  });
});

describe("a definition that contradicts itself is named by file, line and field", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "measures-"));
  const dir = path.join(root, "content");
  const phq = "measures/phq-9.json";

  beforeEach(() => cpSync("content", dir, { recursive: true }));
  afterEach(() => rmSync(dir, { recursive: true }));
  afterAll(() => rmSync(root, { recursive: true }));

  const found = () => checkContent(dir).problems;
  function plant(file: string, from: string, to: string): number {
    const before = readFileSync(path.join(dir, file), "utf8");
    const place = before.indexOf(from);
    if (place < 0) throw new Error(`${file} has no ${from}`);
    writeFileSync(path.join(dir, file), before.replace(from, to));
    return before.slice(0, place).split("\n").length;
  }

  test.each([
    ["a direction against the cut-off's", phq, '"higherIsBetter": false', '"higherIsBetter": true', "functional", /must be atLeast or above/],
    ["a cut-off outside the range", phq, '"below": 10', '"below": 28', "functional.below", /not in the range/],
    ["a range upside down", "measures/srs.json", '"max": 40', '"max": -40', "range.max", /above min/],
    ["a step that misses the highest score", "measures/ors.json", '"step": 0.1', '"step": 0.3', "range.step", /whole steps/],
    ["points beyond the range", phq, '"points": 6', '"points": 60', "reliableChange.points", /whole range/],
    ["bands that leave a gap below", phq, '"from": 0', '"from": 1', "bands[0].from", /begins at min/],
    ["bands out of order", phq, '"from": 15', '"from": 9', "bands[3].from", /low to high/],
    ["a band above the range", phq, '"from": 20', '"from": 30', "bands[4].from", /not in the range/],
    ["an item too few", phq, '      "Little interest or pleasure in doing things",\n', "", "form.items", /does not go from min to max/],
    ["a risk that no item asks about", phq, '"riskItem": 9', '"riskItem": 10', "form.riskItem", /no such item/],
    ["a risk item of a measure that is said not to ask", phq, '"asksAboutRisk": true', '"asksAboutRisk": false', "asksAboutRisk", /must be true/],
    ["an alliance that recovers", "measures/srs.json", '"functional": null', '"functional": { "atLeast": 36 }', "functional", /for outcome measures/],
    ["an outcome to talk about", phq, '"talkAbout": null', '"talkAbout": { "below": 3, "dropOf": 1 }', "talkAbout", /for alliance measures/],
    ["an alias of two", phq, '"aliases": ["phq9", "phq"]', '"aliases": ["phq9", "gad"]', "aliases[1]", "gad is an alias of gad-7, too"],
    ["an alias twice", phq, '"aliases": ["phq9", "phq"]', '"aliases": ["phq9", "phq9"]', "aliases[1]", "phq9 is used twice"],
    ["another name than the file's", phq, '"slug": "phq-9"', '"slug": "phq"', "slug", /as the file is named/],
    ["an unknown key", phq, '"about":', '"asks":', "asks", "is not a field of this file"],
  ])("%s", (_, file, from, to, field, message) => {
    const line = plant(file, from, to);
    const problem = found().find((one) => one.file === `content/${file}` && one.field === field);
    expect(problem?.message).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    if (!["functional", "form.items"].includes(field)) expect(problem?.line).toBe(line);
  });

  test("the names of organisations' own measures are kept for them", () => {
    renameSync(path.join(dir, phq), path.join(dir, "measures/own-phq.json"));
    plant("measures/own-phq.json", '"slug": "phq-9"', '"slug": "own-phq"');
    expect(found().map(({ message }) => message)).toEqual(["own- begins the names of measures that an organisation defines"]);
  });

  test("an earlier edition stays beside the newer one, aliases and all", () => {
    cpSync(path.join(dir, phq), path.join(dir, "measures/phq-9@1.json"));
    plant(phq, '"edition": 1', '"edition": 2');
    plant(phq, '"points": 6', '"points": 5');
    expect(found()).toEqual([]);
    const both = content(root);
    expect(both.measure("phq-9")).toMatchObject({ edition: 2, reliableChange: { points: 5 } });
    expect(both.measure("phq-9", 1)).toMatchObject({ edition: 1, reliableChange: { points: 6 } });
    expect(both.measures().filter(({ slug }) => slug === "phq-9")).toHaveLength(1);
  });
});

test("what is read from the database again is the same definition", () => {
  for (const one of library.measures()) expect(measureSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
});
