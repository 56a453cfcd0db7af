import type { Viewer } from "~/accounts";
import { consentOf, organisationOf, supervisorsOf } from "~/accounts/index.server";
import type { Assessment, Vignette } from "~/library";
import { type Library, libraryFor } from "~/library/index.server";
import { clipOf } from "../clip-of.server";
import { type ClipRow, type SittingRow, sittingWithClips } from "../store/sittings.server";
import { type Beside, besideTakes, takeOnPage } from "../take-on-page.server";
import type { MetClip, MetVignette, OpenClip, SittingOnPage } from "./model";
import { answerTo, isAnswer, isSettling, isSubmittable, longestMinutes, newestIn, openAmong, whatComes } from "./rules";

/** A sitting's assessment in the edition that it was begun with. Throws where content/ no longer holds it: editions are never removed. */
export function assessmentOf(library: Library, { assessmentSlug, assessmentEdition }: { assessmentSlug: string; assessmentEdition: number }): Assessment {
  const found = library.assessment(assessmentSlug, assessmentEdition);
  if (!found) throw new Error(`There is no assessment ${assessmentSlug}, edition ${assessmentEdition}.`);
  return found;
}

/** All that the owner's page of a sitting shows; null for a sitting that is another's or does not exist. */
export async function sittingOf(viewer: Viewer, sittingId: string): Promise<SittingOnPage | null> {
  const [sitting, library] = await Promise.all([sittingWithClips(viewer, sittingId), libraryFor(viewer)]);
  if (!sitting) return null;
  const { slug, title, about, standing } = assessmentOf(library, sitting);
  const [beside, supervisors, organisation, consent] = await Promise.all([
    besideTakes(viewer, sitting.sessions.flatMap(({ takes }) => takes)),
    supervisorsOf(viewer, viewer.personId),
    organisationOf(viewer),
    consentOf(viewer),
  ]);
  const met = await Promise.all(sitting.sessions.map((session) => metClip(viewer, library, session, beside)));
  const form = sitting.clips.flatMap((clip) => library.vignette(clip) ?? []);
  const open = sitting.finishedAt ? null : openAmong(sitting.sessions);
  const openMet = met.find(({ sessionId }) => sessionId === open?.id);
  const following = form[sitting.sessions.length];
  return {
    id: sitting.id,
    createdAt: sitting.createdAt,
    finishedAt: sitting.finishedAt,
    assessment: { slug, title, about, standing },
    total: sitting.clips.length,
    minutes: longestMinutes(form),
    met,
    open: open && openMet ? openClip(open, openMet, beside) : null,
    ahead: whatComes(form),
    next: following && following.touches.length > 0 ? whatComes([following]) : null,
    submitted: submittedOf(sitting, beside),
    submittable: met.filter(({ take }) => take && isSubmittable(take)).length,
    supervisors,
    supportContacts: organisation.supportContacts,
    mayRecord: consent?.purposes.includes("supervision") ?? false,
  };
}

async function metClip(viewer: Viewer, library: Library, session: ClipRow, beside: Beside): Promise<MetClip> {
  const vignette = library.vignette(session.vignetteSlug, session.vignetteEdition);
  if (!vignette) throw new Error(`There is no vignette ${session.vignetteSlug}, edition ${session.vignetteEdition}.`);
  const answer = answerTo(session);
  return {
    sessionId: session.id,
    place: session.place ?? 0,
    vignette: forTheOneWhoAnswers(vignette),
    clip: await clipOf(viewer, session),
    take: answer ? takeOnPage(answer, beside) : null,
    answered: session._count.takes > 0,
    begun: session._count.minutes,
  };
}

function forTheOneWhoAnswers({ slug, title, client, justHappened, timeLimitSeconds, touches, contentNote }: Vignette): MetVignette {
  return { slug, title, client, justHappened, timeLimitSeconds, touches, contentNote };
}

function openClip(session: ClipRow, { place, vignette, clip }: MetClip, beside: Beside): OpenClip {
  return {
    id: session.id,
    place,
    vignette,
    clip,
    criteria: [],
    takes: session.takes.filter(isAnswer).map((take) => takeOnPage(take, beside)),
    given: session._count.takes,
    refusal: refusalIn(session),
    settling: isSettling(newestIn([session]), new Date()),
    snapshot: session.snapshotVersion === null ? null : { version: session.snapshotVersion, snapshot: session.snapshot },
  };
}

function refusalIn({ takes, _count }: ClipRow): OpenClip["refusal"] {
  const tried = takes.at(-1);
  const sentence = tried?.recording?.refusal;
  return tried && sentence && _count.takes === 0 ? { key: tried.key, sentence } : null;
}

function submittedOf({ sessions }: SittingRow, { person }: Beside): SittingOnPage["submitted"] {
  const standing = sessions.flatMap(({ takes }) => takes.flatMap(({ submissions }) => submissions.filter(({ withdrawnAt }) => withdrawnAt === null)));
  const [first] = standing;
  if (!first) return null;
  const reviewers = new Set(standing.flatMap((one) => one.reviewers.map(({ reviewerId }) => reviewerId)));
  return { at: first.submittedAt, answers: standing.length, released: standing.filter(({ releasedAt }) => releasedAt !== null).length, reviewers: [...reviewers].map(person) };
}
