/** Decisions of practice, pure: what comes next, what may be submitted. Times are Date, durations milliseconds. */

type Choice = { slug: string; reason: string; assignmentId: string | null; dueOn: Date | null };

type Candidate = { slug: string; moment: string; level: number; client: { name: string } };

type Given = {
  /** In learner's order, easier levels first. */
  vignettes: Candidate[];
  /** When each was last answered. */
  answered: Map<string, Date>;
  /** Open ones, the nearest due date first. */
  assignments: { id: string; vignetteSlug: string; dueOn: Date; supervisorName: string }[];
};

/**
 * What to practise next: the assigned drill that is due first; else the first in learner's order that was never
 * answered; else the one that was answered longest ago. Null without vignettes.
 */
export function chooseNext({ vignettes, answered, assignments }: Given): Choice | null {
  const known = new Map(vignettes.map((one) => [one.slug, one]));
  const due = assignments.find((one) => known.has(one.vignetteSlug));
  if (due) {
    const reason = assignedBy(due.supervisorName);
    return { slug: due.vignetteSlug, reason, assignmentId: due.id, dueOn: due.dueOn };
  }
  const fresh = vignettes.find((one) => !answered.has(one.slug));
  if (fresh) {
    return { slug: fresh.slug, reason: whyFresh(fresh, vignettes, answered), assignmentId: null, dueOn: null };
  }
  const [oldest] = vignettes.toSorted((a, b) => Number(answered.get(a.slug)) - Number(answered.get(b.slug)));
  if (!oldest) return null;
  const at = othersOf(oldest, vignettes).length > 0 ? ` at level ${oldest.level}` : "";
  return { slug: oldest.slug, reason: `You have answered everyone; with ${oldest.client.name}${at} it was longest ago.`, assignmentId: null, dueOn: null };
}

const othersOf = ({ slug, moment }: Candidate, vignettes: Candidate[]) => vignettes.filter((one) => one.moment === moment && one.slug !== slug);

/** Why one that was never answered comes next: it is the next client, or another level of one who was met. */
function whyFresh({ client: { name }, ...fresh }: Candidate, vignettes: Candidate[], answered: Map<string, Date>): string {
  const others = othersOf({ client: { name }, ...fresh }, vignettes);
  const met = others.filter(({ slug }) => answered.has(slug)).map(({ level }) => level);
  if (met.length > 0) {
    const how = fresh.level < Math.max(...met) ? "easier" : others.every(({ level }) => level < fresh.level) ? "at its hardest" : "harder";
    return `You have answered ${name} at level${met.length > 1 ? "s" : ""} ${met.toSorted().join(" and ")}. Here is the same moment, ${how}.`;
  }
  const easiest = others.length > 0 && others.every(({ level }) => level > fresh.level) ? " at its easiest" : "";
  if (answered.size === 0) return `Start with ${name}${easiest && `, the moment${easiest}`}: the moments are in the order in which their skills build on each other.`;
  return `You have not answered ${name} yet, who comes next in the order in which the skills build on each other${easiest && `; here${easiest}`}.`;
}

type Submittable = {
  /** Null for a typed answer. */
  recordingStatus: "receiving" | "processing" | "ready" | "refused" | "deleted" | null;
  /** Whether its maker still allows supervision for it; true for a typed answer. */
  forSupervision: boolean;
  /** How many criteria the trainee has not rated yet. */
  unrated: number;
  reviewerIds: string[];
  /** Who supervises the trainee now. */
  supervisorIds: string[];
};

/** One sentence that says why a take cannot be submitted; null where it can. */
export function whyNotSubmittable({ recordingStatus, forSupervision, unrated, reviewerIds, supervisorIds }: Submittable): string | null {
  if (recordingStatus === "deleted") return "This take was deleted, so there is nothing to submit.";
  if (recordingStatus === "refused") return "This recording could not be used, so it cannot be submitted. Try again.";
  if (!forSupervision) return "You have taken back your consent to supervision for this recording, so it stays with you. Give a new answer to submit it.";
  if (supervisorIds.length === 0) return "Nobody supervises you yet. Ask your programme lead to name a supervisor.";
  if (unrated > 0) return "Rate your answer on each criterion first, then submit it.";
  if (reviewerIds.length === 0) return "Choose at least one supervisor.";
  if (!reviewerIds.every((id) => supervisorIds.includes(id))) return "You can submit to your own supervisors only.";
  return null;
}

type TakeState = { rated: boolean; submission: { withdrawnAt: Date | null; releasedAt: Date | null } | null };

/** Where a session stands, in words. `takes` in the order in which they were given, without the deleted ones. */
export function stateInWords(takes: TakeState[]): string {
  const last = takes.at(-1);
  if (!last) return "Not answered yet";
  if (takes.some((take) => take.submission?.releasedAt)) return "Feedback is here";
  if (takes.some((take) => take.submission && !take.submission.withdrawnAt)) return "Submitted, waiting for feedback";
  if (last.submission) return "Withdrawn, not submitted";
  return last.rated ? "Rated, not submitted" : "Answered, not rated yet";
}

/** What the trainee reads of an assigned drill on their page for today, before the day by which it is due. */
export const assignedBy = (supervisorName: string) => `${supervisorName} assigned you this drill.`;

/** One sentence that says why a drill cannot be due on this calendar day, such as "2026-12-01"; null where it can. */
export function whyNotDue(dueOn: string, now: Date): string | null {
  const day = new Date(`${dueOn}T00:00:00Z`).getTime();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dueOn) || Number.isNaN(day)) return "Give a day by which it is due.";
  // A day begins up to 14 hours earlier elsewhere than in UTC and ends up to 12 hours later.
  return day < now.getTime() - 36 * 3_600_000 ? "The day by which it is due has passed. Choose a later one." : null;
}
