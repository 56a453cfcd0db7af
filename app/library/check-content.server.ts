import path from "node:path";
import { checkClip } from "./check-clip.server";
import { contentReader, type ContentReader, type Problem, type Source } from "./content-files.server";
import { checkMeasures } from "./check-measures.server";
import type { Measure } from "./measure-model";
import { measureSchema } from "./measure-schema";
import { rubricSchema, skillSchema, vignetteSchema, type Rubric, type Skill, type Vignette } from "./model";
import { sentences } from "./script-lines";

export { problemLine, type Problem } from "./content-files.server";

/** All editions of everything. */
export interface Content {
  skills: Skill[];
  rubrics: Rubric[];
  vignettes: Vignette[];
  measures: Measure[];
  /** Where the media of a vignette lie, by editionKey. Kept apart, so that no path of ours travels with a vignette. */
  folders: Map<string, string>;
}

export const editionKey = ({ slug, edition }: { slug: string; edition: number }) => `${slug}@${edition}`;

/**
 * Reads and checks a content directory. `content` holds what is whole; nothing may be served while there are problems.
 * Reads files only: loudness and length were measured when a clip was rendered.
 */
export function checkContent(dir: string): { problems: Problem[]; content: Content } {
  const reader = contentReader(dir);
  const skills = reader.list("skills", ".json").flatMap((file) => openNamed(reader, file, skillSchema));
  const rubrics = reader.list("rubrics", ".json").flatMap((file) => openNamed(reader, file, rubricSchema));
  for (const skill of skills) distinct(skill, skill.value.criteria, "criteria");
  rubrics.forEach(checkRubric);
  const measures = reader.list("measures", ".json").flatMap((file) => openNamed(reader, file, measureSchema));
  checkMeasures(measures);
  const newestSkills = newest(skills.map(({ value }) => value));
  const folders = new Map<string, string>();
  const vignettes = reader.list("vignettes", "folders").flatMap((folder) => {
    const vignette = openVignette(reader, folder, newestSkills);
    if (vignette) folders.set(editionKey(vignette), folder);
    return vignette ?? [];
  });
  if (vignettes.length === 0) reader.report(path.join(dir, "vignettes"), 1, [], "holds no vignette that is whole");
  const content = { skills: values(skills), rubrics: values(rubrics), measures: values(measures), vignettes, folders };
  return { problems: reader.problems, content };
}

const values = <T>(sources: Source<T>[]) => sources.map(({ value }) => value);

/** The highest edition of each slug. */
export function newest<T extends { slug: string; edition: number }>(all: T[]): T[] {
  return all.filter((one) => !all.some((other) => other.slug === one.slug && other.edition > one.edition));
}

/** A file or folder is named `slug`, or `slug@edition` where a newer edition has taken the plain name. */
function checkName({ value, complain }: Source<{ slug: string; edition: number }>, named: string) {
  const [slug, edition] = named.split("@");
  if (value.slug !== slug) complain(["slug"], `must be ${slug}, as the file is named`);
  if (edition && String(value.edition) !== edition) complain(["edition"], `must be ${edition}, as the file is named`);
}

function openNamed<T extends { slug: string; edition: number }>(
  reader: ContentReader,
  file: string,
  schema: Parameters<typeof reader.open<T>>[1],
): Source<T>[] {
  const source = reader.open(file, schema);
  if (!source) return [];
  checkName(source, path.basename(file, ".json"));
  return [source];
}

function distinct(source: Source<unknown>, list: { id: string }[], field: string) {
  list.forEach(({ id }, i) => {
    if (list.findIndex((other) => other.id === id) < i) source.complain([field, i, "id"], `${id} is used twice`);
  });
}

function checkRubric(source: Source<Rubric>) {
  const { scale, items } = source.value;
  distinct(source, items, "items");
  if (scale.max <= scale.min) source.complain(["scale", "max"], "must be above min");
  items.forEach(({ anchors }, i) =>
    anchors.forEach(({ score }, j) => {
      const at = ["items", i, "anchors", j, "score"];
      const steps = (score - scale.min) / scale.step;
      if (score > scale.max || steps < 0 || !Number.isInteger(steps)) source.complain(at, "is not on the scale");
      if (j > 0 && score <= (anchors[j - 1]?.score ?? 0)) source.complain(at, "anchors go from low to high");
    }),
  );
}

function openVignette(reader: ContentReader, folder: string, skills: Skill[]): Vignette | null {
  const source = reader.open(path.join(folder, "vignette.json"), vignetteSchema);
  const clip = checkClip(reader, folder);
  if (!source) return null;
  checkName(source, path.basename(folder));
  const { value, complain } = source;
  const skill = skills.find(({ slug }) => slug === value.skill);
  if (!skill) complain(["skill"], `there is no skill ${value.skill}`);
  value.criteria.forEach((id, i) => {
    if (skill && !skill.criteria.some((criterion) => criterion.id === id))
      complain(["criteria", i], `${id} is not a criterion of ${skill.slug}`);
  });
  if (!clip || !skill) return null;
  for (const part of [clip.script.value, clip.facts])
    if (part.slug !== value.slug || part.edition !== value.edition)
      complain(["edition"], "slug and edition must be the same in vignette.json, script.json and media.json");
  const criteria = skill.criteria.filter(({ id }) => value.criteria.includes(id));
  return { ...value, criteria, sentences: sentences(clip.script.value), clip: clip.facts };
}
