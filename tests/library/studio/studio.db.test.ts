import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { captionsOf, clipFor } from "~/library/clip-for.server";
import { content, deleteClip, libraryFor, previewOf, retireClip, retireWithoutClip } from "~/library/index.server";
import { publishClip } from "~/library/organisation-clip.server";
import { addLevel } from "~/library/studio/add-level.server";
import { beginDraft, makeItOurs } from "~/library/studio/begin-draft.server";
import { forgetDeletedDrafts, setDeleted } from "~/library/studio/delete-draft.server";
import { itemAction } from "~/library/studio/item-action.server";
import { itemPage } from "~/library/studio/item-page.server";
import { newEdition } from "~/library/studio/new-edition.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { setRetired } from "~/library/studio/retire-item.server";
import { saveDraft } from "~/library/studio/save-draft.server";
import { setCaptions, setStarts } from "~/library/studio/set-captions.server";
import { studioPage } from "~/library/studio/studio-page.server";
import { db } from "~/platform/db.server";
import { type People, itemRow, key, makePeople, publishMoment, recordFor, words, writeMoment } from "./world";

let people: People;
const skill = () => content().skills()[0]!;
const agreed = { agreed: true, passOn: false };
const missing = { ok: false, missing: true };
/** Who may not touch a draft of the author's. */
const others = (): Viewer[] => [people.colleague, people.trainee, people.stranger];

beforeAll(async () => {
  people = await makePeople("studio");
});

