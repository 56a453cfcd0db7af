import { isRoute } from "./places";
import type { Rule, Tree, Violation } from "./tree";

const longest = 400;
const longestRoute = 149;

function perFile(tree: Tree, check: (file: string, text: string) => Violation[]): Violation[] {
  return [...tree].flatMap(([file, text]) => check(file, text));
}

export const sizes: Rule = {
  name: "file sizes",
  check: ({ tree }) =>
    perFile(tree, (file, text) => {
      const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
      const most = isRoute(file) ? longestRoute : longest;
      return lines > most ? [{ file, line: most + 1, rule: "file sizes", says: `${lines} lines; at most ${most}` }] : [];
    }),
};

const saysNothing = new Set(["util", "utils", "helper", "helpers", "misc", "service", "services", "manager", "managers", "common"]);

export const names: Rule = {
  name: "names",
  check: ({ tree }) =>
    perFile(tree, (file) => {
      const empty = file.split(/[/.-]/).find((word) => saysNothing.has(word.toLowerCase()));
      return empty ? [{ file, line: 1, rule: "names", says: `"${empty}" does not say what the file does` }] : [];
    }),
};

/** Written apart, so that this file does not find itself. */
const unfinished = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "[Ll]orem" + " ipsum"].join("|")})\\b`);

export const finished: Rule = {
  name: "finished",
  check: ({ tree }) =>
    perFile(tree, (file, text) =>
      text.split("\n").flatMap((line, index) => {
        const left = unfinished.exec(line);
        return left ? [{ file, line: index + 1, rule: "finished", says: `"${left[0]}" marks something unfinished` }] : [];
      }),
    ),
};
