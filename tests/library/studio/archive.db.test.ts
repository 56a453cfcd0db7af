import { EventEmitter, once } from "node:events";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import yazl from "yazl";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { done } from "~/core/result";
import { exportArchive } from "~/library/archive/export-archive.server";
import { importArchive } from "~/library/archive/import-archive.server";
import { inTurn, othersTurn, ownTurn } from "~/library/archive/in-turn.server";
import { limits, tooBig } from "~/library/archive/limits";
import { stalled } from "~/library/archive/spool.server";
import { content } from "~/library/index.server";
import { makeItOurs } from "~/library/studio/begin-draft.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { saveDraft } from "~/library/studio/save-draft.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { remadeClip } from "~/recordings/index.server";
import { longClip } from "./long-clip";
import { type People, itemRow, key, makePeople, recordFor, words, writeMoment } from "./world";

let people: People;
let whole: Buffer;
let slug: string;

const pieces = async function* (bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield await Promise.resolve(bytes.subarray(at, at + 64 * 1024));
};
const bring = (viewer: Viewer, bytes: Buffer) => importArchive(viewer, pieces(bytes));
const taken = async (viewer: Viewer) => buffer((await exportArchive(viewer, null))!);

/** Names and bytes of everything in an archive. */
async function filesIn(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

/** The archive with some files put in, changed or (null) left out. */
async function changed(changes: Record<string, string | Buffer | null>): Promise<Buffer> {
  const files: Map<string, string | Buffer | null> = new Map([...(await filesIn(whole)), ...Object.entries(changes)]);
  const zip = new yazl.ZipFile();
  for (const [name, data] of files) if (data !== null) zip.addBuffer(Buffer.from(data), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The same bytes with one name written over another of the same length, in both places where a zip has it. */
const renamed = (bytes: Buffer, from: string, to: string) => Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");

const asWritten = (size: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(size);
  return four.toString("latin1");
};

/** An archive whose files of one size say that they have another. */
const resized = (bytes: Buffer, from: number, to: number) => renamed(bytes, asWritten(from), asWritten(to));

const climbing = async () => renamed(await changed({ "skills/own-abcd.json": "{}" }), "skills/own-abcd.json", "../../../own-ab.json");

async function withLink(): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from("/etc/passwd"), "skills/own-link.json", { mode: 0o120777 });
  zip.end();
  return buffer(zip.outputStream);
}

const odd = 123_457;
const clipsThatUnpackTo = async (size: number) => resized(await changed(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`vignettes/own-${i}/clip.webm`, Buffer.alloc(odd)]))), odd, size);

async function silent(): Promise<Buffer> {
  const { file } = await longClip(path.join(os.tmpdir(), `silent-clip-${process.pid}.webm`), { sound: false });
  return fs.readFile(file);
}

async function* endless(size: number) {
  const piece = new Uint8Array(4 * 1024 * 1024);
  for (let sent = 0; sent < size; sent += piece.length) yield await Promise.resolve(piece);
}

beforeAll(async () => {
  people = await makePeople("archive");
  const raw = await longClip(path.join(os.tmpdir(), `clip-${process.pid}.webm`));
  // As an upload is kept.
  const remade = (await remadeClip(raw.file, "webm", `${raw.file}.made.webm`))!;
  const clip = { file: remade.file, durationMs: remade.facts.durationMs };
  const made = await makeItOurs(people.author, { key: key(), kind: "skill", slug: content().skills()[0]!.slug });
  if (!made.ok) throw new Error(made.problem);
  await publishItem(people.author, made.value.id, { agreed: true, passOn: false });
  const rubric = await makeItOurs(people.author, { key: key(), kind: "rubric", slug: "facilitative-interpersonal-skills" });
  if (!rubric.ok) throw new Error(rubric.problem);
  await publishItem(people.author, rubric.value.id, { agreed: true, passOn: false });
  const skill = { slug: (await itemRow(made.value.id)).slug, criteria: content().skills()[0]!.criteria };
  const moment = await writeMoment(people.author, skill);
  await recordFor(people.author, moment, { file: clip.file, durationMs: clip.durationMs });
  expect(await publishItem(people.author, moment, { agreed: true, passOn: true })).toMatchObject({ ok: true });
  slug = (await itemRow(moment)).slug;
  whole = await taken(people.author);
}, 60_000);

