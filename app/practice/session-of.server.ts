import type { Viewer } from "~/accounts";
import { consentOf, organisationOf, supervisorsOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import { clipOf } from "./clip-of.server";
import type { SessionOnPage } from "./model";
import { sessionWithTakes } from "./store/sessions.server";
import { skillInBrief } from "./skill-in-brief";
import { besideTakes, takeOnPage } from "./take-on-page.server";

/** All that the owner's session page shows; null for a session that is another's or does not exist. */
export async function sessionOf(viewer: Viewer, sessionId: string): Promise<SessionOnPage | null> {
  const [session, library] = await Promise.all([sessionWithTakes(viewer, sessionId), libraryFor(viewer)]);
  const moment = session && library.vignette(session.vignetteSlug, session.vignetteEdition);
  const practised = moment && library.skill(moment.skill);
  if (!session || !moment || !practised) return null;
  const [beside, supervisors, organisation, clip, consent] = await Promise.all([
    besideTakes(viewer, session.takes, session.assignment ? [session.assignment.supervisorId] : []),
    supervisorsOf(viewer, viewer.personId),
    organisationOf(viewer),
    clipOf(viewer, session),
    consentOf(viewer),
  ]);
  return {
    id: session.id,
    createdAt: session.createdAt,
    // What raters look for is for raters.
    vignette: { ...moment, title: titleWithLevel(moment, library.vignettes()), raterNotes: {} },
    skill: skillInBrief(practised),
    criteria: moment.criteria,
    clip,
    takes: session.takes.map((take) => takeOnPage(take, beside)),
    given: session._count.takes,
    supervisors,
    assignment: session.assignment && {
      note: session.assignment.note,
      dueOn: session.assignment.dueOn,
      supervisorName: beside.person(session.assignment.supervisorId).name,
    },
    supportContacts: organisation.supportContacts,
    mayRecord: consent?.purposes.includes("supervision") ?? false,
    snapshot: session.snapshotVersion === null ? null : { version: session.snapshotVersion, snapshot: session.snapshot },
  };
}
