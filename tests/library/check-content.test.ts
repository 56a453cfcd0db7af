import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scriptHash } from "~/library/check-clip.server";
import { checkContent } from "~/library/check-content.server";
import { content } from "~/library/content.server";

const slug = "the-bed-until-five";
const vignette = `vignettes/${slug}/vignette.json`;
const script = `vignettes/${slug}/script.json`;
const media = `vignettes/${slug}/media.json`;
const captions = `vignettes/${slug}/captions.vtt`;
const rubric = "rubrics/facilitative-interpersonal-skills.json";
const skill = "skills/holding-a-boundary.json";
const harder = `vignettes/${slug}-2/vignette.json`;
const conversation = "conversations/three-in-my-pocket/conversation.json";
const assessment = "assessments/facilitative-interpersonal-skills.json";

let root: string;
let dir: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "content-"));
  dir = path.join(root, "content");
  copy(path.resolve("content"), dir);
});

/** Texts are copied; clips and posters, which are large, are linked to. */
function copy(from: string, to: string) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copy(source, target);
    else if (/\.(mp4|jpg)$/.test(entry.name)) symlinkSync(source, target);
    else cpSync(source, target);
  }
}

afterEach(() => rmSync(root, { recursive: true }));

/** Replaces a text in a copied file, and answers the line where it stood. */
function plant(file: string, from: string, to: string): number {
  const at = path.join(dir, file);
  const before = readFileSync(at, "utf8");
  const place = before.indexOf(from);
  if (place < 0) throw new Error(`${file} has no ${from}`);
  writeFileSync(at, before.replace(from, to));
  return before.slice(0, place).split("\n").length;
}

const lineOf = (file: string, text: string) => readFileSync(path.join(dir, file), "utf8").split(text)[0]!.split("\n").length;

const found = () => checkContent(dir).problems;

test("the copy is whole before anything is planted", () => {
  expect(found()).toEqual([]);
});

describe("a planted error is named by file, line and field", () => {
  test.each([
    ["an unknown key", vignette, '"problem":', '"problen":', "problen", "is not a field of this file"],
    ["a wrong kind of value", vignette, '"age": 46', '"age": "46"', "client.age", /expected number/i],
    ["a surname", vignette, '"name": "Farah"', '"name": "Farah Amini"', "client.name", "must be a first name only"],
    ["markup", vignette, '"title": "The bed', '"title": "<b>The bed', "title", "must be plain words without markup"],
    ["markup in a script", script, '"text": "And please', '"text": "And *please', "lines[7].text", "must be plain words without markup"],
    ["an unknown feeling", script, '"feeling": "cold"', '"feeling": "icy"', "lines[6].feeling", /Invalid option/],
    ["a skill that is not there", vignette, '"skill": "holding-a-boundary"', '"skill": "flying"', "skill", "there is no skill flying"],
    ["a criterion of another skill", vignette, '"says-no-plainly"', '"owns-the-limit"', "criteria[1]", /not a criterion of holding-a-boundary/],
    ["another name than the folder's", vignette, `"slug": "${slug}"`, '"slug": "a-bed"', "slug", /as the file is named/],
    ["too few criteria", skill, '"criteria": [', '"criteria": [], "old": [', "criteria", /3/],
    ["an anchor off the scale", rubric, '"score": 5', '"score": 5.25', "items[0].anchors[2].score", "is not on the scale"],
    ["an item used twice", rubric, '"id": "empathy"', '"id": "persuasiveness"', "items[5].id", "persuasiveness is used twice"],
    ["a clip that is too quiet", media, '"loudness": -18', '"loudness": -27', "loudness", "must lie within 2 of -18 LUFS"],
    ["another size", media, '"width": 1280', '"width": 640', "width", "must be 1280"],
    ["a length off the script's", media, '"durationMs": 27', '"durationMs": 37', "durationMs", /by more than 15 %/],
    ["a key that stands twice", rubric, '"title": "Empathy",', '"title": "Empathy", "title": "Empathy",', "", '"title" stands here a second time'],
    ["another client at another level", harder, '"age": 46', '"age": 47', "client", /must be as in the-bed-until-five/, '"client": {'],
    ["a level twice", harder, '"level": 2', '"level": 1', "level", "the-bed-until-five is level 1 of the-bed-until-five already"],
    ["a rater's note for nothing", vignette, '"empathy": "', '"sympathy": "', "raterNotes.sympathy", /is not an item of/],
    ["a worked answer to another skill's clip", skill, '"vignette": "the-bed', '"vignette": "its-only-the-back-1", "words": "No.", "why": "No." }, { "vignette": "the-bed', "workedAnswers[0].vignette", "must be a vignette of the skill holding-a-boundary"],
    ["a move that leads nowhere", conversation, '"softened-it": "the-freezer-one"', '"softened-it": "the-fridge"', "turns[0].moves.softened-it", "there is no turn and no ending the-fridge"],
    ["a move that leads back", conversation, '"softened-it": "tuesday-after-all"', '"softened-it": "told-in-the-car"', "turns", /comes back to where it was/, '"turns": ['],
    ["a step that the rubric has not", conversation, '"steps": [', '"steps": [ "hugs",', "steps[0]", "hugs is not an item of refer-out-conversation"],
    ["a clip of the library in an assessment", assessment, '"two-minutes-already"', '"the-bed-until-five"', "forms[0].vignettes[0]", "the-bed-until-five is no vignette of the kind assessment"],
    ["broken JSON", skill, '"edition": 1,', '"edition": 1', "", "expected } here"],
  ])("%s", (_, file, from, to, field, message, named = "") => {
    const planted = plant(file, from, to);
    const problem = found().find((one) => one.file === `content/${file}` && one.field === field);
    expect(problem?.message).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    const next = message === "expected } here" ? 1 : 0;
    expect(problem?.line).toBe(named ? lineOf(file, named) : planted + next);
  });

  test("a missing content note, where the moment touches suicide", () => {
    const file = "vignettes/nothing-after-the-fourteenth/vignette.json";
    const text = readFileSync(path.join(dir, file), "utf8");
    const planted = plant(file, /"contentNote": ".*"/.exec(text)?.[0] ?? "", '"contentNote": null');
    const [problem] = found();
    expect(problem).toMatchObject({ file: `content/${file}`, line: planted, field: "contentNote" });
    expect(problem?.message).toContain("suicide");
  });
});

