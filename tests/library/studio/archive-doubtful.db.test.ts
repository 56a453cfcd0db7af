import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import yazl from "yazl";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { archivesFolder, clearArchives } from "~/library/archive/archive-files.server";
import { importArchive } from "~/library/archive/import-archive.server";
import { beginDraft } from "~/library/studio/begin-draft.server";
import { setDeleted } from "~/library/studio/delete-draft.server";
import { content } from "~/library/index.server";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { dropClip, keepClip } from "~/recordings/index.server";
import { answerFile, answerNames } from "../../make/media";
import { type People, itemRow, key, makePeople, publishMoment, words, writeMoment } from "./world";

let people: People;
beforeAll(async () => {
  people = await makePeople("doubtful archives");
});

type File = Record<string, unknown> | string;
const skillOf = () => content().skill("empathy")!;

async function zipOf(files: Record<string, File>, compress = true): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, file] of Object.entries(files)) zip.addBuffer(Buffer.from(typeof file === "string" ? file : JSON.stringify(file, null, 1)), name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

const bring = (viewer: Viewer, bytes: Buffer) => importArchive(viewer, (async function* () { yield await Promise.resolve(bytes); })());

const skill = (slug: string, change: object = {}) => ({ [`skills/${slug}.json`]: { ...skillOf(), workedAnswers: [], slug, ...change } });
const rubric = (slug: string, change: object = {}) => ({ [`rubrics/${slug}.json`]: { ...content().rubric("facilitative-interpersonal-skills")!, slug, edition: 1, ...change } });
function moment(slug: string, change: object = {}, sentences = words.sentences) {
  const criteria = skillOf().criteria.slice(0, 2).map(({ id }) => id);
  return {
    [`vignettes/${slug}/vignette.json`]: { ...words.definition, order: 1000, criteria, slug, edition: 1, moment: slug, ...change },
    [`vignettes/${slug}/script.json`]: { slug, edition: 1, filmed: true, sentences },
  };
}

const problemOf = async (viewer: Viewer, files: Record<string, File>) => {
  const result = await bring(viewer, await zipOf(files));
  return result.ok ? result.value : "problem" in result ? result.problem : null;
};
const rowsHere = (slug: string) => db().libraryItem.findMany({ where: { organisationId: people.author.organisationId, slug } });

describe("what no page and no table can hold is refused in a sentence", () => {
  const captions = { "vignettes/own-odd/captions.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nHi\0\n" };
  const answers = (count: number) => Array.from({ length: count }, (_, i) => ({ vignette: "its-only-the-back-1", words: `Some words, ${i}`, why: "They stay close." }));
  const cases: [string, () => Record<string, File>, string][] = [
    ["an edition that is no small number", () => skill("own-odd", { edition: 3e9 }), "skills/own-odd.json, line 3: edition "],
    ["a control character", () => skill("own-odd", { title: "A\0b" }), "skills/own-odd.json, line 5: title must hold no control characters and no broken signs."],
    ["half a sign", () => ({ "skills/own-odd.json": JSON.stringify(skill("own-odd", { title: "XX" })["skills/own-odd.json"], null, 1).replace("XX", "\\ud800") }), "skills/own-odd.json, line 5: title must hold no control characters"],
    ["a control character in captions", () => ({ ...moment("own-odd"), ...captions }), "vignettes/own-odd/captions.vtt, line 4 holds a sign that cannot be shown."],
    ["brackets within brackets", () => ({ "skills/own-odd.json": "[".repeat(20_000) }), "skills/own-odd.json, line 1: more than 50 brackets stand within each other here."],
    ["a title that no form holds", () => skill("own-odd", { title: "A".repeat(2_000) }), "skills/own-odd.json, line 5: title does not fit into the studio's form"],
    ["more worked answers than the form holds", () => skill("own-odd", { workedAnswers: answers(6) }), "workedAnswers does not fit into the studio's form"],
    ["more lines than the form holds", () => skill("own-odd", { misses: Array.from({ length: 100 }, (_, i) => `Number ${i}`) }), "misses does not fit into the studio's form"],
    ["criteria of one name", () => skill("own-odd", { criteria: skillOf().criteria.map((one) => ({ ...one, id: "same" })) }), "criteria.1.id does not fit into the studio's form"],
    ["more items than the form holds", () => rubric("own-odd", { items: Array.from({ length: 21 }, (_, i) => ({ ...content().rubric("facilitative-interpersonal-skills")!.items[0]!, id: `item-${i}` })) }), "items does not fit into the studio's form"],
    ["a note that the form would cut", () => moment("own-odd", { raterNotes: { warmth: "w".repeat(5_000) } }), "raterNotes.warmth does not fit into the studio's form"],
    ["a summary that the form would cut", () => moment("own-odd", { client: { ...words.definition.client, summary: "s".repeat(5_000) } }), "client.summary does not fit into the studio's form"],
    ["sentences of two lines", () => moment("own-odd", {}, ["One line\nand another."]), "script.json, line 5: sentences does not fit into the studio's form"],
    ["a moment of the shipped library", () => moment("own-odd", { moment: "its-only-the-back", level: 2 }), "moment names its-only-the-back, but a moment of an organisation's own begins with own-."],
  ];

  test.each(cases)("%s", async (_what, files, says) => {
    expect(await problemOf(people.author, files())).toContain(says);
    expect(await rowsHere("own-odd")).toEqual([]);
  });

  test("a name that something of another kind has, in the archive or here", async () => {
    expect(await problemOf(people.author, { ...skill("own-twofold"), ...moment("own-twofold") })).toBe("own-twofold is the name of two different things in this archive.");
    expect(await problemOf(people.author, skill("own-twofold"))).toEqual({ added: 1, same: 0 });
    expect(await problemOf(people.author, moment("own-twofold"))).toBe("own-twofold is the name of a skill here, so a moment cannot have it. Nothing of this archive was taken.");
  });

  test("bytes that are not those that were packed", async () => {
    const bytes = await zipOf(skill("own-odd", { title: "Right words" }), false);
    const other = Buffer.from(bytes.toString("latin1").replace("Right words", "Wrong words"), "latin1");
    expect(await bring(people.author, other)).toEqual({ ok: false, problem: "skills/own-odd.json is damaged in this archive." });
  });
});

test("all that is shipped would come in as an organisation's own", async () => {
  const library = content();
  const files = Object.assign(
    {},
    ...library.skills().map((one) => ({ [`skills/own-${one.slug}.json`]: { ...one, slug: `own-${one.slug}` } })),
    ...library.rubrics().map((one) => ({ [`rubrics/own-${one.slug}.json`]: { ...one, slug: `own-${one.slug}` } })),
    ...library.vignettes().map(({ clip, sentences, criteria, ...one }) => moment(`own-${one.slug}`, { ...one, illustrated: clip !== null, criteria: criteria.map(({ id }) => id), slug: `own-${one.slug}`, edition: one.edition, moment: `own-${one.moment}` }, sentences)),
  ) as Record<string, File>;
  for (const [name, file] of Object.entries(files)) if (name.endsWith("/script.json")) (file as Record<string, unknown>).edition = (files[name.replace("script", "vignette")] as Record<string, unknown>).edition;
  expect(await problemOf(people.stranger, files)).toMatchObject({ same: 0 });
});

describe("what others write here", () => {
  test("is not joined: a level of their moment is refused, and one of one's own comes in", async () => {
    const { slug } = await itemRow(await writeMoment(people.author, skillOf()));
    const joining = moment("own-joining", { moment: slug, level: 3, title: "Quite another" });
    expect(await problemOf(people.colleague, joining)).toBe("Quite another (own-joining, edition 1) is a level of a moment that somebody else writes here, so nothing of this archive was taken.");
    expect(await rowsHere("own-joining")).toEqual([]);
    expect(await problemOf(people.lead, moment("own-led", { moment: slug, level: 2 }))).toEqual({ added: 1, same: 0 });
    const { slug: published } = await publishMoment(people.author, skillOf());
    expect(await problemOf(people.colleague, moment("own-joining", { moment: published, level: 2 }))).toContain("somebody else writes here");
    expect(await problemOf(people.author, moment("own-joining", { moment: published, level: 2 }))).toEqual({ added: 1, same: 0 });
  });

  test("and have deleted can be taken back, whoever brings something of its name", async () => {
    const begun = await beginDraft(people.author, { key: key(), kind: "skill", title: "Put away" });
    const id = begun.ok ? begun.value.id : "";
    await setDeleted(people.author, id, true);
    const { slug } = await itemRow(id);
    expect(await problemOf(people.colleague, skill(slug))).toBe(`${skillOf().title} (${slug}, edition 1) is a draft that somebody here has deleted and may still take back, so nothing of this archive was taken.`);
    expect(await setDeleted(people.author, id, false)).toMatchObject({ ok: true });
    await setDeleted(people.author, id, true);
    expect(await problemOf(people.author, skill(slug))).toEqual({ added: 1, same: 0 });
  });
});

describe("files of an archive that is not kept", () => {
  const recordings = () => fs.readdir(path.join(env.dataDir, "recordings")).catch(() => []);
  const copied = async () => {
    const file = path.join(env.dataDir, `${randomUUID()}.webm`);
    await fs.copyFile(answerFile(answerNames[0]!), file);
    return { file, container: "webm" as const, facts: { ok: true as const, durationMs: 14_000, width: 640, height: 360, hasSound: true } };
  };

  test("are removed where the rest came to nothing, and stay where it did not", async () => {
    const before = await recordings();
    const moved: string[] = [];
    const failing = transaction(async (tx) => {
      moved.push(await keepClip(tx, people.author, await copied(), 30));
      throw new Error("came to nothing");
    });
    await expect(failing).rejects.toThrow("came to nothing");
    await dropClip({ id: moved[0]!, container: "webm" });
    expect(await recordings()).toEqual(before);
    const kept = await transaction(async (tx) => keepClip(tx, people.author, await copied(), 30));
    await dropClip({ id: kept, container: "webm" });
    expect(await recordings()).toContain(`${kept}.webm`);
  });

  test("go with their folder when a process was killed, and no sooner than after a day", async () => {
    const [left, live] = [path.join(archivesFolder(), randomUUID()), path.join(archivesFolder(), randomUUID())];
    for (const folder of [left, live]) {
      await fs.mkdir(folder, { recursive: true });
      await fs.writeFile(path.join(folder, "archive.zip"), "half");
    }
    const longAgo = Date.now() / 1000 - 25 * 3600;
    await fs.utimes(left, longAgo, longAgo);
    await clearArchives();
    expect(await fs.readdir(archivesFolder())).toEqual([path.basename(live)]);
    await fs.rm(live, { recursive: true });
  });
});
