import { z } from "zod";
import { FileRefused } from "~/platform/file-refused.server";
import { cuesAlone, readCaptions } from "../captions";
import { filmedScriptSchema, scriptSchema } from "../clip-model";
import { type Path, readJson } from "../json-source";
import { type Rubric, type Skill, type VignetteFile, ownVignetteSchema, rubricSchema, skillSchema } from "../model";
import { ownPrefix } from "../own-measure-slug";
import { sentences } from "../script-lines";
import { momentMisfit, rubricMisfit, sentencesFit, skillMisfit } from "./form-fit";
import type { Archive, Part } from "./open-archive.server";

export type ReadMoment = { kind: "vignette"; file: VignetteFile; sentences: string[]; clip: Part | null; captions: string | null };
export type ReadPart = ReadMoment | { kind: "skill"; file: Skill } | { kind: "rubric"; file: Rubric };

/** Everything that an archive holds, each by the schema of its file. Throws FileRefused that names file, line and field. */
export async function readParts(archive: Archive): Promise<ReadPart[]> {
  const read: ReadPart[] = [];
  const names = [...archive.parts.keys()].sort();
  for (const name of names) {
    const [folder] = name.split("/");
    if (folder === "skills") read.push({ kind: "skill", file: fitting(await open(archive, name, skillSchema), skillMisfit) });
    else if (folder === "rubrics") read.push({ kind: "rubric", file: fitting(await open(archive, name, rubricSchema), rubricMisfit) });
    else if (name.endsWith("/vignette.json")) read.push(await openMoment(archive, name.slice(0, -"vignette.json".length)));
    else if (!archive.parts.has(name.replace(/[^/]+$/, "vignette.json"))) refuse(`${name} stands there without its vignette.json.`);
  }
  if (read.length === 0) refuse("There is nothing in this archive: no moment, no skill, no rubric.");
  return read;
}

async function openMoment(archive: Archive, folder: string): Promise<ReadMoment> {
  const part = (name: string) => archive.parts.get(folder + name) ?? null;
  const read = await open(archive, `${folder}vignette.json`, ownVignetteSchema);
  const file = fitting(read, momentMisfit);
  if (!file.moment.startsWith(ownPrefix)) read.refuseAt(["moment"], `names ${file.moment}, but a moment of an organisation's own begins with ${ownPrefix}`);
  const { file: script, refuseAt } = await open(archive, `${folder}script.json`, z.union([filmedScriptSchema, scriptSchema]));
  if (script.slug !== file.slug || script.edition !== file.edition) refuse(`${folder}script.json has another slug or edition than its vignette.json.`);
  const said = "filmed" in script ? script.sentences : sentences(script);
  if (!sentencesFit(said)) refuseAt(["filmed" in script ? "sentences" : "lines"], tooMuch);
  const [clip, other] = [part("clip.mp4"), part("clip.webm")];
  if (clip && other) refuse(`${folder} holds two clips.`);
  const captions = part("captions.vtt");
  const source = captions && (await archive.readWords(captions));
  const wrong = source === null ? null : readCaptions(source);
  if (wrong && "message" in wrong) refuse(`${folder}captions.vtt, line ${wrong.line} ${wrong.message}.`);
  return { kind: "vignette", file, sentences: said, clip: clip ?? other, captions: source && cuesAlone(source) };
}

/** A file by its schema, and how to refuse it for one of its fields. */
type Opened<T> = { file: T; refuseAt: (field: Path, says: string) => never };

const tooMuch = "does not fit into the studio's form, which would cut or change it";

function fitting<T>({ file, refuseAt }: Opened<T>, misfit: (file: T) => Path | null): T {
  const at = misfit(file);
  return at ? refuseAt(at, tooMuch) : file;
}

async function open<T extends { slug: string; edition: number }>(archive: Archive, name: string, schema: z.ZodType<T>): Promise<Opened<T>> {
  const part = archive.parts.get(name);
  if (!part) return refuse(`${name} is missing from this archive.`);
  const json = readJson(await archive.readWords(part));
  if (!json.ok) return refuse(`${name}, line ${json.line}: ${json.message}.`);
  const refuseAt = (field: Path, says: string) => refuse(`${name}, line ${json.lineOf(field)}: ${field.length > 0 ? `${field.join(".").slice(0, 120)} ` : ""}${says}.`);
  const parsed = schema.safeParse(json.value);
  const issue = parsed.error?.issues[0];
  if (issue?.code === "unrecognized_keys") refuseAt([...(issue.path as Path), ...issue.keys.slice(0, 1)], "is not a field of this file");
  if (issue) refuseAt(issue.path as Path, issue.message);
  const file = parsed.data as T;
  const [named, edition] = name.replace(/\/[a-z]+\.json$|\.json$/, "").split("/").pop()!.split("@");
  if (file.slug !== named || (edition && String(file.edition) !== edition)) refuse(`${name} holds ${file.slug.slice(0, 120)}, edition ${file.edition}, which is not what it is called.`);
  if (!file.slug.startsWith(ownPrefix)) refuse(`${name}: the slug of what an organisation has made begins with ${ownPrefix}.`);
  return { file, refuseAt };
}

function refuse(problem: string): never {
  throw new FileRefused(problem);
}
