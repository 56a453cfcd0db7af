import path from "node:path";
import { checkAssessments } from "./check-assessments.server";
import { openConversation } from "./check-conversation.server";
import { checkName, contentReader, type ContentReader, type Problem, type Source } from "./content-files.server";
import { checkMeasures } from "./check-measures.server";
import { checkMoments, openVignette } from "./check-vignettes.server";
import { type Assessment, assessmentSchema } from "./assessment-model";
import type { Conversation } from "./conversation-model";
import type { Measure } from "./measure-model";
import { measureSchema } from "./measure-schema";
import { rubricSchema, skillSchema, type Rubric, type Skill, type ShippedVignette } from "./model";

export { problemLine, type Problem } from "./content-files.server";

/** All editions of everything. */
export interface Content {
  skills: Skill[];
  rubrics: Rubric[];
  vignettes: ShippedVignette[];
  conversations: Conversation[];
  assessments: Assessment[];
  measures: Measure[];
  /** Where the media of a vignette or a turn lie, by editionKey. Kept apart, so that no path of ours travels with a vignette. */
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
  const known = { skills: newest(values(skills)), rubrics: newest(values(rubrics)) };
  const folders = new Map<string, string>();
  const vignettes = reader.list("vignettes", "folders").flatMap((folder) => {
    const vignette = openVignette(reader, folder, known);
    if (vignette) folders.set(editionKey(vignette.value), folder);
    return vignette ?? [];
  });
  if (vignettes.length === 0) reader.report(path.join(dir, "vignettes"), 1, [], "holds no vignette that is whole");
  checkMoments(vignettes);
  checkWorkedAnswers(skills, values(vignettes));
  const conversations = reader.list("conversations", "folders").flatMap((folder) => {
    const conversation = openConversation(reader, folder, known);
    for (const turn of conversation?.turns ?? []) folders.set(editionKey(turn.vignette), path.join(folder, turn.id));
    return conversation ?? [];
  });
  const assessments = reader.list("assessments", ".json").flatMap((file) => openNamed(reader, file, assessmentSchema));
  checkAssessments(assessments, { vignettes: newest(values(vignettes)), rubrics: known.rubrics });
  const content = {
    skills: values(skills),
    rubrics: values(rubrics),
    measures: values(measures),
    vignettes: values(vignettes),
    conversations,
    assessments: values(assessments),
    folders,
  };
  return { problems: reader.problems, content };
}

/** What an assessment asks is answered nowhere else. */
function checkWorkedAnswers(skills: Source<Skill>[], vignettes: ShippedVignette[]) {
  for (const { value, complain } of skills)
    value.workedAnswers.forEach(({ vignette }, i) => {
      const answered = vignettes.find(({ slug }) => slug === vignette);
      const at = ["workedAnswers", i, "vignette"];
      if (answered?.skill !== value.slug) complain(at, `must be a vignette of the skill ${value.slug}`);
      if (answered?.kind === "assessment") complain(at, "is met in an assessment and nowhere else");
    });
}

const values = <T>(sources: Source<T>[]) => sources.map(({ value }) => value);

/** The highest edition of each slug. */
export function newest<T extends { slug: string; edition: number }>(all: T[]): T[] {
  return all.filter((one) => !all.some((other) => other.slug === one.slug && other.edition > one.edition));
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
  items.forEach(({ anchors }, i) =>
    anchors.forEach(({ score }, j) => {
      const at = ["items", i, "anchors", j, "score"];
      const steps = (score - scale.min) / scale.step;
      if (score > scale.max || steps < 0 || !Number.isInteger(steps)) source.complain(at, "is not on the scale");
      if (j > 0 && score <= (anchors[j - 1]?.score ?? 0)) source.complain(at, "anchors go from low to high");
    }),
  );
}

