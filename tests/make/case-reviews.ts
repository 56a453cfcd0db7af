import type { Prisma } from "~/generated/prisma/client";
import { asDate, fromDate, plusDays } from "~/core/days";
import { type Maker, daysAgo } from "./maker";
import type { MadeEpisode } from "./outcomes";
import { put } from "./put";

type Given = {
  question?: string;
  note?: string;
  decision?: NonNullable<Prisma.CaseReviewCreateManyInput["decision"]>;
  openedDaysAgo?: number;
  decidedDaysAgo?: number;
  /** Days from now; below 0 it is due. */
  lookAgainInDays?: number;
  closedDaysAgo?: number;
};

/** A client on their clinician's review list; decided where a decision is named. */
export async function makeCaseReview(make: Maker, { id: episodeId, clinician }: MadeEpisode, given: Given = {}): Promise<{ id: string }> {
  const { question = "asked", note = "", decision, openedDaysAgo = 1, decidedDaysAgo = openedDaysAgo, lookAgainInDays, closedDaysAgo } = given;
  const openedAt = daysAgo(make, openedDaysAgo);
  const id = make.random.uuid(openedAt);
  await put(make, "caseReview", [
    {
      id,
      organisationId: clinician.organisationId,
      clinicianId: clinician.personId,
      episodeId,
      key: make.random.uuid(openedAt),
      question,
      note,
      decision: decision ?? null,
      decidedAt: decision ? daysAgo(make, decidedDaysAgo) : null,
      lookAgainOn: lookAgainInDays === undefined ? null : asDate(plusDays(fromDate(make.now), lookAgainInDays)),
      openedAt,
      closedAt: closedDaysAgo === undefined ? null : daysAgo(make, closedDaysAgo),
    },
  ]);
  return { id };
}
