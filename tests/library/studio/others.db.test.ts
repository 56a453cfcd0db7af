import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { content, libraryFor } from "~/library/index.server";
import { publishClip } from "~/library/organisation-clip.server";
import { levelsToRecord } from "~/library/record-parts.server";
import { addLevel } from "~/library/studio/add-level.server";
import { beginDraft, makeItOurs } from "~/library/studio/begin-draft.server";
import { itemAction } from "~/library/studio/item-action.server";
import { itemPage } from "~/library/studio/item-page.server";
import { newEdition } from "~/library/studio/new-edition.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { setRetired } from "~/library/studio/retire-item.server";
import { saveDraft } from "~/library/studio/save-draft.server";
import { setCaptions } from "~/library/studio/set-captions.server";
import { slugProblem } from "~/library/studio/slug-problem.server";
import { db } from "~/platform/db.server";
import { type People, itemRow, key, makePeople, publishMoment, recordFor, words, writeMoment } from "./world";

let people: People;
const skill = () => content().skills()[0]!;
const agreed = { agreed: true, passOn: false };
const nameIn = async (id: string) => ((await itemRow(id)).definition as { client: { name: string } }).client.name;
const called = async (id: string, name: string, level: number) => ({ sentences: words.sentences, definition: { ...((await itemRow(id)).definition as object), level, client: { ...words.definition.client, name } } });

beforeAll(async () => {
  people = await makePeople("others");
});

/** A draft of somebody's that names a moment as its own, as an archive can bring one. */
async function broughtLevel(by: Viewer, moment: string): Promise<string> {
  const id = await writeMoment(by, skill(), { title: "Brought in" });
  await db().libraryItem.update({ where: { id }, data: { definition: { ...((await itemRow(id)).definition as object), moment, level: 3 } } });
  return id;
}

describe("what another has written", () => {
  test("in a draft of the same moment is theirs: saving writes nothing into it, and the page says so", async () => {
    const theirs = await writeMoment(people.author, skill());
    const before = await itemRow(theirs);
    const brought = await broughtLevel(people.colleague, before.slug);
    expect(await saveDraft(people.colleague, brought, await called(brought, "Mallory", 3))).toMatchObject({ ok: true });
    expect(await itemRow(theirs)).toEqual(before);
    expect(await itemPage(people.colleague, brought)).toMatchObject({ apart: [1], levels: [{ id: brought }] });
    await recordFor(people.colleague, brought);
    expect(await publishItem(people.colleague, brought, agreed)).toMatchObject({ ok: true });
    expect(await itemRow(theirs)).toEqual(before);
    // A programme lead may change both.
    const added = await addLevel(people.lead, theirs, key());
    if (!added.ok) throw new Error(added.problem);
    expect(await saveDraft(people.lead, added.value.id, await called(added.value.id, "Ulla", 2))).toMatchObject({ ok: true });
    expect(await nameIn(theirs)).toBe("Ulla");
    expect(await itemPage(people.lead, added.value.id)).toMatchObject({ apart: [] });
  });

  test("and published begins no next edition in their name", async () => {
    const { id, slug } = await publishMoment(people.author, skill());
    const brought = await broughtLevel(people.colleague, slug);
    await saveDraft(people.colleague, brought, await called(brought, "Mallory", 3));
    await recordFor(people.colleague, brought);
    expect(await publishItem(people.colleague, brought, agreed)).toMatchObject({ ok: true });
    expect(await db().libraryItem.count({ where: { slug } })).toBe(1);
    expect(await itemPage(people.colleague, brought)).toMatchObject({ behind: [{ id, nextId: null }] });
  });
});

describe("a page that was opened before the draft was changed", () => {
  test("keeps nothing, and what was kept meanwhile stays; the one that kept it writes on", async () => {
    const id = await writeMoment(people.author, skill());
    const page = await itemPage(people.author, id);
    const write = async (name: string, version?: string) => saveDraft(people.author, id, { ...(await called(id, name, 1)), version });
    const first = await write("Ulla", page?.item.version);
    if (!first.ok || !("version" in first.value)) throw new Error("not kept");
    expect(await write("Edda", page?.item.version)).toEqual({ ok: true, value: { changedAt: (await itemRow(id)).updatedAt } });
    expect(await nameIn(id)).toBe("Ulla");
    // The same words lose nothing, whichever page sends them, and change nothing.
    expect(await write("Ulla", page?.item.version)).toEqual(first);
    const second = await write("Edda", first.value.version);
    expect(second).toMatchObject({ ok: true, value: { version: expect.not.stringMatching(first.value.version) as unknown } });
    await recordFor(people.author, id);
    expect(await publishItem(people.author, id, { ...agreed, version: first.value.version })).toMatchObject({ ok: false, problem: expect.stringContaining("just now") as unknown });
    expect((await itemRow(id)).publishedAt).toBeNull();
  });

  test("is told so with the time, keeps what was typed, and publishes nothing", async () => {

    const begun = await beginDraft(people.author, { key: key(), kind: "skill", title: "Waiting" });
    if (!begun.ok) throw new Error(begun.problem);
    const { id } = begun.value;
    const version = (await itemPage(people.author, id))!.item.version;
    const send = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ title: "Waiting", ...fields })) form.set(name, value);
      return itemAction(people.author, id, form, "Asia/Kolkata");
    };
    const kept = await send({ intent: "save", version, summary: "New words." });
    expect(kept).toMatchObject({ done: "Saved.", problem: null });
    await db().libraryItem.update({ where: { id }, data: { updatedAt: new Date("2026-11-22T10:50:00Z") } });
    for (const intent of ["save", "publish", "add-level"])
      expect(await send({ intent, version, key: key(), summary: "Old words." })).toMatchObject({
        problem: "This draft was changed in another tab or by somebody else at 16:20. Load the page anew; what you wrote here is still in the fields.",
        done: null,
        written: { version, definition: { title: "Waiting", summary: "Old words." } },
      });
    expect(await itemRow(id)).toMatchObject({ publishedAt: null, definition: { summary: "New words." } });
  });

  test("is none where another level of the moment was saved without a change of what they share", async () => {
    const id = await writeMoment(people.author, skill());
    const added = await addLevel(people.author, id, key());
    if (!added.ok) throw new Error(added.problem);
    const { version } = (await itemPage(people.author, id))!.item;
    await saveDraft(people.author, added.value.id, { ...(await called(added.value.id, words.definition.client.name, 2)), sentences: ["Other words."] });
    expect((await itemPage(people.author, id))!.item.version).toBe(version);
  });
});

