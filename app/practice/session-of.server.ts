import type { Viewer } from "~/accounts";
import { consentOf, nameOf, organisationOf, supervisorsOf } from "~/accounts/index.server";
import { libraryFor } from "~/library/index.server";
import { recordingsFor, viewsOf } from "~/recordings/index.server";
import { clipOf } from "./clip-of.server";
import type { Person, SessionOnPage } from "./model";
import { sessionWithTakes } from "./store/sessions.server";
import { takeOnPage } from "./take-on-page.server";

/** All that the owner's session page shows; null for a session that is another's or does not exist. */
export async function sessionOf(viewer: Viewer, sessionId: string): Promise<SessionOnPage | null> {
  const [session, library] = await Promise.all([sessionWithTakes(viewer, sessionId), libraryFor(viewer)]);
  const moment = session && library.vignette(session.vignetteSlug, session.vignetteEdition);
  const practised = moment && library.skill(moment.skill);
  if (!session || !moment || !practised) return null;
  const recordingIds = session.takes.flatMap((take) => take.recordingId ?? []);
  const reviewerIds = session.takes.flatMap((take) => take.submissions.flatMap((one) => one.reviewers.map((r) => r.reviewerId)));
  const [recordings, views, names, supervisors, organisation, clip, consent] = await Promise.all([
    recordingsFor(viewer, recordingIds),
    viewsOfAll(viewer, recordingIds),
    nameOf(viewer, [...reviewerIds, ...(session.assignment ? [session.assignment.supervisorId] : [])]),
    supervisorsOf(viewer, viewer.personId),
    organisationOf(viewer),
    clipOf(viewer, session),
    consentOf(viewer),
  ]);
  const person = (personId: string): Person => ({ personId, name: names.get(personId) ?? "Someone who has left" });
  return {
    id: session.id,
    createdAt: session.createdAt,
    vignette: moment,
    skill: practised,
    criteria: moment.criteria,
    clip,
    takes: session.takes.map((take) => takeOnPage(take, { recordings, views, person })),
    given: session._count.takes,
    supervisors,
    assignment: session.assignment && {
      note: session.assignment.note,
      dueOn: session.assignment.dueOn,
      supervisorName: person(session.assignment.supervisorId).name,
    },
    supportContacts: organisation.supportContacts,
    mayRecord: consent?.purposes.includes("supervision") ?? false,
    snapshot: session.snapshotVersion === null ? null : { version: session.snapshotVersion, snapshot: session.snapshot },
  };
}

async function viewsOfAll(viewer: Viewer, recordingIds: string[]) {
  return new Map(await Promise.all(recordingIds.map(async (id) => [id, await viewsOf(viewer, id)] as const)));
}
