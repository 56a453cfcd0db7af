import { beforeAll, expect, test } from "vitest";
import { content, libraryFor } from "~/library/index.server";
import { makeItOurs } from "~/library/studio/begin-draft.server";
import { newEdition } from "~/library/studio/new-edition.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { setRetired } from "~/library/studio/retire-item.server";
import { saveDraft } from "~/library/studio/save-draft.server";
import { db } from "~/platform/db.server";
import { assignDrill } from "~/practice/assign-drill.server";
import { openAssignments } from "~/practice/index.server";
import { startDrill } from "~/practice/start-drill.server";
import { readPlan } from "~/progress/read-plan.server";
import { openReview } from "~/review/open-review.server";
import { saveRating } from "~/review/save-rating.server";
import { type People, itemRow, key, makePeople, recordFor, words, writeMoment } from "../library/studio/world";
import { makePlan } from "../make/plans";
import { makeDrillSession, makeTake, submit } from "../make/practice";

let people: People;
const agreed = { agreed: true, passOn: false };
const skill = () => content().skills()[0]!;

beforeAll(async () => {
  people = await makePeople("own editions");
});

async function ownRubric() {
  const made = await makeItOurs(people.author, { key: key(), kind: "rubric", slug: "facilitative-interpersonal-skills" });
  if (!made.ok) throw new Error(made.problem);
  expect(await publishItem(people.author, made.value.id, agreed)).toMatchObject({ ok: true });
  return { id: made.value.id, slug: (await itemRow(made.value.id)).slug };
}

async function ownMoment(rubric?: string): Promise<{ id: string; slug: string }> {
  const id = await writeMoment(people.author, skill());
  await saveDraft(people.author, id, { ...words, definition: { ...((await itemRow(id)).definition as object), ...(rubric && { rubric }) } });
  await recordFor(people.author, id);
  expect(await publishItem(people.author, id, agreed)).toMatchObject({ ok: true });
  return { id, slug: (await itemRow(id)).slug };
}

async function answer(slug: string) {
  const session = await makeDrillSession(people.make, people.trainee, (await libraryFor(people.trainee)).vignette(slug)!);
  return submit(people.make, await makeTake(people.make, session, { number: 1 }), [people.author]);
}

const opened = async (submissionId: string) => {
  const review = await openReview(people.author, submissionId);
  if (!review || review.state === "withdrawn") throw new Error("not open");
  return review;
};

test("ratings stay with the edition of an own rubric that they were made with", async () => {
  const rubric = await ownRubric();
  const moment = await ownMoment(rubric.slug);
  const first = await answer(moment.slug);
  const before = await opened(first.id);
  expect(await db().review.findFirstOrThrow({ where: { submissionId: first.id } })).toMatchObject({ rubricSlug: rubric.slug, rubricEdition: 1 });
  const item = before.items.find(({ itemKey }) => itemKey.includes("empathy"))!;
  expect(await saveRating(people.author, { submissionId: first.id, itemKey: item.itemKey, value: 3, cannotRateReason: null })).toMatchObject({ ok: true });

  const next = await newEdition(people.author, rubric.id, key());
  if (!next.ok) throw new Error(next.problem);
  const definition = (await itemRow(next.value.id)).definition as { title: string; items: { id: string; title: string }[] };
  await saveDraft(people.author, next.value.id, { definition: { ...definition, title: "Ours, second edition", items: definition.items.map((one) => ({ ...one, title: `${one.title} anew` })) }, sentences: [] });
  expect(await publishItem(people.author, next.value.id, agreed)).toMatchObject({ ok: true });

  const after = await opened(first.id);
  expect(after.rubric.title).toBe(before.rubric.title);
  expect(after.items).toEqual(before.items);
  expect(after.ratings).toContainEqual({ itemKey: item.itemKey, value: 3, cannotRateReason: null });
  expect((await opened((await answer(moment.slug)).id)).rubric.title).toBe("Ours, second edition");

  // Whoever retires a rubric leaves what was rated with it; what is rated from then on has the usual one.
  expect(await setRetired(people.author, next.value.id, true)).toMatchObject({ ok: true });
  expect((await opened(first.id)).items).toEqual(before.items);
  expect((await opened((await answer(moment.slug)).id)).rubric.title).toBe(content().rubric("facilitative-interpersonal-skills")!.title);
});

test("an own moment is assigned, begun and reviewed as any other, until it is out of the library; what was given stays", async () => {
  const { id, slug } = await ownMoment();
  const due = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const give = () => assignDrill(people.author, { key: key(), traineeId: people.trainee.personId, vignetteSlug: slug, dueOn: due, note: "" });
  expect(await give()).toMatchObject({ ok: true });
  const started = await startDrill(people.trainee, { key: key(), vignetteSlug: slug });
  if (!started.ok) throw new Error(started.problem);
  expect(await db().drillSession.findUniqueOrThrow({ where: { id: started.value.sessionId } })).toMatchObject({ vignetteSlug: slug, vignetteEdition: 1 });
  expect(await startDrill(people.stranger, { key: key(), vignetteSlug: slug })).toMatchObject({ ok: false });
  const given = await answer(slug);
  const plan = await makePlan(people.make, people.trainee, { objective: "Wait", vignettes: [slug, content().vignettes()[0]!.slug] });
  const open = async () => (await openAssignments(people.author)).map(({ title, gone }) => ({ title, gone }));
  expect(await open()).toEqual([{ title: words.definition.title, gone: false }]);
  expect(await readPlan(people.trainee, plan.id)).toMatchObject({ gone: 0 });
  await setRetired(people.author, id, true);
  expect(await open()).toEqual([{ title: words.definition.title, gone: true }]);
  expect(await readPlan(people.trainee, plan.id)).toMatchObject({ gone: 1, drills: [{ slug: content().vignettes()[0]!.slug }] });
  expect(await startDrill(people.trainee, { key: key(), vignetteSlug: slug })).toEqual({ ok: false, problem: "This moment is no longer in the library." });
  expect(await give()).toMatchObject({ ok: false });
  const review = await opened(given.id);
  expect(review.items.length).toBeGreaterThan(0);
});
