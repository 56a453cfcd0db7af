import { beforeAll, beforeEach, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { setRetired } from "~/library/studio/retire-item.server";
import { db } from "~/platform/db.server";
import { openJobs } from "~/platform/jobs.server";
import { assignDrill, nextDrill, openAssignments, practicePage, retiredAssignments, sessionOf, startDrill, submitTake } from "~/practice/index.server";
import { action, loader } from "~/practice/routes/vignette";
import { skillPage } from "~/practice/shelf/skill-page.server";
import { todaysPage } from "~/review/todays-page.server";
import { handlers } from "~/wiring.server";
import { asked, formRequest, responseOf } from "../accounts/world";
import { type People, itemRow, key, makePeople, recordFor, words, writeMoment } from "../library/studio/world";
import { ratedAnswer } from "./world";

const { title } = words.definition;
let people: People;
let moment: { id: string; slug: string };
let assignmentId: string;

beforeAll(() => openJobs(Object.keys(handlers)));
beforeEach(async () => {
  people = await makePeople(`retired ${key()}`);
  const id = await writeMoment(people.author, content().skills()[0]!);
  await recordFor(people.author, id);
  expect(await publishItem(people.author, id, { agreed: true, passOn: false })).toMatchObject({ ok: true });
  moment = { id, slug: (await itemRow(id)).slug };
  const made = await assignDrill(people.author, { key: key(), traineeId: people.trainee.personId, vignetteSlug: moment.slug, dueOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10), note: "" });
  if (!made.ok) throw new Error(made.problem);
  ({ assignmentId } = made.value);
});

const retire = (retired = true) => setRetired(people.author, moment.id, retired);
const today = async () => {
  const { next, retired } = await todaysPage(people.trainee);
  return { assigned: next?.assignmentId ?? null, retired };
};
const load = () => responseOf(loader(asked(people.trainee, new Request(`http://localhost/library/${moment.slug}`), { slug: moment.slug })));
const start = (fields: Record<string, string>) => responseOf(action(asked(people.trainee, formRequest(`/library/${moment.slug}`, fields), { slug: moment.slug })));

test("an assigned moment that was retired is said on the trainee's day, with who can assign another, until it is back", async () => {
  expect(await today()).toEqual({ assigned: assignmentId, retired: [] });
  await retire();
  expect(await today()).toEqual({ assigned: null, retired: [{ id: assignmentId, supervisorName: "Author", title, sessionId: null }] });
  expect((await nextDrill(people.trainee))?.vignette.slug).toBe(content().vignettes()[0]!.slug);
  expect((await openAssignments(people.author)).map((one) => [one.title, one.gone])).toEqual([[title, true]]);
  for (const viewer of [people.author, people.colleague, people.lead, people.stranger]) expect(await retiredAssignments(viewer)).toEqual([]);
  await retire(false);
  expect(await today()).toEqual({ assigned: assignmentId, retired: [] });
});

test("its link, and a start sent from a page that is still open, lead to the day; whoever was not assigned it finds nothing", async () => {
  await retire();
  const sent = { key: key(), assignmentId };
  for (const answer of [await load(), await start(sent)]) expect([answer.status, answer.headers.get("location")]).toEqual([302, "/today"]);
  expect(await db().drillSession.count({ where: { personId: people.trainee.personId } })).toBe(0);
  await db().assignment.update({ where: { id: assignmentId }, data: { cancelledAt: new Date() } });
  for (const answer of [await load(), await start(sent)]) expect(answer.status).toBe(404);
});

test("what was begun before can be finished, and counts for the assignment", async () => {
  const started = await startDrill(people.trainee, { key: key(), vignetteSlug: moment.slug, assignmentId });
  if (!started.ok) throw new Error(started.problem);
  const { sessionId } = started.value;
  await retire();
  expect((await today()).retired).toMatchObject([{ sessionId }]);
  expect((await practicePage(people.trainee, { stopped: false, timeZone: "UTC" })).sessions).toMatchObject([{ sessionId, vignette: { title } }]);
  expect(await sessionOf(people.trainee, sessionId)).toMatchObject({ vignette: { title }, assignment: { supervisorName: "Author" } });
  const { takeId } = await ratedAnswer(people.trainee, sessionId);
  expect(await submitTake(people.trainee, { sessionId, takeId, key: key(), reviewerIds: [people.author.personId] })).toMatchObject({ ok: true });
  expect(await today()).toEqual({ assigned: null, retired: [] });
  expect(await openAssignments(people.author)).toEqual([]);
});

test("what was answered in it stays among one's own takes on the skill's page", async () => {
  const started = await startDrill(people.trainee, { key: key(), vignetteSlug: moment.slug, assignmentId });
  if (!started.ok) throw new Error(started.problem);
  const { takeId } = await ratedAnswer(people.trainee, started.value.sessionId);
  await retire();
  const page = await skillPage(people.trainee, content().skills()[0]!.slug, { asked: false });
  expect(page?.takes).toMatchObject([{ takeId, title }]);
  expect(page?.moments.map((one) => one.title)).not.toContain(title);
});
