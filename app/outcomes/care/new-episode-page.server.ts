import type { Viewer } from "~/accounts";
import { measureKey } from "~/library";
import { measuresOf } from "~/library/index.server";
import { usualPrimary } from "../store/client-episodes.server";
import { scopeOf } from "./in-own-episode.server";

/** Measures by which a course can be judged, and the one that this clinician's clients usually are. */
export async function primaryChoices(viewer: Viewer): Promise<{ choices: { value: string; label: string }[]; usual: string | null }> {
  const outcomes = (await measuresOf(viewer)).filter(({ definition }) => definition.kind === "outcome").map(({ definition }) => definition);
  const choices = outcomes.map((definition) => ({ value: measureKey(definition), label: definition.short }));
  const slug = await usualPrimary(scopeOf(viewer));
  return { choices, usual: choices.find(({ value }) => value.split("@")[0] === slug)?.value ?? null };
}
