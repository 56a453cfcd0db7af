import type { RecordingView } from "~/recordings";
import { type Person, type TakeOnPage, mediumOf } from "./model";
import type { sessionWithTakes } from "./store/sessions.server";

type Row = NonNullable<Awaited<ReturnType<typeof sessionWithTakes>>>["takes"][number];

type Beside = {
  recordings: Map<string, RecordingView>;
  views: Map<string, { viewerName: string; viewedAt: Date }[]>;
  person: (personId: string) => Person;
};

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
    submission: latest
      ? {
          id: latest.id,
          submittedAt: latest.submittedAt,
          withdrawnAt: latest.withdrawnAt,
          releasedAt: latest.releasedAt,
          reviewers: latest.reviewers.map(({ reviewerId }) => person(reviewerId)),
        }
      : null,
    views: (take.recordingId && views.get(take.recordingId)) || [],
  };
}