describe("a recording", () => {
  const shipped = () => content().vignettes()[0]!.slug;
  const publish = (recordingId: string, slugs: string[]) => publishClip(people.author, { recordingId, slugs, cueStartsMs: [] });
  const isOut = async (recordingId: string) => (await db().organisationClip.count({ where: { recordingId, publishedAt: { not: null } } })) > 0;

  test("of a draft is published with the draft alone, whatever page asks", async () => {
    const id = await writeMoment(people.author, skill());
    const recordingId = await recordFor(people.author, id);
    const { slug } = await itemRow(id);
    expect(await publish(recordingId, [shipped()])).toBeNull();
    expect(await publish(recordingId, [slug])).toBeNull();
    expect(await isOut(recordingId)).toBe(false);
  });

  test("of a next edition, and of another moment, is none of the page's", async () => {
    const { id, slug } = await publishMoment(people.author, skill());
    const next = await newEdition(people.author, id, key());
    if (!next.ok) throw new Error(next.problem);
    const ofNext = await recordFor(people.author, next.value.id);
    const ofShipped = await recordFor(people.author, shipped());
    expect(await publish(ofNext, [slug])).toBeNull();
    expect(await publish(ofShipped, [slug])).toBeNull();
    expect([await isOut(ofNext), await isOut(ofShipped)]).toEqual([false, false]);
    expect(await publish(ofShipped, [slug, shipped()])).toMatchObject({ ok: true });
  });

  test("of an assessment's clip is not made, and nobody reads its words to record it", async () => {
    const [asked] = content().assessments()[0]!.forms[0]!.vignettes;
    expect((await libraryFor(people.author)).vignette(asked!)).toMatchObject({ kind: "assessment" });
    expect(await levelsToRecord(people.author, asked!)).toBeNull();
    expect(await levelsToRecord(people.author, shipped())).not.toBeNull();
  });
});

test("taking a skill out of the library leaves a moment of the same slug in it", async () => {
  const moment = await publishMoment(people.author, skill());
  const made = await makeItOurs(people.author, { key: key(), kind: "skill", slug: skill().slug });
  if (!made.ok) throw new Error(made.problem);
  expect(await slugProblem(db(), people.author, { kind: "skill", slug: moment.slug })).toBe(`${moment.slug} is the name of a moment here, so a skill cannot have it.`);
  expect(await slugProblem(db(), people.author, { kind: "vignette", slug: moment.slug })).toBeNull();
  expect(await slugProblem(db(), people.stranger, { kind: "skill", slug: moment.slug })).toBeNull();
  await db().libraryItem.update({ where: { id: made.value.id }, data: { slug: moment.slug } });
  expect(await publishItem(people.author, made.value.id, agreed)).toMatchObject({ ok: true });
  await setRetired(people.author, made.value.id, true);
  const library = await libraryFor(people.trainee);
  expect([library.skill(moment.slug), library.vignette(moment.slug)?.slug]).toEqual([null, moment.slug]);
  expect(library.vignettes().map(({ slug }) => slug)).toContain(moment.slug);
});

describe("what no database keeps", () => {
  test("is left out of a title, and refused in captions, of which the cues alone are kept", async () => {
    const begin = (title: string) => beginDraft(people.author, { key: key(), kind: "skill", title });
    expect(await begin("\u0000")).toMatchObject({ ok: false, problem: "Give it a title first." });
    const begun = await begin("A\u0000 title");
    if (!begun.ok) throw new Error(begun.problem);
    expect((await itemRow(begun.value.id)).definition).toMatchObject({ title: "A title" });
    const id = await writeMoment(people.author, skill());
    const recordingId = await recordFor(people.author, id);
    const cue = "00:00:01.000 --> 00:00:03.000\nWords.";
    expect(await setCaptions(people.author, id, `WEBVTT\n\nNOTE \u0000\n\n${cue}`)).toEqual({ ok: false, problem: "Line 3 of the captions holds a sign that cannot be shown." });
    expect(await setCaptions(people.author, id, `WEBVTT\n\nNOTE <b>hidden</b>\n\n${cue}`)).toMatchObject({ ok: true });
    expect((await db().organisationClip.findFirstOrThrow({ where: { recordingId } })).captions).toBe(`WEBVTT\n\n${cue}\n`);
  });

  test("is an edition after the last one", async () => {
    const made = await makeItOurs(people.author, { key: key(), kind: "skill", slug: skill().slug });
    if (!made.ok) throw new Error(made.problem);
    await publishItem(people.author, made.value.id, agreed);
    for (const edition of [9999, 2_147_483_647]) {
      await db().libraryItem.update({ where: { id: made.value.id }, data: { edition } });
      expect(await newEdition(people.author, made.value.id, key())).toMatchObject({ ok: false, problem: expect.stringContaining("none after 9999") as unknown });
    }
  });
});
