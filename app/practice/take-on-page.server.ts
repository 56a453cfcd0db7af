import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import type { RecordingView } from "~/recordings";
import { recordingsFor, viewsOf } from "~/recordings/index.server";
import { type Person, type SubmissionState, type TakeOnPage, mediumOf } from "./model";
import type { sessionWithTakes } from "./store/sessions.server";

type Row = NonNullable<Awaited<ReturnType<typeof sessionWithTakes>>>["takes"][number];

export type Beside = {
  recordings: Map<string, RecordingView>;
  views: Map<string, { viewerName: string; viewedAt: Date }[]>;
  person: (personId: string) => Person;
};

/** What other domains know of these takes; `others` are people whose names are needed besides those of the reviewers. */
export async function besideTakes(viewer: Viewer, takes: Row[], others: string[] = []): Promise<Beside> {
  const recordingIds = takes.flatMap((take) => take.recordingId ?? []);
  const reviewerIds = takes.flatMap((take) => take.submissions.flatMap((one) => one.reviewers.map((r) => r.reviewerId)));
  const [recordings, views, names] = await Promise.all([
    recordingsFor(viewer, recordingIds),
    Promise.all(recordingIds.map(async (id) => [id, await viewsOf(viewer, id)] as const)),
    nameOf(viewer, [...reviewerIds, ...others]),
  ]);
  return { recordings, views: new Map(views), person: (personId) => ({ personId, name: names.get(personId) ?? "Someone who has left" }) };
}

/** A take's row with what other domains know of it. */
export function takeOnPage(take: Row, { recordings, views, person }: Beside): TakeOnPage {
  const [latest] = take.submissions;
  return {
    id: take.id,
    key: take.key,
    number: take.number,
    medium: mediumOf(take),
    createdAt: take.createdAt,
    typedAnswer: take.typedAnswer,
    recording: (take.recordingId && recordings.get(take.recordingId)) || null,
    selfRatings: Object.fromEntries(take.selfRatings.map((rating) => [rating.criterionId, rating.value])),
    submission: latest ? submissionState(latest, person) : null,
    views: (take.recordingId && views.get(take.recordingId)) || [],
  };
}

type SubmissionRow = Omit<SubmissionState, "reviewers"> & { reviewers: { reviewerId: string }[] };

export function submissionState({ id, submittedAt, withdrawnAt, releasedAt, reviewers }: SubmissionRow, person: Beside["person"]): SubmissionState {
  return { id, submittedAt, withdrawnAt, releasedAt, reviewers: reviewers.map(({ reviewerId }) => person(reviewerId)) };
}
