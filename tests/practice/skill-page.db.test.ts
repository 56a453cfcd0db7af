import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import type { Skill, Vignette } from "~/library";
import { content } from "~/library/index.server";
import { assignDrill, deleteTake, sessionOf, startDrill, submissionFor, submitTake, typedTake } from "~/practice/index.server";
import { skillPage } from "~/practice/shelf/skill-page.server";
import { vignettePage } from "~/practice/shelf/vignette-page.server";
import { makePerson } from "../make/people";
import { type World, answer, makeWorld, moments, ratedAnswer, session } from "./world";

let world: World;
let lead: Viewer;
let skill: Skill;
/** The vignette that its worked answers answer. */
let asked: Vignette;

const here = () => ({ id: world.trainee.organisationId, name: "Here" });

beforeAll(async () => {
  world = await makeWorld("skill page");
  lead = await makePerson(world.make, here(), { roles: ["programme_lead"], name: "Lea" });
  skill = content().skills().find(({ workedAnswers }) => workedAnswers.length >= 2)!;
  asked = content().vignette(skill.workedAnswers[0]!.vignette)!;
});

const page = async (viewer: Viewer, { open = false, slug = skill.slug } = {}) => (await skillPage(viewer, slug, { asked: open }))!;
/** Nothing of any worked answer is in what would be sent. */
const tellsNothing = (sent: unknown) => {
  const text = JSON.stringify(sent);
  for (const one of content().skills())
    for (const { words, why } of one.workedAnswers) for (const said of [words, why]) expect(text).not.toContain(JSON.stringify(said).slice(1, -1));
};
const newTrainee = (name: string) => makePerson(world.make, here(), { roles: ["trainee"], name });

describe("worked answers are closed", () => {
  test("to whoever has not answered, and none of their words leave the server, asked for or not", async () => {
    for (const open of [false, true]) {
      const seen = await page(world.trainee, { open });
      expect(seen.worked).toEqual({ state: "closed", count: skill.workedAnswers.length, first: [{ slug: asked.slug, title: asked.title, clientName: asked.client.name }], toTeach: false });
      tellsNothing(seen);
    }
  });

  test("after a drill that was opened and not answered", async () => {
    const person = await newTrainee("Opens");
    await session(person, asked.slug);
    expect((await page(person)).worked.state).toBe("closed");
  });

  test("after another's answer, in the same organisation and elsewhere", async () => {
    const person = await newTrainee("Waits");
    for (const other of [world.colleague, world.elsewhere]) await answer(other, await session(other, asked.slug));
    const seen = await page(person);
    expect(seen.worked.state).toBe("closed");
    tellsNothing(seen);
  });

  test("after an own answer to another moment", async () => {
    const person = await newTrainee("Elsewhere");
    const other = moments().find(({ moment }) => moment !== asked.moment)!;
    await answer(person, await session(person, other.slug));
    expect((await page(person)).worked.state).toBe("closed");
  });

  test("to a supervisor and a programme lead too, until they open them to teach with", async () => {
    for (const teacher of [world.second, lead]) {
      const closed = await page(teacher);
      expect(closed.worked).toMatchObject({ state: "closed", toTeach: true });
      tellsNothing(closed);
      const opened = await page(teacher, { open: true });
      expect(opened.worked).toMatchObject({ state: "open", teaching: true, closed: 0 });
      expect(opened.worked.state === "open" && opened.worked.answers.map(({ words }) => words)).toEqual(skill.workedAnswers.map(({ words }) => words));
    }
  });

  test("on every other page that names the skill, and in the session itself", async () => {
    const person = await newTrainee("Looks around");
    tellsNothing(await vignettePage(person, asked.slug));
    tellsNothing(await sessionOf(person, await session(person, asked.slug)));
  });
});

