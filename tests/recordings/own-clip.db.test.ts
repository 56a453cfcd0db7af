import { beforeAll, describe, expect, test } from "vitest";
import { content } from "~/library/content.server";
import { captionsOf, clipFor } from "~/library/clip-for.server";
import { attachClip, deleteClip, publishClip, retireClip, unretireClip } from "~/library/index.server";
import { clipCaptions } from "~/library/organisation-clip-captions";
import { publishedOf } from "~/library/published-of.server";
import { db, transaction } from "~/platform/db.server";
import { recordingsFor, storeFixture } from "~/recordings/index.server";
import type { Viewer } from "~/accounts/index";
import { mediaFile } from "./media-file";
import { type People, makePeople, rowOf, toldJobs } from "./server";

let people: People;
const vignette = () => content().vignettes()[0]!;
const play = (viewer: Viewer) => clipFor(viewer, vignette().slug, vignette().edition);

beforeAll(async () => {
  people = await makePeople("own clip");
});

async function recordPart(viewer: Viewer) {
  const { id } = await storeFixture(db(), viewer, mediaFile("raw.webm"), { purpose: "clip", retentionDays: 30 });
  // As long as a part is.
  await db().recording.update({ where: { id }, data: { durationMs: 20_000 } });
  const attached = await transaction((tx) => attachClip(tx, viewer, { forId: vignette().slug, recordingId: id }));
  return { id, attached };
}

describe("a programme's own recording of a client's part", () => {
  test("may be made by supervisors and programme leads, for a moment that exists", async () => {
    expect((await recordPart(people.owner)).attached.ok).toBe(false);
    expect((await recordPart(people.reviewer)).attached.ok).toBe(true);
    const nowhere = await transaction((tx) => attachClip(tx, people.reviewer, { forId: "no-such-moment", recordingId: crypto.randomUUID() }));
    expect(nowhere.ok).toBe(false);
  });

  test("is seen by nobody else before it is published, and then by the organisation alone", async () => {
    const { id } = await recordPart(people.reviewer);
    expect((await recordingsFor(people.owner, [id])).size).toBe(0);
    expect(await publishClip(people.colleague, { recordingId: id, slugs: [vignette().slug], cueStartsMs: [] })).toBeNull();
    expect(await publishClip(people.stranger, { recordingId: id, slugs: [vignette().slug], cueStartsMs: [] })).toBeNull();
    expect(await publishClip(people.reviewer, { recordingId: id, slugs: [vignette().slug], cueStartsMs: [0] })).toEqual({ ok: true, value: undefined });

    const played = await play(people.owner);
    expect(played).toMatchObject({ videoUrl: `/media/${id}.webm`, illustrated: false });
    expect(played.durationMs).toBeGreaterThan(2500);
    expect(await captionsOf(people.owner, played.organisationClipId!)).toContain(vignette().sentences[0]);
    expect((await rowOf(id)).retainUntil.getFullYear()).toBeGreaterThan(new Date().getFullYear() + 8);

    expect(await play(people.stranger)).toMatchObject({ organisationClipId: null, illustrated: true });
    expect(await captionsOf(people.stranger, played.organisationClipId!)).toBeNull();
    expect((await recordingsFor(people.stranger, [id])).size).toBe(0);
  });

  test("gives way to a later one, is retired and taken back, and stays with the answers given to it", async () => {
    const [first, second] = [await recordPart(people.reviewer), await recordPart(people.colleague)];
    await publishClip(people.reviewer, { recordingId: first.id, slugs: [vignette().slug], cueStartsMs: [] });
    const firstClip = (await play(people.owner)).organisationClipId!;
    await publishClip(people.colleague, { recordingId: second.id, slugs: [vignette().slug], cueStartsMs: [] });
    const { organisationClipId } = await play(people.owner);
    expect(organisationClipId).not.toBe(firstClip);

    expect(await retireClip(people.stranger, organisationClipId!)).toBeNull();
    expect(await retireClip(people.reviewer, organisationClipId!)).toBeNull();
    await retireClip(people.colleague, organisationClipId!);
    expect(await play(people.owner)).toMatchObject({ organisationClipId: null });
    const { slug, edition } = vignette();
    expect(await clipFor(people.owner, slug, edition, { organisationClipId })).toMatchObject({ organisationClipId });
    expect(await clipFor(people.owner, slug, edition, { organisationClipId: null })).toMatchObject({ organisationClipId: null });
    await unretireClip(people.colleague, organisationClipId!);
    expect(await play(people.owner)).toMatchObject({ organisationClipId });
    // A programme lead may take anybody's out of use.
    await publishClip(people.reviewer, { recordingId: (await recordPart(people.reviewer)).id, slugs: [vignette().slug], cueStartsMs: [] });
    expect(await retireClip(people.colleague, (await play(people.owner)).organisationClipId!)).toEqual({ ok: true, value: undefined });
  });
});

describe("deleting it", () => {
  async function published() {
    const { id } = await recordPart(people.reviewer);
    await publishClip(people.reviewer, { recordingId: id, slugs: [vignette().slug], cueStartsMs: [0] });
    return { id, clipId: (await play(people.owner)).organisationClipId! };
  }

  test("is for the one who is seen in it alone, holds at once for everybody, and drills fall back to the shipped clip", async () => {
    const { id, clipId } = await published();
    for (const other of [people.colleague, people.owner, people.stranger]) expect(await deleteClip(other, clipId)).toBeNull();
    expect(await play(people.owner)).toMatchObject({ organisationClipId: clipId });

    expect(await deleteClip(people.reviewer, clipId)).toEqual({ ok: true, value: undefined });
    expect(await deleteClip(people.reviewer, clipId)).toEqual({ ok: true, value: undefined });
    expect(await rowOf(id)).toMatchObject({ status: "deleted", storageKey: null });
    expect(await toldJobs("recording.deleted")).toContainEqual({ recordingId: id, storageKey: `${id}.webm` });
    expect((await recordingsFor(people.reviewer, [id])).size).toBe(0);
    expect(await play(people.owner)).toMatchObject({ organisationClipId: null, illustrated: true });
    const { slug, edition } = vignette();
    expect(await clipFor(people.owner, slug, edition, { organisationClipId: clipId })).toMatchObject({ organisationClipId: null, illustrated: true });
    expect(await captionsOf(people.owner, clipId)).toBeNull();
    expect(await unretireClip(people.colleague, clipId)).toBeNull();
    expect(await db().auditEvent.count({ where: { action: "clip.deleted", subjectId: clipId } })).toBe(1);
  });

  test("stays possible without the role in which it was made, from a list of one's own", async () => {
    const { clipId } = await published();
    const former: Viewer = { ...people.reviewer, roles: ["clinician"] };
    expect(await publishedOf(former)).toContainEqual(expect.objectContaining({ id: clipId, inUse: true }));
    expect((await publishedOf(people.colleague)).map(({ id }) => id)).not.toContain(clipId);
    expect((await deleteClip(former, clipId))?.ok).toBe(true);
    expect((await publishedOf(former)).map(({ id }) => id)).not.toContain(clipId);
  });
});

test("captions stand from one begun line to the next, and share the time where nobody knows", () => {
  expect(clipCaptions(["One.", "Two, longer."], [0, 1500], 4000)).toBe("WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nOne.\n\n00:00:01.500 --> 00:00:04.000\nTwo, longer.\n");
  expect(clipCaptions(["One.", "Four."], [], 9000)).toContain("00:00:04.000 --> ");
});