describe("media", () => {
  test("one changed byte of a clip is reported", () => {
    const file = path.join(dir, "vignettes", slug, "clip.mp4");
    const data = readFileSync(file);
    rmSync(file);
    data[data.length - 40] = (data[data.length - 40] ?? 0) ^ 1;
    writeFileSync(file, data);
    expect(found()).toEqual([
      expect.objectContaining({ file: `content/${media}`, field: "clip.sha256", message: expect.stringContaining("clip.mp4") as string }),
    ]);
  });

  test.each(["clip.mp4", "poster.jpg", "captions.vtt"])("a missing %s is reported", (name) => {
    rmSync(path.join(dir, "vignettes", slug, name));
    expect(found().map(({ message }) => message)).toEqual([`${name} is missing`]);
  });

  test("a script that was changed after rendering makes the clip stale", () => {
    plant(script, "They rang while I was parking.", "They called while I was parking.");
    const messages = found().map(({ field, message }) => `${field} ${message}`);
    expect(messages).toContain("script the script was changed after the clip was rendered");
    expect(messages).toContain(" captions do not say what the script says");
  });

  test("the script's layout may change", () => {
    const file = path.join(dir, script);
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, "utf8"))));
    expect(found()).toEqual([]);
  });

  test("a caption that runs backwards is named by its line", () => {
    const times = /^.* --> .*$/m.exec(readFileSync(path.join(dir, captions), "utf8"))?.[0] ?? "";
    const planted = plant(captions, times, times.split(" --> ").reverse().join(" --> "));
    expect(found()).toContainEqual({ file: `content/${captions}`, line: planted, field: "", message: "ends before it starts" });
  });
});

test("captions that stop before the clip's last words are reported", () => {
  const file = path.join(dir, captions);
  const text = readFileSync(file, "utf8");
  const [start = "", end = ""] = [...text.matchAll(/^(.*) --> (.*)$/gm)].at(-1)?.slice(1) ?? [];
  const soon = start.replace(/\d{3}$/, (ms) => String((Number(ms) + 1) % 1000).padStart(3, "0"));
  writeFileSync(file, text.replace(`${start} --> ${end}`, `${start} --> ${soon}`));
  expect(found().map(({ message }) => message)).toContain("captions do not last from the first word to the last");
});

describe("editions", () => {
  test("an earlier edition stays beside the newer one and can still be looked up", () => {
    const before = content(path.resolve(".")).vignettes().length;
    copy(path.join(dir, "vignettes", slug), path.join(dir, "vignettes", `${slug}@1`));
    for (const file of [vignette, script, media]) plant(file, '"edition": 1', '"edition": 2');
    const known = readFileSync(path.join(dir, media), "utf8");
    const stale = found().find(({ field }) => field === "script");
    expect(stale?.message).toContain("changed after the clip was rendered");
    writeFileSync(path.join(dir, media), known.replace(/"script": "[0-9a-f]+"/, `"script": "${hashOf(script)}"`));
    expect(found()).toEqual([]);
    const library = content(root);
    expect(library.vignette(slug)?.edition).toBe(2);
    expect(library.vignette(slug, 1)?.edition).toBe(1);
    expect(library.clipFile(slug, 1)).toContain(`${slug}@1`);
    expect(library.vignettes()).toHaveLength(before);
  });

  test("a folder that names another edition is reported", () => {
    renameSync(path.join(dir, "vignettes", slug), path.join(dir, "vignettes", `${slug}@3`));
    expect(found()).toEqual([expect.objectContaining({ field: "edition", message: "must be 3, as the file is named" })]);
  });
});

test("content that is not whole is not served", () => {
  plant(vignette, '"age": 46', '"age": 460');
  expect(() => content(root)).toThrow(/vignette\.json:\d+ client\.age/);
});

function hashOf(file: string) {
  return scriptHash(JSON.parse(readFileSync(path.join(dir, file), "utf8")));
}