describe("worked answers open", () => {
  const open = async (viewer: Viewer) => {
    const { worked } = await page(viewer);
    return worked.state === "open" ? worked.answers.map(({ said, words, why }) => ({ said, words, why })) : worked.state;
  };
  const all = () => skill.workedAnswers.map(({ vignette, words, why }) => ({ said: content().vignette(vignette)!.sentences, words, why }));

  test("with the first own answer to their moment, at any level, recorded or written", async () => {
    const levels = moments().filter(({ moment }) => moment === asked.moment);
    for (const { slug } of levels) {
      const person = await newTrainee(`Answers ${slug}`);
      await answer(person, await session(person, slug));
      expect(await open(person)).toEqual(all());
    }
    const writer = await newTrainee("Writes");
    const written = await typedTake(writer, { sessionId: await session(writer, asked.slug), key: randomUUID(), text: "I hear you." });
    expect(written.ok).toBe(true);
    expect(await open(writer)).toEqual(all());
  });

  test("and stay open when that take was deleted", async () => {
    const person = await newTrainee("Deletes");
    const sessionId = await session(person, asked.slug);
    const { takeId } = await answer(person, sessionId);
    expect((await deleteTake(person, { sessionId, takeId })).ok).toBe(true);
    expect(await open(person)).toEqual(all());
    expect((await page(person)).takes).toEqual([]);
  });

  test("but are in no submission, neither the trainee's nor the reviewer's", async () => {
    const sessionId = await session(world.trainee, asked.slug);
    const { takeId } = await ratedAnswer(world.trainee, sessionId);
    const sent = await submitTake(world.trainee, { sessionId, takeId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    const submissionId = sent.ok ? sent.value.submissionId : "";
    for (const viewer of [world.trainee, world.supervisor]) tellsNothing(await submissionFor(viewer, submissionId));
  });
});

describe("a skill's page", () => {
  test("is there for no unknown skill", async () => {
    expect(await skillPage(world.trainee, "no-such-skill", { asked: false })).toBeNull();
  });

  test("lists own takes on the skill alone, the newest first, with where each stands", async () => {
    const person = await newTrainee("Practises");
    const other = moments().find((one) => one.skill !== skill.slug)!;
    await answer(person, await session(person, other.slug));
    const sessionId = await session(person, asked.slug);
    const first = await answer(person, sessionId);
    const second = await ratedAnswer(person, sessionId);
    await answer(world.colleague, await session(world.colleague, asked.slug));
    const { takes } = await page(person);
    expect(takes.map(({ takeId, state, number }) => ({ takeId, state, number }))).toEqual([
      { takeId: second.takeId, state: "Rated, not submitted", number: 2 },
      { takeId: first.takeId, state: "Answered, not rated yet", number: 1 },
    ]);
    expect(takes.every((take) => take.sessionId === sessionId && take.clientName === asked.client.name && take.medium === "Recorded with camera")).toBe(true);
  });

  test("gathers the skill's moments and conversations and no others, and knows its neighbours", async () => {
    for (const one of content().skills()) {
      const seen = await page(world.trainee, { slug: one.slug });
      const shown = [...seen.moments, ...seen.ownSide].flatMap(({ levels }) => levels.map(({ slug }) => slug));
      expect(shown.toSorted()).toEqual(moments().filter((vignette) => vignette.skill === one.slug).map(({ slug }) => slug).toSorted());
    }
    const conversations = content().conversations();
    expect(conversations.length).toBeGreaterThan(1);
    for (const slug of new Set(content().skills().map((one) => one.slug))) {
      const seen = await page(world.trainee, { slug });
      expect(seen.conversations.map((one) => one.slug).toSorted()).toEqual(conversations.filter(({ skill }) => skill === slug).map((one) => one.slug).toSorted());
    }
    const all = content().skills();
    expect(await page(world.trainee, { slug: all[0]!.slug })).toMatchObject({ before: null, after: { slug: all[1]!.slug } });
    expect(await page(world.trainee, { slug: all.at(-1)!.slug })).toMatchObject({ after: null });
  });
});

describe("what belongs to a whole", () => {
  const turn = () => content().conversations()[0]!.turns[0]!.vignette.slug;
  const clip = () => content().assessments()[0]!.forms[0]!.vignettes[0]!;

  test("is no page, no drill and no assignment by itself: turns of conversations and clips of assessments", async () => {
    for (const slug of [turn(), clip()]) {
      expect(content().vignette(slug)).not.toBeNull();
      expect(await vignettePage(world.trainee, slug)).toBeNull();
      expect(await startDrill(world.trainee, { key: randomUUID(), vignetteSlug: slug })).toMatchObject({ ok: false });
      const assigned = await assignDrill(world.supervisor, { key: randomUUID(), traineeId: world.trainee.personId, vignetteSlug: slug, dueOn: "2999-12-31", note: "" });
      expect(assigned).toMatchObject({ ok: false, problem: "Choose one of the moments in the library." });
    }
  });
});
