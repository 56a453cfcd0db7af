import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { asAssessed, madeAssessment } from "./assessment";
import { madeConversation, madeRubric } from "./conversation";

type Json = Record<string, unknown>;

const shipped = path.resolve("content");
/** These are not linked as a whole, because something is added to them. */
const made = ["rubrics", "skills", "conversations", "vignettes", "assessments"];
const read = (file: string) => JSON.parse(fs.readFileSync(file, "utf8")) as Json;
const write = (file: string, value: unknown) => fs.writeFileSync(file, JSON.stringify(value, null, 2));

/**
 * Makes a content directory that holds everything that is shipped, and one conversation and one assessment more, whose
 * clips are those of shipped vignettes. Every skill that is practised has worked answers. Media are linked and not copied.
 */
export function makeContent(dir: string): string {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  for (const part of fs.readdirSync(shipped)) {
    if (!made.includes(part)) fs.symlinkSync(path.join(shipped, part), path.join(dir, part));
  }
  fs.cpSync(path.join(shipped, "rubrics"), path.join(dir, "rubrics"), { recursive: true });
  write(path.join(dir, "rubrics", `${madeRubric.slug}.json`), madeRubric);
  addWorkedAnswers(dir);
  for (const part of ["conversations", "vignettes"]) linkFolders(dir, part);
  const folder = path.join(dir, "conversations", madeConversation.slug);
  fs.mkdirSync(folder);
  write(path.join(folder, "conversation.json"), madeConversation);
  const clips = clipsOf(path.join(shipped, "vignettes"));
  madeConversation.turns.forEach(({ id }, index) => lendClip(path.join(folder, id), id, clips[index] ?? ""));
  addAssessment(dir, clips);
  return dir;
}

/** Each is a folder of its own, because what is linked counts as no folder; what lies in it is linked. */
function linkFolders(dir: string, of: string) {
  const from = path.join(shipped, of);
  fs.mkdirSync(path.join(dir, of));
  for (const slug of fs.existsSync(from) ? fs.readdirSync(from) : []) {
    const to = path.join(dir, of, slug);
    fs.mkdirSync(to);
    for (const part of fs.readdirSync(path.join(from, slug))) fs.symlinkSync(path.join(from, slug, part), path.join(to, part));
  }
}

/** Two of them, to the first moment of the skill, where the shipped skill has none. */
function addWorkedAnswers(dir: string) {
  fs.mkdirSync(path.join(dir, "skills"));
  const vignettes = fs.readdirSync(path.join(shipped, "vignettes")).map((slug) => read(path.join(shipped, "vignettes", slug, "vignette.json")));
  for (const file of fs.readdirSync(path.join(shipped, "skills"))) {
    const skill = read(path.join(shipped, "skills", file)) as Json & { workedAnswers: Json[] };
    const moment = vignettes.find((one) => one.kind === "moment" && one.skill === skill.slug);
    const answers = ["One", "Another"].map((which) => ({ vignette: moment?.slug, words: `${which} worked answer of the tests for ${String(skill.slug)}.`, why: `${which} reason of the tests.` }));
    write(path.join(dir, "skills", file), moment && skill.workedAnswers.length === 0 ? { ...skill, workedAnswers: answers } : skill);
  }
}

function addAssessment(dir: string, clips: string[]) {
  const from = path.join(shipped, "assessments");
  const to = path.join(dir, "assessments");
  if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true });
  fs.mkdirSync(to, { recursive: true });
  write(path.join(to, `${madeAssessment.slug}.json`), madeAssessment);
  madeAssessment.forms.flatMap(({ vignettes }) => vignettes).forEach((slug, index) => {
    const clip = clips[index % clips.length] ?? "";
    const folder = path.join(dir, "vignettes", slug);
    lendClip(folder, slug, clip);
    write(path.join(folder, "vignette.json"), asAssessed(read(path.join(clip, "vignette.json")), slug, index));
  });
}

const clipsOf = (vignettes: string) =>
  fs
    .readdirSync(vignettes)
    .map((slug) => path.join(vignettes, slug))
    .filter((folder) => fs.existsSync(path.join(folder, "media.json")));

/** The same clip under a turn's name. */
function lendClip(folder: string, turn: string, from: string) {
  fs.mkdirSync(folder);
  const script = { ...read(path.join(from, "script.json")), slug: turn, edition: 1 };
  const media = read(path.join(from, "media.json"));
  const hash = createHash("sha256").update(JSON.stringify(script)).digest("hex");
  write(path.join(folder, "script.json"), script);
  write(path.join(folder, "media.json"), { ...media, slug: turn, edition: 1, script: hash });
  for (const part of ["clip", "poster", "captions"]) {
    const { file } = media[part] as { file: string };
    fs.symlinkSync(path.join(from, file), path.join(folder, file));
  }
}
