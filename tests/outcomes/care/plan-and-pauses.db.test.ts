import { expect, test } from "vitest";
import { beginEpisode } from "~/outcomes/care/begin-episode.server";
import { careAction } from "~/outcomes/care/care-action.server";
import { namesIn } from "~/outcomes/care/name-in";
import { eventsOf } from "~/outcomes/store/care.server";
import { makeImportWorld } from "../import-world";

test.each([
  ["Mary now comes weekly with her husband", ["Mary"]],
  ["every other week, with Whitfield and Thompson", ["Thompson"]],
  ["Mary’s husband joins", ["Mary"]],
  ["Mary with Anna, then Mary alone", ["Mary", "Anna"]],
  ["every other week", []],
  ["Will come less often", []],
  ["Sertraline stopped; Monday instead of Friday", []],
])("%s: %j could be names", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

async function begun(seed: string) {
  const { clinician: viewer } = await makeImportWorld(seed);
  const result = await beginEpisode(viewer, { clientCode: "H", startedOn: "2026-03-03", measure: { slug: "phq-9", edition: 1 }, caseMix: {} });
  const { episodeId } = (result as { ok: true; value: { episodeId: string } }).value;
  const send = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return careAction({ viewer, episodeId, locale: "en-GB" }, form);
  };
  return { send, events: async () => (await eventsOf(viewer, episodeId))! };
}

test("a change of plan is one of a few, with own words if any; what could be a name is asked about first", async () => {
  const { send, events } = await begun("plans");
  const plan = { intent: "plan", on: "2026-03-10" };
  const whats = async () => (await events()).planChanges.map(({ what }) => what);
  const keys = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await send({ ...plan, key: keys[0]!, kind: "less_often", what: "" });
  expect(await whats()).toEqual(["Less often"]);
  expect(await send({ ...plan, key: keys[1]!, kind: "own", what: " " })).toMatchObject({ problem: "Say in a few words what was changed." });
  expect(await send({ ...plan, key: keys[1]!, kind: "with_another", what: "Mary" })).toMatchObject({ couldBeNames: ["Mary"], given: { what: "Mary", kind: "with_another" } });
  expect(await send({ ...plan, key: keys[1]!, kind: "with_another", what: "Mary", notName: "Anna" })).toMatchObject({ couldBeNames: ["Mary"] });
  expect(await send({ ...plan, key: keys[1]!, kind: "with_another", what: "Mary, then Anna", notName: "Mary" })).toMatchObject({ problem: expect.stringContaining("“Anna” could be") as string, couldBeNames: ["Mary", "Anna"] });
  expect(await whats()).toEqual(["Less often"]);
  expect(await send({ ...plan, key: keys[1]!, kind: "with_another", what: "Mary", notName: "Mary" })).toMatchObject({ problem: null });
  expect((await whats()).toSorted()).toEqual(["Another therapist joins: Mary", "Less often"]);
  const { id } = (await events()).planChanges.find(({ what }) => what.endsWith("Mary"))!;
  const removed = await send({ intent: "remove-plan", changeId: id });
  expect(await send(removed.undo!), "what was said not to be one is put back without being asked again").toMatchObject({ problem: null });
  expect((await whats()).length).toBe(2);
});

test("a pause that has begun is ended by its last day alone, and goes on again when that is undone", async () => {
  const { send, events } = await begun("pauses");
  await send({ intent: "pause", from: "2026-03-10", until: "", reason: "illness" });
  const ended = await send({ intent: "pause", from: "2026-03-10", until: "2026-03-20", reason: "illness" });
  expect(ended.said).toBe("The pause since 10 Mar 2026 ends on 20 Mar 2026.");
  expect((await events()).pauses).toMatchObject([{ from: "2026-03-10", until: "2026-03-20", reason: "illness" }]);
  await send(ended.undo!);
  expect((await events()).pauses).toMatchObject([{ from: "2026-03-10", until: null }]);
});
