import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

let root: string;
let dir: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "content-"));
  dir = path.join(root, "content");
  cpSync("content", dir, { recursive: true });
});

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
    ["broken JSON", skill, '"edition": 1,', '"edition": 1', "", "expected } here"],
  ])("%s", (_, file, from, to, field, message) => {
    const planted = plant(file, from, to);
    const problem = found().find((one) => one.file === `content/${file}` && one.field === field);
    expect(problem?.message).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    const next = message === "expected } here" ? 1 : 0;
    expect(problem?.line).toBe(planted + next);
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
    cpSync(path.join(dir, "vignettes", slug), path.join(dir, "vignettes", `${slug}@1`), { recursive: true });
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
    expect(library.vignettes()).toHaveLength(6);
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
