import path from "node:path";
import { checkClip, clipLengths } from "./check-clip.server";
import { type ContentReader, type Source, checkName } from "./content-files.server";
import { facilitativeRubric, vignetteSchema, type Rubric, type Skill, type ShippedVignette } from "./model";
import { sentences } from "./script-lines";

type Known = { skills: Skill[]; rubrics: Rubric[] };

/** A vignette with its clip; null where something is wrong with it, which the reader has been told. */
export function openVignette(reader: ContentReader, folder: string, { skills, rubrics }: Known): Source<ShippedVignette> | null {
  const source = reader.open(path.join(folder, "vignette.json"), vignetteSchema);
  const clip = checkClip(reader, folder, clipLengths.vignette);
  if (!source) return null;
  checkName(source, path.basename(folder));
  const { value, complain } = source;
  const skill = skills.find(({ slug }) => slug === value.skill);
  if (!skill) complain(["skill"], `there is no skill ${value.skill}`);
  value.criteria.forEach((id, i) => {
    if (skill && !skill.criteria.some((criterion) => criterion.id === id)) complain(["criteria", i], `${id} is not a criterion of ${skill.slug}`);
  });
  const items = rubrics.find(({ slug }) => slug === facilitativeRubric)?.items ?? [];
  for (const { id } of items) if (!value.raterNotes[id]) complain(["raterNotes"], `needs a note for ${id}`);
  for (const id of Object.keys(value.raterNotes))
    if (!items.some((item) => item.id === id)) complain(["raterNotes", id], `${id} is not an item of ${facilitativeRubric}`);
  if (!clip || !skill) return null;
  for (const part of [clip.script.value, clip.facts])
    if (part.slug !== value.slug || part.edition !== value.edition)
      complain(["edition"], "slug and edition must be the same in vignette.json, script.json and media.json");
  const criteria = skill.criteria.filter(({ id }) => value.criteria.includes(id));
  return { ...source, value: { ...value, criteria, sentences: sentences(clip.script.value), clip: clip.facts } };
}

/** What the levels of one moment say alike: it is the same client with the same dilemma. */
const alike = ["kind", "title", "order", "client", "skill", "stance", "problemArea", "problem"] as const;

/** Levels of one moment name the same client, and each level stands there once. */
export function checkMoments(sources: Source<ShippedVignette>[]): void {
  const newest = sources.filter(({ value }) => !sources.some((other) => other.value.slug === value.slug && other.value.edition > value.edition));
  newest.forEach(({ value, complain }, i) => {
    for (const { value: first } of newest.slice(0, i).filter((other) => other.value.moment === value.moment)) {
      for (const field of alike)
        if (JSON.stringify(first[field]) !== JSON.stringify(value[field])) complain([field], `must be as in ${first.slug}, another level of ${value.moment}`);
      if (first.level === value.level) complain(["level"], `${first.slug} is level ${value.level} of ${value.moment} already`);
    }
  });
}