describe("an export", () => {
  test("is the same files as content/, the same whenever it is made, and of what may be passed on alone", async () => {
    const names = [...(await filesIn(whole)).keys()];
    expect(names).toContain(`vignettes/${slug}/vignette.json`);
    expect(names).toContain(`vignettes/${slug}/clip.webm`);
    expect(names).toContain(`vignettes/${slug}/captions.vtt`);
    expect(names.filter((name) => /^(skills|rubrics)\/own-/.test(name))).toHaveLength(2);
    expect(await taken(people.lead)).toEqual(whole);
    await db().organisationClip.updateMany({ where: { vignetteSlug: slug }, data: { mayBePassedOn: false } });
    expect([...(await filesIn(await taken(people.author))).keys()].filter((name) => name.startsWith("vignettes/"))).toEqual([`vignettes/${slug}/vignette.json`, `vignettes/${slug}/script.json`]);
    await db().organisationClip.updateMany({ where: { vignetteSlug: slug }, data: { mayBePassedOn: true } });
    expect(await exportArchive(people.stranger, null)).toBeNull();
    expect(await exportArchive(people.trainee, null)).toBeNull();
  });
});

describe("what is wrong with an archive is one sentence, and the library is as it was", () => {
  const vignette = () => `vignettes/${slug}/vignette.json`;
  const broken = async (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse((await filesIn(whole)).get(vignette())!.toString()) as Record<string, unknown>;
    change(file);
    return changed({ [vignette()]: JSON.stringify(file, null, 2) });
  };
  const cases: [string, () => Promise<Buffer>, string | RegExp][] = [
    ["no zip at all", () => Promise.resolve(Buffer.from("not a zip")), "This is not a zip archive that can be read. Choose a file that was exported here."],
    ["half a zip", () => Promise.resolve(whole.subarray(0, whole.length / 2)), /not a zip archive/],
    ["a path that climbs out", climbing, "This archive holds a path that leads out of it, so nothing of it was taken."],
    ["a link", withLink, "This archive holds a link to another file, so nothing of it was taken."],
    ["an absolute path", async () => renamed(await changed({ "skills/own-x.json": "{}" }), "skills/own-x.json", "/etc/own-xyz.json"), "This archive holds a path that leads out of it, so nothing of it was taken."],
    ["a file that has no place", () => changed({ "run.sh": "echo" }), "run.sh has no place in such an archive."],
    ["too many files", () => changed(Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`skills/own-${i}.json`, "{}"]))), "This archive holds more than 600 files, so nothing of it was taken."],
    ["a zip bomb", () => changed({ "skills/own-bomb.json": Buffer.alloc(60 * 1024 * 1024) }), "skills/own-bomb.json is larger than it may be."],
    ["a clip that says it is too large", () => clipsThatUnpackTo(limits.clip + 1), "vignettes/own-0/clip.webm is larger than it may be."],
    ["a zip bomb of many clips", () => clipsThatUnpackTo(limits.clip), "Unpacked, this archive is larger than it may be, so nothing of it was taken."],
    ["words that unpack to more than they say", async () => resized(await changed({ "skills/own-bomb.json": Buffer.alloc(odd) }), odd, 100), "skills/own-bomb.json is damaged in this archive."],
    ["a clip that unpacks to more than it says", async () => resized(await changed({ [`vignettes/${slug}/clip.webm`]: Buffer.alloc(odd) }), odd, 100), /clip\.webm is damaged in this archive\./],
    ["markup in the script", () => changed({ [`vignettes/${slug}/script.json`]: JSON.stringify({ slug, edition: 1, filmed: true, sentences: ["I <b>kept</b> the key."] }, null, 2) }), /script\.json, line \d+: sentences\.0 must be plain words without markup\./],
    ["a clip without sound", async () => changed({ [`vignettes/${slug}/clip.webm`]: await silent() }), /clip\.webm has no sound\./],
    ["wrong JSON", () => changed({ [vignette()]: "{\n  \"slug\": \n}" }), new RegExp(`vignette.json, line 3: `)],
    ["markup in the words", () => broken((file) => (file.hard = "<script>alert(1)</script>")), /vignette\.json, line \d+: hard must be plain words without markup\./],
    ["an unknown field", () => broken((file) => (file.harder = "yes")), /harder is not a field of this file\./],
    ["a missing script", () => changed({ [`vignettes/own-other/vignette.json`]: "{}" }), /vignettes\/own-other\/vignette\.json/],
    ["an unknown skill", () => broken((file) => (file.skill = "no-such-skill")), /practises the skill no-such-skill, which is neither/],
    ["a clip that is none", () => changed({ [`vignettes/${slug}/clip.webm`]: "no video" }), /clip\.webm is no video that browsers can play\./],
    ["captions in a wrong format", () => changed({ [`vignettes/${slug}/captions.vtt`]: "Hello" }), /captions\.vtt, line 1 must begin with WEBVTT\./],
    ["a slug of the shipped library", () => changed({ "skills/empathy.json": "{}" }), /skills\/empathy\.json/],
  ];

  test.each(cases)("%s", async (_what, make, says) => {
    const before = await state();
    const result = await bring(people.stranger, await make());
    expect(result).toMatchObject({ ok: false, problem: typeof says === "string" ? says : (expect.stringMatching(says) as unknown) });
    expect(await state()).toEqual(before);
    expect(await fs.readdir(path.join(env.dataDir, "archives"))).toEqual([]);
  });

  test("a file that is larger than an archive may be, read to its end", async () => {
    const before = await state();
    expect(await importArchive(people.stranger, endless(limits.bytes + 1))).toEqual({ ok: false, problem: tooBig });
    expect(await state()).toEqual(before);
    expect(await fs.readdir(path.join(env.dataDir, "archives"))).toEqual([]);
  }, 60_000);

  async function state() {
    const { organisationId } = people.stranger;
    return [await db().libraryItem.count({ where: { organisationId } }), await db().recording.count({ where: { organisationId } }), await db().organisationClip.count({ where: { organisationId } })];
  }
});

