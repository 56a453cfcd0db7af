import { choiceOf, columnOf } from "./column-choice";
import { type MeaningColumn, hasMeanings } from "./column-meanings";
import { totalsBesideItems } from "./guess-columns";
import { endingWith } from "./guess-occasions";
import type { KnownMeasure } from "./known-measure";
import { type Column, type Mapping, type Meaning, codePrefixPattern, dateOrders, lateKinds, stages } from "./mapping";
import type { FileColumn } from "./model";
import { newestColumn, newestKey } from "./newest-edition";
import { readWhich } from "./read-which";
import { settleMapping } from "./settle-mapping";

export type ReadForm = {
  mapping: Mapping;
  /** One sentence by the name of its field. */
  errors: Record<string, string>;
};

/** `ends` of a form that says that no occasion ends treatment; names are never empty. */
export const noneEnds = "";

/** What a form says of a file. What the form does not show stays as it was said before. */
export function readMappingForm(form: FormData, columns: FileColumn[], before: Mapping, measures: KnownMeasure[]): ReadForm {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : null;
  };
  const oneOf = <T extends string>(name: string, known: readonly T[]) => known.find((each) => each === text(name)) ?? null;
  const errors: Record<string, string> = {};
  const holds = columns.map((column, at): Column => {
    const choice = text(`column-${at}`);
    if (choice === null || column.kind === "identifying") return before.columns[at] ?? { as: "nothing" };
    const occasion = (text(`occasion-${at}`) ?? occasionBefore(before, at))?.replace(/\s+/g, " ") ?? null;
    if (occasion && occasion.length > 60) errors[`occasion-${at}`] = "Keep it under 60 characters.";
    const read = newestColumn(columnOf(choice, occasion?.slice(0, 60) ?? null) ?? { as: "nothing" }, measures);
    return hasMeanings(read) ? { ...read, means: readMeanings(form, at, before.columns[at], read) } : read;
  });
  const codePrefix = readPrefix(form, before, errors);
  const { which, columns: meant } = readWhich(text, columns, { holds, before, measures });
  const said: Mapping = {
    columns: withTotals(meant, columns, before, measures),
    which,
    codePrefix,
    // With something else before them they are other codes.
    sameClients: text("codePrefix") === null ? before.sameClients : codePrefix === before.codePrefix && text("sameClients") === "yes",
    dateOrder: oneOf("dateOrder", dateOrders) ?? before.dateOrder,
    occasionBy: oneOf("occasionBy", ["date", "session", "label", "columns"] as const) ?? before.occasionBy,
    occasions: readOccasions(form, before, errors),
    datesAreSessions: { yes: true, no: false }[text("datesAreSessions") ?? ""] ?? before.datesAreSessions,
    late: oneOf("late", lateKinds) ?? before.late,
    closed: readClosed(text("closed"), form.getAll("closedValue").map(String), before),
    primary: newestKey(text("primary") || (before.primary ?? ""), measures) || null,
    ...(before.template && { template: before.template }),
  };
  return { mapping: settleMapping(columns, said, measures), errors };
}

/** What was said of each value; what the form does not show as it was said before, where the column still says the same. */
function readMeanings(form: FormData, at: number, before: Column | undefined, now: MeaningColumn): Meaning[] {
  const same = hasMeanings(before) && choiceOf(before) === choiceOf(now) ? before.means : [];
  return same.map((one, index) => {
    const said = form.get(`means-${at}-${index}`);
    if (form.get(`meant-${at}-${index}`) !== one.value || typeof said !== "string") return one;
    return { value: one.value, means: said === unsaid ? null : said };
  });
}

/** Of a value of which nothing was said yet. */
export const unsaid = "?";

/** Once all answers to a measure's items have been left out, their total is its score. */
function withTotals(holds: Column[], columns: FileColumn[], before: Mapping, measures: KnownMeasure[]): Column[] {
  const totals = totalsBesideItems(columns, measures);
  return holds.map((column, at) => {
    const key = totals.get(at)?.key;
    const had = before.columns.some((one) => one.as === "item" && one.measure === key);
    const has = holds.some((one) => "measure" in one && one.measure === key);
    return key && column.as === "nothing" && had && !has ? { as: "score", measure: key, occasion: null } : column;
  });
}

/** A blank at its end stands between it and the code. */
function readPrefix(form: FormData, before: Mapping, errors: ReadForm["errors"]): string {
  const given = form.get("codePrefix");
  if (typeof given !== "string") return before.codePrefix;
  const prefix = given.trimStart();
  if (codePrefixPattern.test(prefix)) return prefix;
  errors.codePrefix = "Use at most 20 letters, digits, spaces and - _ . and begin with a letter or a digit.";
  return before.codePrefix;
}

function occasionBefore(before: Mapping, at: number): string | null {
  const column = before.columns[at];
  return column?.as === "score" ? column.occasion : null;
}

function readOccasions(form: FormData, before: Mapping, errors: ReadForm["errors"]): Mapping["occasions"] {
  const read = before.occasions.map((occasion, at) => {
    if (form.get(`named-${at}`) !== occasion.name) return occasion;
    const days = Number(form.get(`days-${at}`));
    const wrong = form.get(`days-${at}`) === "" || !Number.isInteger(days) || days < 0 || days > 36_500;
    if (wrong) errors[`days-${at}`] = "Write whole days, such as 61.";
    return { ...occasion, stage: stages.find((stage) => stage === form.get(`stage-${at}`)) ?? null, days: wrong ? occasion.days : days };
  });
  const ends = form.get("ends");
  if (typeof ends !== "string" || (ends === noneEnds ? noneWas(before) : ends === endOf(before))) return read;
  // The end has just been said, or said anew, and the others follow from it; but not those whose own select was changed too.
  return endingWith(read, ends === noneEnds ? null : ends).map((one, at) => {
    const touched = read[at]!.stage !== before.occasions[at]!.stage;
    return touched && one.name !== ends ? read[at]! : one;
  });
}

export const endOf = ({ occasions }: Pick<Mapping, "occasions">) => occasions.find(({ stage }) => stage === "end")?.name ?? null;
/** Everything is said, and none is the end. */
export const noneWas = ({ occasions }: Pick<Mapping, "occasions">) => occasions.length > 0 && occasions.every(({ stage }) => stage && stage !== "end");

function readClosed(how: string | null, values: string[], before: Mapping): Mapping["closed"] {
  if (how === "all" || how === "none" || how === "ended") return { how };
  if (how === "status") return values.length > 0 ? { how, values } : null;
  return before.closed;
}
