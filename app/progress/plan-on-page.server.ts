import { createHash } from "node:crypto";
import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { fromDate } from "~/core/days";
import { countsNow } from "./counts-now.server";
import { drillsFor } from "./drills.server";
import type { PlanOnPage, Signature } from "./model";
import type { readablePlan } from "./store/plans.server";

type Row = NonNullable<Awaited<ReturnType<typeof readablePlan>>>;

/** Stands for what a signature is given to: the words and the drills. */
export const editionOf = ({ objective, vignetteSlugs }: Pick<Row, "objective" | "vignetteSlugs">) =>
  createHash("sha256").update(JSON.stringify([objective, vignetteSlugs])).digest("hex").slice(0, 16);

/** An own plan that has not ended as its page shows it: with the counts that it came from, where they have changed. */
export async function openPlanOnPage(viewer: Viewer, row: Row): Promise<PlanOnPage | null> {
  const [[plan], now] = await Promise.all([plansOnPage(viewer, [row]), countsNow(viewer, row)]);
  return plan ? { ...plan, countsNow: now } : null;
}

/** Plans as pages show them, in the order given. */
export async function plansOnPage(viewer: Viewer, rows: Row[]): Promise<PlanOnPage[]> {
  const people = rows.flatMap(({ personId, signerId }) => [personId, ...(signerId ? [signerId] : [])]);
  const [names, drillsOf] = await Promise.all([nameOf(viewer, [...new Set(people)]), drillsFor(viewer)]);
  return rows.map((row) => ({
    id: row.id,
    owner: { personId: row.personId, name: names.get(row.personId) ?? "Somebody" },
    source: row.source,
    objective: row.objective,
    evidence: row.evidence,
    countsNow: null,
    drills: drillsOf(row.vignetteSlugs),
    gone: row.vignetteSlugs.length - drillsOf(row.vignetteSlugs).length,
    minutesPerWeek: row.minutesPerWeek,
    reviewOn: fromDate(row.reviewOn),
    createdAt: row.createdAt,
    signature: signatureOf(row, names),
    endedAt: row.endedAt,
    learnt: row.learnt,
    edition: editionOf(row),
  }));
}

function signatureOf({ signerId, askedAt, signedAt, signerComment }: Row, names: Map<string, string>): Signature {
  if (!signerId) return { state: "none" };
  const signer = { personId: signerId, name: names.get(signerId) ?? "Your supervisor" };
  if (signedAt) return { state: "signed", signer, signedAt, comment: signerComment };
  return askedAt ? { state: "asked", signer, askedAt } : { state: "changed", signer };
}