describe("archives at the same time", () => {
  /** An archive that stays on its way until it is let go. */
  function slow(viewer: Viewer) {
    const signs = new EventEmitter();
    const begun = once(signs, "begun");
    async function* bytes() {
      const letGo = once(signs, "let go");
      signs.emit("begun");
      yield Buffer.from("not a zip");
      await letGo;
    }
    return { begun, bytes, letGo: () => void signs.emit("let go"), ends: importArchive(viewer, bytes()) };
  }
  const impatient = (viewer: Viewer) => importArchive(viewer, pieces(Buffer.from("not a zip either")), { turnMs: 10 });
  const archives = () => fs.readdir(path.join(env.dataDir, "archives"));

  test("come in one of each person; another is refused in one sentence, and nothing of it is read", async () => {
    const first = slow(people.author);
    await first.begun;
    expect(await impatient(people.author)).toEqual({ ok: false, problem: ownTurn });
    expect(await archives()).toHaveLength(1);
    first.letGo();
    expect(await first.ends).toMatchObject({ problem: expect.stringContaining("not a zip archive") as unknown });
  });

  test("keep nobody waiting while they are on their way", async () => {
    const onTheirWay = [people.author, people.colleague, people.lead].map(slow);
    for (const one of onTheirWay) await one.begun;
    expect(await impatient(people.stranger)).toMatchObject({ problem: expect.stringContaining("not a zip archive") as unknown });
    for (const one of onTheirWay) one.letGo();
    for (const one of onTheirWay) expect(await one.ends).toMatchObject({ problem: expect.stringContaining("not a zip archive") as unknown });
    expect(await archives()).toEqual([]);
  });

  test("are looked through two at a time; another is refused in one sentence", async () => {
    const signs = new EventEmitter();
    const ends = [people.author, people.colleague].map((viewer) => inTurn(viewer, () => once(signs, "let go").then(() => done(undefined))));
    expect(await impatient(people.stranger)).toEqual({ ok: false, problem: othersTurn });
    signs.emit("let go");
    await Promise.all(ends);
    expect(await archives()).toEqual([]);
  });

  test("that stop on their way are given up, and whoever sent them can send another", async () => {
    const silent = slow(people.author);
    const given = importArchive(people.colleague, silent.bytes(), { stallMs: 20 });
    expect(await given).toEqual({ ok: false, problem: stalled });
    expect(await impatient(people.colleague)).toMatchObject({ problem: expect.stringContaining("not a zip archive") as unknown });
    silent.letGo();
    await silent.ends;
    expect(await archives()).toEqual([]);
  });
});

test("an archive brought into another organisation and published there goes out as the same files", async () => {
  expect(await bring(people.trainee, whole)).toMatchObject({ ok: false, missing: true });
  expect(await bring(people.stranger, whole)).toEqual({ ok: true, value: { added: 3, same: 0 } });
  expect(await bring(people.stranger, whole)).toEqual({ ok: true, value: { added: 0, same: 3 } });
  const drafts = await db().libraryItem.findMany({ where: { organisationId: people.stranger.organisationId }, orderBy: { kind: "desc" } });
  expect(drafts.map(({ publishedAt, authorId }) => [publishedAt, authorId])).toEqual(Array(3).fill([null, people.stranger.personId]));
  for (const kind of ["skill", "rubric", "vignette"]) {
    const { id } = drafts.find((one) => one.kind === kind)!;
    expect(await publishItem(people.stranger, id, { agreed: true, passOn: true })).toEqual({ ok: true, value: undefined });
  }
  expect(await filesIn(await taken(people.stranger))).toEqual(await filesIn(whole));

  const other = await writeMoment(people.author, content().skills()[0]!);
  await saveDraft(people.author, other, { ...words, sentences: ["Quite other words."] });
  const file = JSON.parse((await filesIn(whole)).get(`vignettes/${slug}/script.json`)!.toString()) as { sentences: string[] };
  const otherwise = await changed({ [`vignettes/${slug}/script.json`]: JSON.stringify({ ...file, sentences: ["Quite other words."] }) });
  expect(await bring(people.stranger, otherwise)).toMatchObject({ ok: false, problem: `${words.definition.title} (${slug}, edition 1) is here already with other words, so nothing of this archive was taken.` });
}, 60_000);
