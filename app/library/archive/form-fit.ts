import { isDeepStrictEqual } from "node:util";
import type { Path } from "../json-source";
import type { Rubric, Skill, VignetteFile } from "../model";
import { readMoment } from "../studio/moment-draft";
import { anchorLines, readRubric } from "../studio/rubric-draft";
import { readSkill } from "../studio/skill-draft";

/**
 * The first field of a file that the studio's form would not keep as it stands there, null where it keeps them all:
 * whoever brought it in and saved it would lose that without a word. Read by the form's own reader, so that both have the
 * same limits.
 */
export function skillMisfit(file: Skill): Path | null {
  const { title, summary, is, isNot, criteria, misses, workedAnswers } = file;
  const fields: Fields = { title, summary, is, isNot, misses };
  criteria.forEach((one, i) => prefixed(fields, `criteria.${i}`, one));
  workedAnswers.forEach((one, i) => prefixed(fields, `workedAnswers.${i}`, one));
  return difference(without(file, "slug", "edition", "order"), readSkill(formOf(fields)));
}

export function rubricMisfit(file: Rubric): Path | null {
  const { title, credit, scale, items } = file;
  const fields: Fields = { title, credit };
  prefixed(fields, "scale", scale);
  items.forEach(({ anchors, ...item }, i) => prefixed(fields, `items.${i}`, { ...item, critical: item.critical || undefined, anchors: anchorLines(anchors) }));
  const shown = { ...file, items: items.map(({ critical, ...item }) => (critical ? { ...item, critical } : item)) };
  return difference(without(shown, "slug", "edition"), readRubric(formOf(fields)));
}

/** Of a moment's vignette.json; `order`, `moment` and `illustrated` are not the form's. */
export function momentMisfit(file: VignetteFile): Path | null {
  const { client, criteria, therapistRisks, touches, raterNotes } = file;
  const shown = without(file, "slug", "edition", "order", "moment", "illustrated");
  const form = formOf(without(shown, "client", "criteria", "therapistRisks", "touches", "raterNotes") as Fields);
  for (const [name, all] of Object.entries({ criteria, therapistRisks, touches })) for (const one of all) form.append(name, one);
  const fields: Fields = {};
  prefixed(fields, "client", client);
  prefixed(fields, "raterNotes", raterNotes);
  for (const [name, value] of formOf(fields)) form.append(name, value);
  return difference(shown, without(readMoment(form, Object.keys(raterNotes)).definition, "illustrated"));
}

/** Whether what a client says would stay as it is. */
export const sentencesFit = (sentences: string[]): boolean => isDeepStrictEqual(sentences, readMoment(formOf({ sentences }), []).sentences);

const without = (file: object, ...names: string[]): object => Object.fromEntries(Object.entries(file).filter(([name]) => !names.includes(name)));

type Value = string | number | boolean | string[] | null | undefined;
type Fields = Record<string, Value>;

function prefixed(fields: Fields, name: string, values: Record<string, Value>): void {
  for (const [field, value] of Object.entries(values)) fields[`${name}.${field}`] = value;
}

/** As the page sends it: lists as lines, what is empty not at all. */
function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined) form.append(name, Array.isArray(value) ? value.join("\n") : String(value));
  }
  return form;
}

function difference(file: unknown, kept: unknown, at: Path = []): Path | null {
  if (isDeepStrictEqual(file, kept)) return null;
  if (!isObject(file) || !isObject(kept) || (Array.isArray(file) && Array.isArray(kept) && file.length !== kept.length)) return at;
  for (const [name, value] of Object.entries(file)) {
    const found = difference(value, kept[name], [...at, Array.isArray(file) ? Number(name) : name]);
    if (found) return found;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
