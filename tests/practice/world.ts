import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts";
import type { ShippedVignette } from "~/library";
import { content } from "~/library/index.server";
import { db, transaction } from "~/platform/db.server";
import type { RecordingStatusName } from "~/recordings";
import { attachTake, rateSelf, sessionOf, startDrill } from "~/practice/index.server";
import { type Maker, maker } from "../make/maker";
import { makeConsent, makeOrganisation, makePerson, supervise } from "../make/people";

export type World = { make: Maker; trainee: Viewer; supervisor: Viewer; second: Viewer; colleague: Viewer; elsewhere: Viewer };

/** A trainee with two supervisors, a colleague in the same organisation, and a trainee of another one. */
export async function makeWorld(seed: string): Promise<World> {
  const make = maker(db(), seed);
  const here = await makeOrganisation(make, { name: "Here", supportContacts: "Samaritans 116 123" });
  const there = await makeOrganisation(make, { name: "There" });
  const trainee = await makePerson(make, here, { roles: ["trainee"], name: "Amara" });
  const supervisor = await makePerson(make, here, { roles: ["supervisor"], name: "Ruth" });
  const second = await makePerson(make, here, { roles: ["supervisor"], name: "Sam" });
  const colleague = await makePerson(make, here, { roles: ["trainee"], name: "Cora" });
  const elsewhere = await makePerson(make, there, { roles: ["trainee", "supervisor"], name: "Ewa" });
  await supervise(make, supervisor, [trainee]);
  await supervise(make, second, [trainee]);
  await makeConsent(make, trainee);
  return { make, trainee, supervisor, second, colleague, elsewhere };
}

export const moments = (): ShippedVignette[] => content().vignettes();

export async function session(viewer: Viewer, slug = moments()[0]!.slug): Promise<string> {
  const started = await startDrill(viewer, { key: randomUUID(), vignetteSlug: slug });
  if (!started.ok) throw new Error(started.problem);
  return started.value.sessionId;
}

type Answer = { status?: RecordingStatusName; durationMs?: number; key?: string };

/** An answer that is coming in, was made playable, or was refused: the row that an upload would have made, and its take. */
export async function answer(viewer: Viewer, sessionId: string, { status = "ready", durationMs = 12_000, key = randomUUID() }: Answer = {}) {
  const { organisationId, personId: ownerId } = viewer;
  const recordingId = randomUUID();
  const attached = await transaction(async (tx) => {
    const measured = status === "ready" ? { durationMs, storageKey: `${recordingId}.webm`, readyAt: new Date() } : {};
    await tx.recording.create({
      data: {
        id: recordingId, organisationId, ownerId, key, medium: "video", status, mime: "video/webm",
        consentPurposes: ["supervision"], retainUntil: new Date(Date.now() + 86_400_000), ...measured,
      },
    });
    return attachTake(tx, viewer, { forId: sessionId, key, recordingId });
  });
  if (!attached.ok) throw new Error(attached.problem);
  const take = (await sessionOf(viewer, sessionId))?.takes.find((one) => one.key === key);
  return { key, recordingId, takeId: take!.id };
}

/** The same, rated by its maker on every criterion. */
export async function ratedAnswer(viewer: Viewer, sessionId: string, options: Answer = {}) {
  const made = await answer(viewer, sessionId, options);
  const criteria = (await sessionOf(viewer, sessionId))?.criteria ?? [];
  const ratings = Object.fromEntries(criteria.map(({ id }) => [id, 1]));
  const rated = await rateSelf(viewer, { sessionId, takeId: made.takeId, ratings });
  if (!rated.ok) throw new Error(rated.problem);
  return made;
}
