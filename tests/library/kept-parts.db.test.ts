import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { clipFor } from "~/library/clip-for.server";
import { content } from "~/library/content.server";
import { levelsToRecord, recordAllAction, turnsToRecord } from "~/library/record-parts.server";
import { type People, makePeople, recordFor } from "./studio/world";

let people: People;
const moment = () => content().vignettes().find(({ kind }) => kind === "moment")!;
const levelsOf = async (viewer: Viewer) => (await levelsToRecord(viewer, moment().slug))!.parts;
const turnsOf = async (viewer: Viewer) => (await turnsToRecord(viewer, content().conversations()[0]!.slug))!.parts;
const keptIn = (parts: { kept: unknown }[]) => parts.map(({ kept }) => kept !== null);

function formOf(given: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

const keep = async (viewer: Viewer, recordingId: string, parts = levelsOf(viewer)) => recordAllAction(viewer, await parts, formOf({ intent: "keep", recordingId, starts: "0,3000" }));
const publish = async (viewer: Viewer, recording: string[], parts = levelsOf(viewer)) =>
  recordAllAction(viewer, await parts, formOf({ intent: "publish-all", agreed: "yes", recording }));

beforeAll(async () => {
  people = await makePeople("kept parts");
});

test("what its maker keeps of a part is there again for them alone, until it is published", async () => {
  const { author, colleague } = people;
  const [first, second] = await levelsOf(author);
  const recordingId = await recordFor(author, first!.slug);
  expect(keptIn(await levelsOf(author))).toEqual([false, false, false]);
  expect(await keep(colleague, recordingId)).toBeNull();
  expect(await keep(author, recordingId, turnsOf(author))).toBeNull();
  expect(await keep(author, recordingId)).toMatchObject({ problem: null });
  expect((await levelsOf(author)).map(({ kept }) => kept)).toEqual([{ recordingId, fits: true }, null, null]);
  expect(keptIn(await levelsOf(colleague))).toEqual([false, false, false]);

  const later = await recordFor(author, first!.slug);
  // Recorded, and not kept: the one of before stays.
  expect((await levelsOf(author))[0]!.kept).toMatchObject({ recordingId });
  await keep(author, later);
  expect((await levelsOf(author))[0]!.kept).toMatchObject({ recordingId: later });

  const refused = await recordAllAction(author, await levelsOf(author), formOf({ intent: "publish-all", recording: later }));
  expect(refused).toMatchObject({ problem: expect.stringContaining("everyone who can be seen or heard") as unknown, published: [] });
  expect(await publish(colleague, [later])).toBeNull();
  expect(await publish(author, [later])).toEqual({ problem: null, published: [first!.slug] });
  expect(keptIn(await levelsOf(author))).toEqual([false, false, false]);
  expect(await clipFor(people.trainee, first!.slug, first!.edition)).toMatchObject({ videoUrl: `/media/${later}.webm` });
  expect(await clipFor(people.trainee, second!.slug, second!.edition)).toMatchObject({ illustrated: true });
});

test("a part that is too short or too long is not published, and is to be recorded anew", async () => {
  const { author } = people;
  const [level] = await levelsOf(author);
  const [turn] = await turnsOf(author);
  const before = await clipFor(people.trainee, level!.slug, level!.edition);
  const attempt = async (slug: string, seconds: number, parts: () => ReturnType<typeof levelsOf>) => {
    const recordingId = await recordFor(author, slug, { durationMs: seconds * 1000 });
    await keep(author, recordingId, parts());
    const fits = (await parts()).find((one) => one.slug === slug)!.kept!.fits;
    return { fits, problem: (await publish(author, [recordingId], parts()))!.problem };
  };
  const levels = () => levelsOf(author);
  const turns = () => turnsOf(author);
  const refusal = (text: string) => ({ fits: false, problem: expect.stringContaining(text) as unknown });
  expect(await attempt(level!.slug, 11, levels)).toEqual(refusal("at least 12"));
  expect(await attempt(level!.slug, 46, levels)).toEqual(refusal("at most 45"));
  expect(await attempt(turn!.slug, 4, turns)).toEqual(refusal("a turn of a conversation lasts at least 5"));
  expect(await attempt(turn!.slug, 46, turns)).toEqual(refusal("at most 45"));
  expect(await clipFor(people.trainee, level!.slug, level!.edition)).toEqual(before);
  expect(await attempt(turn!.slug, 6, turns)).toEqual({ fits: true, problem: null });
  expect(await attempt(level!.slug, 12, levels)).toEqual({ fits: true, problem: null });
});
