import fs from "node:fs";
import path from "node:path";

const folder = path.resolve("tests/make/media");

/** Absolute paths of the six short clips of people answering, small enough to lie in the repository. */
export function answerFiles(): string[] {
  const names = fs.readdirSync(folder).filter((name) => /\.(webm|mp4)$/.test(name));
  if (names.length === 0) throw new Error(`No media files in ${folder}`);
  return names.sort().map((name) => path.join(folder, name));
}
