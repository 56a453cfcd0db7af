import { randomUUID } from "node:crypto";
import type { Request, Response } from "express";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { clipOrigin } from "~/library";
import { content } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { rememberAnswers } from "~/platform/once-a-request.server";
import { deleteTake, nextDrill } from "~/practice/index.server";
import { shelf } from "~/practice/shelf/shelf.server";
import { makeOrganisationClip } from "../make/clips";
import { answer, makeWorld, moments, session } from "./world";

afterEach(() => vi.restoreAllMocks());

const levelsOf = ({ moments, ownSide }: Awaited<ReturnType<typeof shelf>>) => [...moments, ...ownSide].flatMap(({ levels }) => levels);

test("the shelf says which moments the programme plays itself, and asks the database once for all of them", async () => {
  const { make, trainee, supervisor, elsewhere } = await makeWorld("shelf");
  const [first, second] = moments();
  const own = [await makeOrganisationClip(make, supervisor, first!, { published: true }), await makeOrganisationClip(make, supervisor, second!, { published: true })];

  const asked = vi.spyOn(pg.Client.prototype, "query");
  const seen = levelsOf(await shelf(trainee));
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(5);
  expect(seen.map(({ slug }) => slug).toSorted()).toEqual(moments().map(({ slug }) => slug).toSorted());
  const clipOf = (slug: string) => seen.find((level) => level.slug === slug)!.clip;
  expect([first, second].map((one) => clipOf(one!.slug).organisationClipId)).toEqual(own.map(({ id }) => id));
  expect([first, second].map((one) => [clipOf(one!.slug).posterUrl, clipOrigin(clipOf(one!.slug))])).toEqual(own.map(() => [undefined, "your programme’s own recording"]));
  expect(seen.filter(({ slug }) => slug !== first!.slug && slug !== second!.slug).every(({ clip }) => clip.posterUrl && clip.illustrated)).toBe(true);

  expect(levelsOf(await shelf(elsewhere)).every(({ clip }) => clip.organisationClipId === null)).toBe(true);
});

test("the shelf has one entry a moment, its levels from the easiest on, and nothing that is not shown: what is said in a clip, raters’ notes, what a skill is", async () => {
  const { trainee } = await makeWorld("shelf entries");
  const seen = await shelf(trainee);
  const entries = [...seen.moments, ...seen.ownSide];
  expect(new Set(entries.map(({ moment }) => moment)).size).toBe(entries.length);
  for (const { levels } of entries) expect(levels.map(({ level }) => level)).toEqual(levels.map(({ level }) => level).toSorted());
  for (const { ofLevels, levels } of entries) expect(ofLevels).toBe(levels.length);
  const sent = JSON.stringify(seen);
  const turns = content().conversations().flatMap((conversation) => conversation.turns.map(({ vignette }) => vignette));
  const notShown = [
    ...[...moments(), ...turns].flatMap(({ sentences }) => sentences.filter(({ length }) => length > 20)),
    ...moments().flatMap(({ levelNote, justHappened, raterNotes }) => [levelNote, justHappened, ...Object.values(raterNotes)]),
    ...content().skills().flatMap(({ is, misses }) => [...is, ...misses]),
  ];
  expect(notShown.filter((words) => sent.includes(JSON.stringify(words).slice(1, -1)))).toEqual([]);
});

test("a level is answered by its viewer's own answer, deleted or not, and by nobody else's", async () => {
  const { trainee, colleague } = await makeWorld("shelf answered");
  const slug = moments().at(-1)!.slug;
  const answeredAt = async () => levelsOf(await shelf(trainee)).find((level) => level.slug === slug)!.answeredAt;
  await answer(colleague, await session(colleague, slug), { key: randomUUID() });
  const opened = await session(trainee, slug);
  expect(await answeredAt()).toBeNull();
  const { takeId } = await answer(trainee, opened);
  expect(await answeredAt()).toBeInstanceOf(Date);
  await deleteTake(trainee, { sessionId: opened, takeId });
  expect(await answeredAt()).toBeInstanceOf(Date);
});

test("one request asks once whether the organisation has published something", async () => {
  const { trainee } = await makeWorld("shelf asked once");
  const asked = vi.spyOn(db(), "$queryRaw");
  const told = await new Promise((done, failed) => {
    rememberAnswers({} as Request, {} as Response, () => void Promise.all([shelf(trainee), nextDrill(trainee)]).then(done, failed));
  });
  expect(told).toHaveLength(2);
  expect(asked.mock.calls.filter(([parts]) => JSON.stringify(parts).includes("from library_item"))).toHaveLength(1);
});
