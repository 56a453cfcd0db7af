import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { momentsOfLevels } from "~/library";
import { clipFor, libraryFor } from "~/library/index.server";
import type { NextDrill } from "./model";
import { chooseNext } from "./rules";
import { openFor } from "./store/assignments.server";
import { lastAnswered } from "./store/sessions.server";

/** What to practise next and why, in one sentence; null where the library is empty. */
export async function nextDrill(viewer: Viewer): Promise<NextDrill | null> {
  const [assignments, answered, library] = await Promise.all([openFor(viewer), lastAnswered(viewer), libraryFor(viewer)]);
  const names = await nameOf(viewer, assignments.map((one) => one.supervisorId));
  const next = chooseNext({
    vignettes: library.vignettes(),
    answered,
    assignments: assignments.map((one) => ({ ...one, supervisorName: names.get(one.supervisorId) ?? "Your supervisor" })),
  });
  const chosen = next && library.vignette(next.slug);
  if (!chosen) return null;
  const clip = await clipFor(viewer, chosen.slug, chosen.edition);
  const assigned = assignments.find((one) => one.id === next.assignmentId);
  const note = assigned?.note ? { text: assigned.note, from: names.get(assigned.supervisorId) ?? "Your supervisor" } : null;
  const { slug, title, client, approach, level, moment } = chosen;
  const vignette = { slug, title, client, approach, level: momentsOfLevels(library.vignettes()).has(moment) ? level : null };
  return { vignette, reason: next.reason, assignmentId: next.assignmentId, dueOn: next.dueOn, note, clip };
}
