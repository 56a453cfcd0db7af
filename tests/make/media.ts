import path from "node:path";
import answers from "./media/media.json";

/** Who gives the answers, as they look and sound (scripts/clips/film/answerers.mjs). */
export type Answerer = "amara" | "tomasz" | "daniel" | "priya";

/** Absolute path of one of the short answers that lie in the repository, by its name there, given by this person. */
export function answerFile(name: string, person: Answerer = "daniel"): string {
  const found = answers.find((answer) => answer.name === name && answer.person === person);
  if (!found) throw new Error(`No answer of ${person} is called ${name}.`);
  return path.resolve("tests/make/media", found.file);
}

/** Those that everybody has given; the others belong to one person's way through a conversation or an assessment. */
export const answerNames = [...new Set(answers.map(({ name }) => name))].filter((name) => answers.filter((one) => one.name === name).length > 1);
