import type { Viewer } from "~/accounts/index";
import type { DifficultyReaction, LedgerActivity, ObjectiveSource } from "~/generated/prisma/client";
import { type Maker, daysAgo } from "./maker";
import { put } from "./put";

/** A day without a time of day, so many days before now (after it, where they are negative). */
export function dayAgo(make: Pick<Maker, "now">, days: number): Date {
  const at = daysAgo(make, days);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

type GivenPlan = {
  source?: ObjectiveSource;
  objective: string;
  evidence?: string;
  vignettes: string[];
  minutesPerWeek?: number;
  /** Days until its review; negative where it is overdue. */
  reviewInDays?: number;
  madeDaysAgo?: number;
  /** Who was asked to sign, and when they did. */
  signer?: { person: Viewer; askedDaysAgo: number; signedDaysAgo: number | null };
  ended?: { daysAgo: number; learnt: string };
};

/** One objective to practise. */
export async function makePlan(make: Maker, person: Viewer, given: GivenPlan): Promise<{ id: string; key: string }> {
  const { signer, ended, madeDaysAgo = 20 } = given;
  const createdAt = daysAgo(make, madeDaysAgo);
  const id = make.random.uuid(createdAt);
  const key = make.random.uuid(createdAt);
  await put(make, "plan", [
    {
      id,
      organisationId: person.organisationId,
      personId: person.personId,
      key,
      source: given.source ?? "own",
      objective: given.objective,
      evidence: given.evidence ?? "",
      vignetteSlugs: given.vignettes,
      minutesPerWeek: given.minutesPerWeek ?? 60,
      reviewOn: dayAgo(make, -(given.reviewInDays ?? 30)),
      createdAt,
      signerId: signer?.person.personId ?? null,
      askedAt: signer ? daysAgo(make, signer.askedDaysAgo) : null,
      signedAt: signer && signer.signedDaysAgo !== null ? daysAgo(make, signer.signedDaysAgo) : null,
      endedAt: ended ? daysAgo(make, ended.daysAgo) : null,
      learnt: ended?.learnt ?? "",
    },
  ]);
  return { id, key };
}

type GivenEntry = {
  activity: LedgerActivity;
  daysAgo: number;
  minutes: number;
  withCoach?: boolean;
  planned?: boolean;
  feedbackReceived?: boolean;
  effort?: number | null;
  reaction?: DifficultyReaction | null;
  repetitions?: number | null;
  nextStep?: string;
  planId?: string | null;
};

/** Practice that this person says they did. */
export async function makeLedgerEntry(make: Maker, person: Viewer, given: GivenEntry): Promise<{ id: string; key: string }> {
  const heldOn = dayAgo(make, given.daysAgo);
  const createdAt = daysAgo(make, given.daysAgo);
  const id = make.random.uuid(createdAt);
  const key = make.random.uuid(createdAt);
  await put(make, "ledgerEntry", [
    {
      id,
      organisationId: person.organisationId,
      personId: person.personId,
      key,
      planId: given.planId ?? null,
      activity: given.activity,
      heldOn,
      minutes: given.minutes,
      withCoach: given.withCoach ?? false,
      planned: given.planned ?? true,
      feedbackReceived: given.feedbackReceived ?? false,
      effort: given.effort ?? null,
      reaction: given.reaction ?? null,
      repetitions: given.repetitions ?? null,
      nextStep: given.nextStep ?? "",
      createdAt,
    },
  ]);
  return { id, key };
}

/** People who began together. */
export async function makeCohort(make: Maker, name: string, members: Viewer[], joinedDaysAgo = 140): Promise<{ id: string; key: string }> {
  const at = daysAgo(make, joinedDaysAgo);
  const { organisationId } = members[0]!;
  const id = make.random.uuid(at);
  const key = make.random.uuid(at);
  await put(make, "cohort", [{ id, organisationId, key, name, createdAt: at }]);
  await put(make, "cohortMember", members.map(({ personId }) => ({ organisationId, cohortId: id, personId, joinedAt: at })));
  return { id, key };
}
