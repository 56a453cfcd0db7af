import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { readJson, type Path } from "./json-source";

/** One thing wrong in a content file. `field` is a path such as `client.age` or `lines[3].text`, or "" for the whole. */
export interface Problem {
  file: string;
  line: number;
  field: string;
  message: string;
}

/** One problem as one line. */
export const problemLine = ({ file, line, field, message }: Problem) =>
  `${file}:${line} ${field ? `${field}: ` : ""}${message}`;

/** A content file that parsed; `complain` records a problem at one of its fields. */
export interface Source<T> {
  file: string;
  /** Absolute path of the folder the file lies in. */
  folder: string;
  value: T;
  /** The same as it stands in the file, keys in the file's order. */
  raw: unknown;
  complain: (field: Path, message: string) => void;
}

/** Opens content files of one directory and gathers what is wrong with them, worded with file, line and field. */
export function contentReader(dir: string) {
  const problems: Problem[] = [];
  const nameOf = (file: string) => path.join(path.basename(dir), path.relative(dir, file)).replaceAll(path.sep, "/");
  const report = (file: string, line: number, field: Path, message: string) =>
    problems.push({ file: nameOf(file), line, field: fieldName(field), message });

  function open<T>(file: string, schema: z.ZodType<T>): Source<T> | null {
    if (!existsSync(file)) {
      report(file, 1, [], "is missing");
      return null;
    }
    const json = readJson(readFileSync(file, "utf8"));
    if (!json.ok) {
      report(file, json.line, [], json.message);
      return null;
    }
    const complain = (field: Path, message: string) => report(file, json.lineOf(field), field, message);
    const parsed = schema.safeParse(json.value);
    for (const issue of parsed.error?.issues ?? []) {
      const at = issue.path as Path;
      if (issue.code !== "unrecognized_keys") complain(at, issue.message);
      else for (const key of issue.keys) complain([...at, key], "is not a field of this file");
    }
    if (!parsed.success) return null;
    return { file: nameOf(file), folder: path.dirname(file), value: parsed.data, raw: json.value, complain };
  }

  /** Names in a folder of the content directory, sorted; none where there is no such folder. */
  function list(folder: string, wanted: "folders" | ".json"): string[] {
    const at = path.join(dir, folder);
    if (!existsSync(at)) return [];
    return readdirSync(at, { withFileTypes: true })
      .filter((entry) => (wanted === "folders" ? entry.isDirectory() : entry.name.endsWith(wanted)))
      .map((entry) => path.join(at, entry.name))
      .sort();
  }

  return { problems, report, open, list };
}

export type ContentReader = ReturnType<typeof contentReader>;

function fieldName(field: Path): string {
  return field.reduce<string>(
    (name, part) => (typeof part === "number" ? `${name}[${part}]` : name ? `${name}.${part}` : part),
    "",
  );
}

/** A file or folder is named `slug`, or `slug@edition` where a newer edition has taken the plain name. */
export function checkName({ value, complain }: Source<{ slug: string; edition: number }>, named: string) {
  const [slug, edition] = named.split("@");
  if (value.slug !== slug) complain(["slug"], `must be ${slug}, as the file is named`);
  if (edition && String(value.edition) !== edition) complain(["edition"], `must be ${edition}, as the file is named`);
}
