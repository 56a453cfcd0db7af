import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { madeConversation, madeRubric } from "./conversation";

type Json = Record<string, unknown>;

const shipped = path.resolve("content");
const read = (file: string) => JSON.parse(fs.readFileSync(file, "utf8")) as Json;
const write = (file: string, value: unknown) => fs.writeFileSync(file, JSON.stringify(value, null, 2));

/**
 * Makes a content directory that holds everything that is shipped and one conversation more, whose turns are played by
 * clips of shipped vignettes. Media are linked and not copied.
 */
export function makeContent(dir: string): string {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  for (const part of fs.readdirSync(shipped)) {
    if (part !== "rubrics" && part !== "conversations") fs.symlinkSync(path.join(shipped, part), path.join(dir, part));
  }
  fs.cpSync(path.join(shipped, "rubrics"), path.join(dir, "rubrics"), { recursive: true });
  write(path.join(dir, "rubrics", `${madeRubric.slug}.json`), madeRubric);
  fs.mkdirSync(path.join(dir, "conversations"));
  linkConversations(dir);
  const folder = path.join(dir, "conversations", madeConversation.slug);
  fs.mkdirSync(folder);
  write(path.join(folder, "conversation.json"), madeConversation);
  const clips = clipsOf(path.join(shipped, "vignettes"));
  madeConversation.turns.forEach(({ id }, index) => lendClip(path.join(folder, id), id, clips[index] ?? ""));
  return dir;
}

/** Each is a folder of its own, because what is linked counts as no folder; what lies in it is linked. */
function linkConversations(dir: string) {
  const from = path.join(shipped, "conversations");
  for (const slug of fs.existsSync(from) ? fs.readdirSync(from) : []) {
    const to = path.join(dir, "conversations", slug);
    fs.mkdirSync(to);
    for (const part of fs.readdirSync(path.join(from, slug))) fs.symlinkSync(path.join(from, slug, part), path.join(to, part));
  }
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
