import { plainText } from "~/core/plain-text";

/** What has been written so far: any field may be missing, and a number may still be the text that somebody typed. */
export type Draft<T> = T extends (infer One)[] ? Draft<One>[] : T extends object ? { [Key in keyof T]?: Draft<T[Key]> } : T | string;

/** Whatever is typed is kept up to here; what a field may hold is checked when it is published. */
const longest = { line: 300, text: 4000, lines: 80 };
const clean = (given: FormDataEntryValue | null, most: number) => plainText().parse(typeof given === "string" ? given : "").slice(0, most);

/** Reads the fields of a draft out of a form. What is empty is left out, so that the draft lacks it. */
export function fieldsOf(form: FormData) {
  const line = (name: string) => clean(form.get(name), longest.line).replace(/\s+/g, " ").trim() || undefined;
  const text = (name: string) => clean(form.get(name), longest.text).replace(/\s*\n\s*/g, " ").trim() || undefined;
  const lines = (name: string) =>
    clean(form.get(name), longest.text * 2)
      .split(/\r?\n/)
      .map((one) => one.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .slice(0, longest.lines);
  const number = (name: string) => {
    const given = line(name);
    return given === undefined ? undefined : Number.isNaN(Number(given)) ? given : Number(given);
  };
  const several = (name: string) => form.getAll(name).map((one) => clean(one, longest.line)).filter(Boolean).slice(0, 20);
  return { line, text, lines, number, several };
}

/** A text that a draft may hold; empty where it holds none. */
export const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** Without what is undefined, which JSON does not keep. */
export const withoutGaps = <T>(draft: T): T => JSON.parse(JSON.stringify(draft)) as T;

/** What somebody should mend, by the field's name such as "client.age". `missing`: nothing stands there yet. */
export type Problems = Record<string, { says: string; missing: boolean }>;

type Issue = { path: PropertyKey[]; message: string };

export const plainWordsOnly = "Plain words only: leave out signs such as < > { } * _ and web addresses.";

/** The id of a field on its page, or of what groups several, by its name or that of one of its lines. */
export const fieldId = (name: string) => `field-${name.replace(/\.\d+$/, "").replaceAll(".", "-")}`;

/** A gap, and the id of the place on the draft's page where it is filled. */
export type Point = { id: string; says: string };

export const lacksClip: Point = { id: "clip", says: "The clip: record it or upload it" };

/** Why nothing was published, where the list of what is open says which it is. */
export const lacking = { words: "Something is still missing or not right.", clip: "Record or upload the clip first." };

/**
 * What a schema finds wrong in a draft, in the words of whoever writes it. `needs` says by field what belongs there; a
 * number in a path counts as `*`.
 */
export function problemsOf(draft: unknown, issues: Issue[], needs: Record<string, string>): Problems {
  const found: Problems = {};
  for (const { path, message } of issues) {
    const name = path.map(String).join(".");
    const says = message.includes("markup") ? plainWordsOnly : (needs[name.replace(/\b\d+\b/g, "*")] ?? message);
    found[name] ??= { says, missing: isMissing(valueAt(draft, path)) };
  }
  return found;
}

const valueAt = (from: unknown, path: PropertyKey[]): unknown => path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], from);
const isMissing = (value: unknown) => value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** In the order in which the page asks for them: `needs` names its fields from top to bottom. */
export function inPageOrder(problems: Problems, needs: Record<string, string>): Problems {
  const parts = Object.keys(needs).map(partOf);
  const place = (name: string) => (parts.indexOf(partOf(name)) + parts.length) % parts.length;
  return Object.fromEntries(Object.entries(problems).toSorted(([one], [other]) => place(one) - place(other)));
}

const partOf = (name: string) => name.split(".")[0]!;

/** Those that can be seen before anybody asks for everything: something stands there, and is not right. */
export const wrongNow = (problems: Problems): Problems => Object.fromEntries(Object.entries(problems).filter(([, { missing }]) => !missing));