describe("a draft", () => {
  test("is begun by supervisors and programme leads, with a title in plain words, once a key", async () => {
    const begin = (viewer: Viewer, title = "The key", given = key()) => beginDraft(viewer, { key: given, kind: "vignette", title });
    expect(await begin(people.trainee)).toMatchObject(missing);
    expect(await begin(people.author, "  ")).toMatchObject({ ok: false });
    expect(await begin(people.author, "The <b>key</b>")).toMatchObject({ ok: false, problem: expect.stringContaining("Plain words only") as unknown });
    const given = key();
    const [first, second] = await Promise.all([begin(people.author, "The key", given), begin(people.author, "The key", given)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect((await begin(people.lead)).ok).toBe(true);
    const slugs = await db().libraryItem.findMany({ where: { organisationId: people.author.organisationId, slug: { startsWith: "own-the-key" } }, select: { slug: true } });
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2);
  });

  test("is read and changed by its author and programme leads alone", async () => {
    const id = await writeMoment(people.author, skill());
    for (const other of others()) {
      expect(await itemPage(other, id)).toBeNull();
      expect(await previewOf(other, id)).toBeNull();
      expect(await saveDraft(other, id, words)).toMatchObject(missing);
      expect(await addLevel(other, id, key())).toMatchObject(missing);
      expect(await setCaptions(other, id, null)).toMatchObject(missing);
      expect(await publishItem(other, id, agreed)).toMatchObject(missing);
      expect(await setDeleted(other, id, true)).toMatchObject(missing);
      await expect(recordFor(other, id)).rejects.toThrow("no such moment");
      expect((await studioPage(other, id)).deleted).toBeNull();
      expect((await studioPage(other, undefined)).lines.map((line) => line.id)).not.toContain(id);
    }
    const formerly: Viewer = { ...people.author, roles: ["clinician"] };
    expect(await saveDraft(formerly, id, words)).toMatchObject(missing);
    expect((await itemPage(people.lead, id))?.item).toMatchObject({ editable: true, isViewers: false, author: "Author" });
    expect(await saveDraft(people.lead, id, { ...words, sentences: ["One."] })).toMatchObject({ ok: true });
    expect((await itemRow(id)).sentences).toEqual(["One."]);
  });

  test("keeps what is wrong as it was typed, and says so at the field", async () => {
    const id = await writeMoment(people.author, skill());
    await saveDraft(people.author, id, { definition: { ...words.definition, hard: "She <i>waits</i>.", client: { ...words.definition.client, age: "old" } }, sentences: ["Look: https://example.org"] });
    const page = await itemPage(people.author, id);
    expect(page?.problems).toMatchObject({
      hard: { missing: false, says: expect.stringContaining("Plain words only") as unknown },
      "client.age": { missing: false, says: expect.stringContaining("16 to 100") as unknown },
      sentences: { missing: false, says: expect.stringContaining("Plain words only") as unknown },
      criteria: { missing: true },
    });
    expect(await publishItem(people.author, id, agreed)).toMatchObject({ ok: false });
    expect((await itemRow(id)).definition).toMatchObject({ hard: "She <i>waits</i>." });
  });

  test("shares with the other levels of its moment who it is about, and nothing of the level", async () => {
    const id = await writeMoment(people.author, skill());
    const given = key();
    const [added, again] = [await addLevel(people.author, id, given), await addLevel(people.author, id, given)];
    if (!added.ok) throw new Error(added.problem);
    expect(again).toEqual(added);
    const [one, two] = [await itemRow(id), await itemRow(added.value.id)];
    expect(two.definition).toMatchObject({ moment: one.slug, level: 2, client: words.definition.client });
    expect(two.definition).not.toHaveProperty("justHappened");
    await saveDraft(people.author, two.id, { definition: { ...words.definition, level: 2, client: { ...words.definition.client, name: "Ulla" } }, sentences: ["Other words."] });
    expect((await itemRow(id)).definition).toMatchObject({ client: { name: "Ulla" }, level: 1 });
    expect((await itemRow(id)).sentences).toEqual(words.sentences);
    expect((await addLevel(people.author, id, key())).ok).toBe(true);
    expect(await addLevel(people.author, id, key())).toMatchObject({ ok: false, problem: expect.stringContaining("all three levels") as unknown });
  });

  test("is put away and taken back, and goes for good after some weeks", async () => {
    const id = await writeMoment(people.author, skill());
    await setDeleted(people.author, id, true);
    expect(await itemPage(people.author, id)).toBeNull();
    expect((await studioPage(people.author, id)).deleted).toMatchObject({ id });
    await setDeleted(people.author, id, false);
    expect(await itemPage(people.author, id)).not.toBeNull();
    await setDeleted(people.author, id, true);
    await forgetDeletedDrafts(new Date(Date.now() + 29 * 24 * 3_600_000));
    expect((await itemRow(id)).deletedAt).not.toBeNull();
    await forgetDeletedDrafts(new Date(Date.now() + 31 * 24 * 3_600_000));
    expect(await db().libraryItem.count({ where: { id } })).toBe(0);
  });
});

describe("a preview", () => {
  test("shows what there is, and is not to be had while the client says nothing", async () => {
    const begun = await beginDraft(people.author, { key: key(), kind: "vignette", title: "The wet shoes" });
    if (!begun.ok) throw new Error(begun.problem);
    const { id } = begun.value;
    expect(await previewOf(people.author, id)).toMatchObject({ met: null, lacks: [{ id: "field-sentences" }, { id: "clip" }] });
    await saveDraft(people.author, id, { definition: { kind: "moment", title: "The wet shoes", client: { name: "Ilse", age: "old" }, hard: "She waits." }, sentences: ["They are wet."] });
    expect(await previewOf(people.author, id)).toMatchObject({
      isWhole: false,
      met: { client: { name: "Ilse", age: null, role: "client", summary: null }, hard: "She waits.", levelNote: null, skill: null, criteria: [], touches: [] },
      lacks: [{ id: "clip" }],
    });
    await recordFor(people.author, id);
    expect(await previewOf(people.author, id)).toMatchObject({ lacks: [], clip: { illustrated: false } });
    // A recording is its maker's until it is published, and a programme lead is not told that there is none.
    expect(await previewOf(people.lead, id)).toMatchObject({ lacks: [], clip: null });
    const whole = await writeMoment(people.author, skill());
    expect(await previewOf(people.author, whole)).toMatchObject({ isWhole: true, met: { skill: { title: skill().title }, criteria: skill().criteria.slice(0, 2) } });
  });
});

describe("the clip of a draft", () => {
  test("is the newest that lasts as long as it should; another changes nothing and says why", async () => {
    const id = await writeMoment(people.author, skill());
    const clipOf = async () => {
      const page = await itemPage(people.author, id);
      if (page?.kind !== "vignette") throw new Error("no moment");
      return page;
    };
    await recordFor(people.author, id, { durationMs: 8000 });
    expect(await clipOf()).toMatchObject({ clip: null, latest: { problem: "This clip lasts 8 seconds; a moment’s clip lasts at least 12." } });
    expect(await publishItem(people.author, id, agreed)).toMatchObject({ ok: false, problem: "Record or upload the clip first." });
    const good = await recordFor(people.author, id);
    expect((await clipOf()).clip?.url).toBe(`/media/${good}.webm`);
    await recordFor(people.author, id, { durationMs: 60_000 });
    expect(await clipOf()).toMatchObject({ clip: { url: `/media/${good}.webm` }, latest: { problem: expect.stringContaining("at most 45") as unknown } });
  });

  test("has captions from the words, which can be edited, and are refused with the line that is wrong", async () => {
    const id = await writeMoment(people.author, skill());
    const recordingId = await recordFor(people.author, id);
    expect(await setStarts(people.lead, id, { recordingId, starts: [0, 2000, 4000] })).toMatchObject(missing);
    expect(await setStarts(people.author, id, { recordingId, starts: [0, 2000, 4000] })).toMatchObject({ ok: true });
    const page = await itemPage(people.author, id);
    if (page?.kind !== "vignette" || !page.clip) throw new Error("no clip");
    expect(page.clip.captions).toContain("00:00:02.000 --> 00:00:04.000\nIt is under the mat");
    expect(await captionsOf(people.author, page.clip.id)).toBe(page.clip.captions);
    expect(await captionsOf(people.trainee, page.clip.id)).toBeNull();
    const bad: [string, string][] = [
      ["Hello", "Line 1 of the captions must begin with WEBVTT."],
      ["WEBVTT\n\n0:01 --> 2\nWords", "Line 3 of the captions must be a time range such as 00:00:01.000 --> 00:00:02.500."],
      ["WEBVTT\n\n00:00:01.000 --> 00:00:30.000\nWords", "The captions run on after the clip has ended."],
      ["WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<b>Words</b>", "Plain words only: leave out signs such as < > { } * _ and web addresses."],
      ["WEBVTT\n", "The captions hold no words yet."],
    ];
    for (const [source, problem] of bad) expect(await setCaptions(people.author, id, source)).toEqual({ ok: false, problem });
    expect((await itemPage(people.author, id))!).toMatchObject({ clip: { edited: false } });
    expect(await setCaptions(people.author, id, "WEBVTT\r\n\r\n00:00:01.000 --> 00:00:03.000\r\nOther words.\r\n")).toMatchObject({ ok: true });
    expect(await captionsOf(people.author, page.clip.id)).toBe("WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nOther words.\n");
    await setCaptions(people.author, id, null);
    expect(await captionsOf(people.author, page.clip.id)).toContain("I kept the key.");
  });
});

describe("publication", () => {
  test("asks for the agreement of whoever is seen, and for the one who recorded it", async () => {
    const id = await writeMoment(people.author, skill());
    await recordFor(people.author, id);
    expect(await publishItem(people.author, id, { agreed: false, passOn: false })).toMatchObject({ ok: false, problem: expect.stringContaining("agrees") as unknown });
    expect(await publishItem(people.lead, id, agreed)).toMatchObject({ ok: false, problem: expect.stringContaining("another person’s own") as unknown });
    expect((await itemRow(id)).publishedAt).toBeNull();
  });

  test("makes one edition of two presses at once, and everyone here meets it, nobody elsewhere", async () => {
    const id = await writeMoment(people.author, skill());
    const recordingId = await recordFor(people.author, id);
    const both = await Promise.all([publishItem(people.author, id, agreed), publishItem(people.author, id, agreed)]);
    expect(both).toEqual([{ ok: true, value: undefined }, { ok: true, value: undefined }]);
    expect(await db().auditEvent.count({ where: { action: "library.published", subjectId: id } })).toBe(1);
    const { slug } = await itemRow(id);
    const library = await libraryFor(people.trainee);
    expect(library.vignette(slug)).toMatchObject({ edition: 1, clip: null, sentences: words.sentences, client: { name: "Ilse" } });
    expect(library.vignettes().map((one) => one.slug)).toContain(slug);
    expect(library.vignette(slug)!.criteria).toEqual(skill().criteria.slice(0, 2));
    const clip = await clipFor(people.trainee, slug, 1);
    expect(clip).toMatchObject({ videoUrl: `/media/${recordingId}.webm`, illustrated: false, durationMs: 20_000 });
    expect(await captionsOf(people.trainee, clip.organisationClipId!)).toContain("I kept the key.");
    expect((await libraryFor(people.stranger)).vignette(slug)).toBeNull();
    expect(await captionsOf(people.stranger, clip.organisationClipId!)).toBeNull();
    expect(await saveDraft(people.author, id, words)).toMatchObject({ ok: false, problem: expect.stringContaining("new edition") as unknown });
    expect(await setDeleted(people.author, id, true)).toMatchObject({ ok: false });
  });
});

describe("a new edition", () => {
  test("that its author and a programme lead publish at once is one, with one clip", async () => {
    const { id, slug } = await publishMoment(people.author, skill());
    const next = await newEdition(people.author, id, key());
    if (!next.ok) throw new Error(next.problem);
    const both = await Promise.all([publishItem(people.author, next.value.id, agreed), publishItem(people.lead, next.value.id, { agreed: false, passOn: false })]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await db().auditEvent.count({ where: { action: "library.published", subjectId: next.value.id } })).toBe(1);
    expect(await db().organisationClip.count({ where: { vignetteSlug: slug, vignetteEdition: 2, publishedAt: { not: null }, retiredAt: null } })).toBe(1);
    expect(await db().libraryItem.count({ where: { slug } })).toBe(2);
  });

  test("is a draft beside the one in use, the same however often it is begun, with its clip; it then takes its place", async () => {
    const { id, slug, recordingId } = await publishMoment(people.author, skill());
    for (const other of others()) expect(await newEdition(other, id, key())).toMatchObject(missing);
    const [first, second] = await Promise.all([newEdition(people.author, id, key()), newEdition(people.author, id, key())]);
    if (!first.ok || !second.ok) throw new Error("not begun");
    expect(first.value).toEqual(second.value);
    const next = first.value.id;
    await saveDraft(people.author, next, { definition: { ...(await itemRow(next)).definition as object, title: "Under the mat" }, sentences: ["Now it is gone."] });
    expect((await libraryFor(people.trainee)).vignette(slug)).toMatchObject({ edition: 1, title: words.definition.title });
    const before = await clipFor(people.trainee, slug, 1);
    expect(await publishItem(people.lead, next, { agreed: false, passOn: false })).toMatchObject({ ok: true });
    const library = await libraryFor(people.trainee);
    expect(library.vignette(slug)).toMatchObject({ edition: 2, title: "Under the mat" });
    expect(library.vignette(slug, 1)).toMatchObject({ edition: 1, title: words.definition.title, sentences: words.sentences });
    expect(library.vignettes().filter((one) => one.slug === slug)).toHaveLength(1);
    expect(await clipFor(people.trainee, slug, 2)).toMatchObject({ videoUrl: `/media/${recordingId}.webm` });
    expect(await clipFor(people.trainee, slug, 1, before)).toEqual(before);
    expect(await captionsOf(people.trainee, before.organisationClipId!)).toContain("I kept the key.");
    // One that was deleted makes room.
    const third = await newEdition(people.author, next, key());
    if (!third.ok) throw new Error(third.problem);
    await setDeleted(people.author, third.value.id, true);
    const anew = await newEdition(people.lead, next, key());
    if (!anew.ok) throw new Error(anew.problem);
    expect(await newEdition(people.author, next, key())).toMatchObject({ ok: false, problem: "Somebody else is writing the next edition." });
  });
});

describe("the levels of one moment", () => {
  const client = (name: string) => ({ ...words.definition.client, name });
  const nameIn = async (id: string) => ((await itemRow(id)).definition as { client: { name: string } }).client.name;

  /** Three published levels of one moment, the second by a programme lead. */
  async function threeLevels() {
    const first = await publishMoment(people.author, skill());
    const ids = [first.id];
    for (const [by, level] of [[people.lead, 2], [people.author, 3]] as const) {
      const added = await addLevel(people.lead, first.id, key());
      if (!added.ok) throw new Error(added.problem);
      await db().libraryItem.update({ where: { id: added.value.id }, data: { authorId: by.personId } });
      await saveDraft(by, added.value.id, { definition: { ...((await itemRow(first.id)).definition as object), level }, sentences: words.sentences });
      await recordFor(by, added.value.id);
      expect(await publishItem(by, added.value.id, agreed)).toMatchObject({ ok: true });
      ids.push(added.value.id);
    }
    return { ids, moment: first.slug };
  }

  async function nextOf(by: Viewer, id: string, name: string) {
    const next = await newEdition(by, id, key());
    if (!next.ok) throw new Error(next.problem);
    await saveDraft(by, next.value.id, { definition: { ...((await itemRow(next.value.id)).definition as object), client: client(name) }, sentences: words.sentences });
    return next.value.id;
  }

  const draftsOf = (moment: string) =>
    db().libraryItem.findMany({ where: { publishedAt: null, deletedAt: null, definition: { path: ["moment"], equals: moment } }, orderBy: { slug: "asc" } });

  test("tell of one client: a change in one goes into next editions of the others, which wait as their authors' drafts", async () => {
    const { ids, moment } = await threeLevels();
    const next = await nextOf(people.author, ids[0]!, "Ulla");
    expect(await publishItem(people.author, next, agreed)).toMatchObject({ ok: true });
    const drafts = await draftsOf(moment);
    expect(drafts.map(({ slug, edition, authorId }) => [slug, edition, authorId])).toEqual([[`${moment}-2`, 2, people.lead.personId], [`${moment}-3`, 2, people.author.personId]]);
    for (const draft of drafts) expect(draft).toMatchObject({ definition: { client: { name: "Ulla" } }, sentences: words.sentences });
    // What is published stays, and its author is told where the change waits.
    expect([await nameIn(ids[1]!), await nameIn(ids[2]!)]).toEqual(["Ilse", "Ilse"]);
    expect(await itemPage(people.author, next)).toMatchObject({ behind: [{ level: 2, nextId: null }, { level: 3, nextId: drafts[1]!.id }] });
    expect(await itemPage(people.lead, next)).toMatchObject({ behind: [{ nextId: drafts[0]!.id }, { nextId: drafts[1]!.id }] });
    expect(await itemPage(people.author, ids[2]!)).toMatchObject({ behind: [] });
    for (const { id } of drafts) expect(await publishItem(people.lead, id, agreed)).toMatchObject({ ok: true });
    expect(await itemPage(people.author, next)).toMatchObject({ behind: [] });
    const library = await libraryFor(people.trainee);
    expect(library.vignettes().filter((one) => one.moment === moment).map((one) => [one.client.name, one.edition])).toEqual([["Ulla", 2], ["Ulla", 2], ["Ulla", 2]]);
    expect(await draftsOf(moment)).toEqual([]);
  });

  test("are added to a draft and to what is published alike, and nothing of either is lost", async () => {
    const draft = await writeMoment(people.author, skill());
    const { id: published } = await publishMoment(people.author, skill());
    for (const id of [draft, published]) {
      const before = await itemRow(id);
      const form = new FormData();
      for (const [name, value] of [["intent", "add-level"], ["key", key()]] as const) form.set(name, value);
      const led = await itemAction(people.author, id, form, "UTC").then(() => null, (thrown: Response) => thrown.headers.get("location"));
      expect(await itemRow(led!.split("/").pop()!)).toMatchObject({ edition: 1, publishedAt: null, definition: { level: 2, client: words.definition.client } });
      expect(await itemRow(id)).toEqual(before);
    }
  });

  test("change together where two are published at once, and one that tells the same begins nothing", async () => {
    const { ids, moment } = await threeLevels();
    const [one, two] = [await nextOf(people.author, ids[0]!, "Ulla"), await nextOf(people.author, ids[2]!, "Edda")];
    expect(await nameIn(one)).toBe("Edda");
    const { definition } = await itemRow(one);
    await db().libraryItem.update({ where: { id: one }, data: { definition: { ...(definition as object), client: client("Ulla") } } });
    const both = await Promise.all([publishItem(people.author, one, agreed), publishItem(people.lead, two, agreed)]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await nameIn(one)).toBe(await nameIn(two));
    expect((await draftsOf(moment)).map(({ slug }) => slug)).toEqual([`${moment}-2`]);
  });
});

test("a recording that takes the place of a published clip lasts as long as a clip does, or the one of before stays", async () => {
  const { slug, recordingId } = await publishMoment(people.author, skill());
  const before = await clipFor(people.trainee, slug, 1);
  const short = await recordFor(people.author, slug, { durationMs: 2000 });
  expect(await publishClip(people.author, { recordingId: short, slugs: [slug], cueStartsMs: [0] })).toEqual({ ok: false, problem: "This clip lasts 2 seconds; a moment’s clip lasts at least 12." });
  expect(await clipFor(people.trainee, slug, 1)).toEqual(before);
  expect(before.videoUrl).toBe(`/media/${recordingId}.webm`);
  const good = await recordFor(people.author, slug);
  expect(await publishClip(people.author, { recordingId: good, slugs: [slug], cueStartsMs: [0, 2000, 4000] })).toMatchObject({ ok: true });
  expect(await clipFor(people.trainee, slug, 1)).toMatchObject({ videoUrl: `/media/${good}.webm` });
});

describe("taking it out of the library", () => {
  test("is for its author and programme leads, holds for every edition, and is taken back", async () => {
    const { id, slug } = await publishMoment(people.author, skill());
    for (const other of others()) expect(await setRetired(other, id, true)).toMatchObject(missing);
    expect(await setRetired(people.lead, id, true)).toMatchObject({ ok: true });
    const library = await libraryFor(people.trainee);
    expect(library.vignette(slug)).toBeNull();
    expect(library.vignette(slug, 1)).not.toBeNull();
    expect(library.vignettes().map((one) => one.slug)).not.toContain(slug);
    await setRetired(people.author, id, false);
    expect((await libraryFor(people.trainee)).vignette(slug)).not.toBeNull();
    expect(await db().auditEvent.count({ where: { subjectId: id, action: { in: ["library.retired", "library.unretired"] } } })).toBe(2);
  });

  test("follows when the one who is seen deletes the recording, or it expires; then there is nothing to put back", async () => {
    const { id, slug, recordingId } = await publishMoment(people.author, skill());
    const clip = await clipFor(people.trainee, slug, 1);
    expect(await retireClip(people.author, clip.organisationClipId!)).toMatchObject({ ok: false, problem: expect.stringContaining("no other clip") as unknown });
    expect(await deleteClip(people.author, clip.organisationClipId!)).toMatchObject({ ok: true });
    expect((await libraryFor(people.trainee)).vignette(slug)).toBeNull();
    expect(await clipFor(people.trainee, slug, 1, clip)).toMatchObject({ organisationClipId: null, durationMs: 0 });
    expect(await setRetired(people.author, id, false)).toMatchObject({ ok: false, problem: expect.stringContaining("deleted") as unknown });

    const expired = await publishMoment(people.author, skill());
    await db().recording.update({ where: { id: expired.recordingId }, data: { status: "deleted", storageKey: null } });
    await retireWithoutClip({ recordingId: expired.recordingId });
    expect((await itemRow(expired.id)).retiredAt).not.toBeNull();
    expect((await itemRow(id)).retiredAt).not.toBeNull();
    expect(recordingId).not.toBe(expired.recordingId);
  });
});

describe("skills and rubrics", () => {
  test("are copied from what is shipped, published, and have editions", async () => {
    expect(await makeItOurs(people.trainee, { key: key(), kind: "skill", slug: skill().slug })).toMatchObject(missing);
    expect(await makeItOurs(people.author, { key: key(), kind: "rubric", slug: "no-such-rubric" })).toMatchObject(missing);
    const made = await makeItOurs(people.author, { key: key(), kind: "skill", slug: skill().slug });
    if (!made.ok) throw new Error(made.problem);
    const { slug } = await itemRow(made.value.id);
    expect(slug).toMatch(/^own-/);
    expect(await publishItem(people.author, made.value.id, agreed)).toEqual({ ok: true, value: undefined });
    expect((await libraryFor(people.trainee)).skill(slug)).toMatchObject({ title: skill().title, criteria: skill().criteria });
    expect((await libraryFor(people.stranger)).skill(slug)).toBeNull();

    const { slug: moment } = await publishMoment(people.author, { slug, criteria: skill().criteria });
    const next = await newEdition(people.author, made.value.id, key());
    if (!next.ok) throw new Error(next.problem);
    const definition = (await itemRow(next.value.id)).definition as { criteria: { id: string; text: string; looksLike: string }[] };
    await saveDraft(people.author, next.value.id, { definition: { ...definition, criteria: definition.criteria.map((one) => ({ ...one, text: "Another wording." })) }, sentences: [] });
    await publishItem(people.author, next.value.id, agreed);
    const library = await libraryFor(people.trainee);
    expect(library.skill(slug)).toMatchObject({ edition: 2, criteria: expect.arrayContaining([expect.objectContaining({ text: "Another wording." })]) as unknown });
    // The moment is rated by the criteria that it was published with.
    expect(library.vignette(moment)!.criteria).toEqual(skill().criteria.slice(0, 2));
  });
});
