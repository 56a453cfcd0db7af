import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { clipOrigin } from "~/library";
import { shelf } from "~/practice/shelf.server";
import { makeOrganisationClip } from "../make/clips";
import { makeWorld, moments } from "./world";

afterEach(() => vi.restoreAllMocks());

test("the shelf says which moments the programme plays itself, and asks the database once for all of them", async () => {
  const { make, trainee, supervisor, elsewhere } = await makeWorld("shelf");
  const [first, second] = moments();
  const own = [await makeOrganisationClip(make, supervisor, first!, { published: true }), await makeOrganisationClip(make, supervisor, second!, { published: true })];

  const asked = vi.spyOn(pg.Client.prototype, "query");
  const seen = await shelf(trainee);
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(3);
  expect(seen.map(({ slug }) => slug)).toEqual(moments().map(({ slug }) => slug));
  expect(seen.slice(0, 2).map(({ clip }) => clip.organisationClipId)).toEqual(own.map(({ id }) => id));
  expect(seen.slice(0, 2).map(({ clip }) => [clip.posterUrl, clipOrigin(clip)])).toEqual(own.map(() => [undefined, "your programme’s own recording"]));
  expect(seen.slice(2).every(({ clip }) => clip.posterUrl && clip.illustrated)).toBe(true);

  expect((await shelf(elsewhere)).every(({ clip }) => clip.organisationClipId === null)).toBe(true);
});
