import { expect, test } from "vitest";
import { careAction } from "~/outcomes/care/care-action.server";
import { carePage } from "~/outcomes/care/care-page.server";
import { recordByHand } from "~/outcomes/care/record-by-hand.server";
import { db } from "~/platform/db.server";
import { makeEpisode } from "../../make/outcomes";
import { makeWorld } from "../world";

test("a typed score is removed for good, long after, and put back; one of a file stays, and a colleague's client is nobody's", async () => {
  const { make, clinician, colleague, phq9 } = await makeWorld("remove a score");
  const { id: episodeId } = await makeEpisode(make, clinician, { clientCode: "C-1", primary: phq9, occasionKind: "date", sessions: 1, startedOn: new Date("2026-03-03"), scores: [{ measure: phq9, score: 14, heldOn: new Date("2026-03-03") }] });
  const answers = "210312100";
  await recordByHand(clinician, { day: "2026-03-10", rows: [{ episodeId, held: "scored", scores: [{ measureId: phq9.id, typed: answers, replaces: null }], other: null }], fresh: null }, "en-GB");
  await db().score.updateMany({ where: { episodeId }, data: { recordedAt: new Date("2026-03-10") } });
  const act = (fields: Record<string, string>, viewer = clinician) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return careAction({ viewer, episodeId, locale: "en-GB" }, form);
  };
  const typed = async () => (await carePage(clinician, episodeId, "en-GB"))!.typed;
  const [score] = await typed();
  expect(score).toMatchObject({ on: "2026-03-10", short: "PHQ-9", score: 10 });
  const file = await db().score.findFirstOrThrow({ where: { episodeId, origin: "imported" } });
  expect(await act({ intent: "remove-score", scoreId: file.id })).toMatchObject({ problem: "This score is not there any more." });
  await expect(act({ intent: "remove-score", scoreId: score!.id }, colleague)).rejects.toBeDefined();
  const removed = await act({ intent: "remove-score", scoreId: score!.id });
  expect(removed).toMatchObject({ said: "The score of 10 Mar 2026 is removed." });
  expect(await typed()).toEqual([]);
  expect(await act(removed.undo!)).toMatchObject({ said: "The score of 10 Mar 2026 is back." });
  expect((await db().score.findFirstOrThrow({ where: { episodeId, origin: "typed" } })).answers.join("")).toBe(answers);
  expect(await db().score.count({ where: { episodeId } })).toBe(2);
});
