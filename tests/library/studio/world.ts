import type { Viewer } from "~/accounts/index";
import { attachClip } from "~/library/index.server";
import { beginDraft } from "~/library/studio/begin-draft.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { saveDraft } from "~/library/studio/save-draft.server";
import { db, transaction } from "~/platform/db.server";
import { storeFixture } from "~/recordings/index.server";
import { answerFile, answerNames } from "../../make/media";
import { type Maker, maker } from "../../make/maker";
import { makeConsent, makeOrganisation, makePerson, supervise } from "../../make/people";

export type People = { make: Maker; author: Viewer; colleague: Viewer; lead: Viewer; trainee: Viewer; stranger: Viewer };

/** A supervisor who writes, another one, a programme lead, a trainee of the author's, and somebody with every role elsewhere. */
export async function makePeople(seed: string): Promise<People> {
  const make = maker(db(), seed);
  const here = await makeOrganisation(make, { name: "Here" });
  const elsewhere = await makeOrganisation(make, { name: "Elsewhere" });
  const author = await makePerson(make, here, { roles: ["supervisor"], name: "Author" });
  const colleague = await makePerson(make, here, { roles: ["supervisor"], name: "Colleague" });
  const lead = await makePerson(make, here, { roles: ["programme_lead"], name: "Lead" });
  const trainee = await makePerson(make, here, { roles: ["trainee"], name: "Trainee" });
  const stranger = await makePerson(make, elsewhere, { roles: ["trainee", "supervisor", "programme_lead"], name: "Stranger" });
  await supervise(make, author, [trainee]);
  for (const person of [author, trainee, stranger]) await makeConsent(make, person);
  return { make, author, colleague, lead, trainee, stranger };
}

export const key = () => crypto.randomUUID();

export const words = {
  definition: {
    kind: "moment",
    title: "The key under the mat",
    client: { name: "Ilse", age: 58, pronoun: "she", role: "client", summary: "A bookbinder who lives alone. She comes every second week." },
    justHappened: "Session six. You have just asked about the weekend.",
    skill: "empathy",
    criteria: [] as string[],
    level: 1,
    levelNote: "She says what she wants and waits for your answer.",
    approach: "withdraws",
    stance: "submissive",
    emotion: "grief",
    problemArea: "grief",
    problem: "Grief after a brother’s death",
    therapistRisks: ["coldness"],
    hard: "She asks for nothing, and you want to give something.",
    touches: [] as string[],
    contentNote: null as string | null,
    timeLimitSeconds: 120,
    illustrated: false,
    raterNotes: {} as Record<string, string>,
  },
  sentences: ["I kept the key.", "It is under the mat, where he had it.", "You would say that is silly."],
};

/** A draft with all of its words; `skill` is any of the library, with two of its criteria. */
export async function writeMoment(by: Viewer, skill: { slug: string; criteria: { id: string }[] }, given: { title?: string } = {}): Promise<string> {
  const title = given.title ?? words.definition.title;
  const begun = await beginDraft(by, { key: key(), kind: "vignette", title });
  if (!begun.ok) throw new Error(begun.problem);
  const criteria = skill.criteria.slice(0, 2).map(({ id }) => id);
  const saved = await saveDraft(by, begun.value.id, { ...words, definition: { ...words.definition, title, skill: skill.slug, criteria } });
  if (!saved.ok) throw new Error(saved.problem);
  return begun.value.id;
}

/** A recording of the part, as if it had been sent and made playable. */
export async function recordFor(by: Viewer, itemId: string, { file = answerFile(answerNames[0]!), durationMs = 20_000 } = {}): Promise<string> {
  const { id } = await storeFixture(db(), by, file, { purpose: "clip", retentionDays: 30 });
  await db().recording.update({ where: { id }, data: { durationMs } });
  const tied = await transaction((tx) => attachClip(tx, by, { forId: itemId, recordingId: id }));
  if (!tied.ok) throw new Error(tied.problem);
  return id;
}

/** A moment of the organisation's own that everybody there can practise. */
export async function publishMoment(by: Viewer, skill: { slug: string; criteria: { id: string }[] }, given: { title?: string; passOn?: boolean } = {}): Promise<{ id: string; slug: string; recordingId: string }> {
  const id = await writeMoment(by, skill, given);
  const recordingId = await recordFor(by, id);
  const published = await publishItem(by, id, { agreed: true, passOn: given.passOn ?? false });
  if (!published.ok) throw new Error(published.problem);
  return { id, recordingId, slug: (await itemRow(id)).slug };
}

export const itemRow = (id: string) => db().libraryItem.findUniqueOrThrow({ where: { id } });
