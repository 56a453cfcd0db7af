import type { Change, ChangedField } from "./model";
import { aboutCase } from "./told-of-case";

const own: Record<Exclude<ChangedField, keyof typeof aboutCase>, string> = { closed: "The treatment", startedOn: "First day", endedOn: "Last day", sessions: "Sessions" };

const isOwn = (what: ChangedField): what is keyof typeof own => what in own;

/** What changes of a treatment, from what and to what; days as "2026-04-03" where no `day` writes them as the reader does. */
export function changeInWords({ what, from, to }: Pick<Change, "what" | "from" | "to">, day: (written: string) => string = (written) => written): { what: string; from: string; to: string } {
  const said = (value: string | null) => {
    if (value === null) return "not known";
    if (what === "closed") return value === "true" ? "closed" : "open";
    if (what === "startedOn" || what === "endedOn") return day(value);
    return isOwn(what) ? value : (aboutCase[what].values[value] ?? value);
  };
  return { what: isOwn(what) ? own[what] : aboutCase[what].label, from: said(from), to: said(to) };
}
