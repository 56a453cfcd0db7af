import path from "node:path";
import answers from "./media/media.json";

/** Absolute path of one of the six short answers that lie in the repository, by its name there. */
export function answerFile(name: string): string {
  const found = answers.find((answer) => answer.name === name);
  if (!found) throw new Error(`No answer is called ${name}.`);
  return path.resolve("tests/make/media", found.file);
}

export const answerNames = answers.map(({ name }) => name);
