import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts";
import { content } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { type Maker, maker } from "../make/maker";
import { type Organisation, makeOrganisation, makePerson, supervise } from "../make/people";
import { type MadeSubmission, makeDrillSession, makeTypedTake, submit } from "../make/practice";

export type World = {
  make: Maker;
  organisation: Organisation;
  trainee: Viewer;
  /** Two who are to review, one who is not, and one of another organisation. */
  reviewer: Viewer;
  second: Viewer;
  colleague: Viewer;
  elsewhere: Viewer;
};

export const vignette = () => content().vignettes()[0]!;
export const rubric = () => content().rubric("facilitative-interpersonal-skills")!;

export async function makeWorld(name: string): Promise<World> {
  const make = maker(db(), `review ${name}`);
  const organisation = await makeOrganisation(make, { name: "Here" });
  const other = await makeOrganisation(make, { name: "Elsewhere" });
  const person = (who: string, of = organisation) => makePerson(make, of, { name: who, roles: [who === "Trainee" ? "trainee" : "supervisor"] });
  const world = {
    make,
    organisation,
    trainee: await person("Trainee"),
    reviewer: await person("Reviewer"),
    second: await person("Second"),
    colleague: await person("Colleague"),
    elsewhere: await person("Elsewhere", other),
  };
  await supervise(make, world.reviewer, [world.trainee]);
  return world;
}

/** An answer given to these reviewers. How it was recorded is noted; the file itself is not what review looks at. */
export async function makeSubmission(
  { make, trainee }: World,
  reviewers: Viewer[],
  { medium = "video", submittedAt }: { medium?: "video" | "audio" | "typed"; submittedAt?: Date } = {},
): Promise<MadeSubmission> {
  const session = await makeDrillSession(make, trainee, vignette());
  const take = await makeTypedTake(make, session, "I hear how much hangs on this.");
  if (medium !== "typed") await recorded(trainee, take.id, medium);
  return submit(make, take, reviewers, submittedAt);
}

async function recorded({ organisationId, personId: ownerId }: Viewer, takeId: string, medium: "video" | "audio"): Promise<void> {
  const known = { key: randomUUID(), mime: `${medium}/webm`, status: "ready" as const, retainUntil: new Date(Date.now() + 86_400_000) };
  const { id: recordingId } = await db().recording.create({ data: { organisationId, ownerId, medium, ...known } });
  await db().take.update({ where: { id: takeId }, data: { recordingId, typedAnswer: null, retainUntil: null } });
}

/** How many jobs of an event wait. */
export async function told(name: string, field: string, id: string): Promise<number> {
  const rows = await db().$queryRawUnsafe<unknown[]>(`select 1 from jobs.job where name = $1 and data->>$2 = $3`, name, field, id);
  return rows.length;
}
