import { isDay } from "~/core/days";
import { attendances } from "./model";

/** Names of the page's fields: one for each measure of each client, with what it is of. */
export const scoreField = (episodeId: string, measureId: string) => `s.${episodeId}.${measureId}`;
export const replaceField = (episodeId: string, measureId: string) => `r.${episodeId}.${measureId}`;
export const heldField = (episodeId: string) => `a.${episodeId}`;
/** Of a measure that the client does not usually take, which is chosen by name. */
export const otherFields = (episodeId: string) => ({ measure: `o.${episodeId}.measure`, score: `o.${episodeId}.score`, replace: `o.${episodeId}.replace` });
export const newFields = { code: "new.code", measure: "new.measure", score: "new.score" } as const;

/** "scored": held, if a score is given, which goes without saying. "score-only": the score is of no session. */
export const heldValues = ["scored", ...attendances, "score-only"] as const;
export type Held = (typeof heldValues)[number];

export type RowSent = { episodeId: string; held: Held; scores: { measureId: string; typed: string; replaces: string | null }[]; other: { measure: string; typed: string; replaces: string | null } | null };
export type BySent = { day: string; rows: RowSent[]; fresh: { code: string; measure: string; typed: string } | null };

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const scoreName = new RegExp(`^s\\.(${uuid})\\.(${uuid})$`);
const otherName = new RegExp(`^o\\.(${uuid})\\.score$`);
const heldName = new RegExp(`^a\\.(${uuid})$`);

/** What was typed: rows of clients for whom nothing was said are left out. Null where the form is none of ours. */
export function readByHand(fields: Record<string, string>): BySent | null {
  const rows = new Map<string, RowSent>();
  const rowOf = (episodeId: string) => {
    const row = rows.get(episodeId) ?? { episodeId, held: "scored" as const, scores: [], other: null };
    rows.set(episodeId, row);
    return row;
  };
  for (const [name, value] of Object.entries(fields)) {
    const [, episodeId, measureId] = scoreName.exec(name) ?? [];
    if (episodeId && measureId && value.trim() !== "") rowOf(episodeId).scores.push({ measureId, typed: value, replaces: fields[replaceField(episodeId, measureId)] ?? null });
    const other = otherName.exec(name)?.[1];
    if (other && value.trim() !== "") {
      const { measure, replace } = otherFields(other);
      rowOf(other).other = { measure: fields[measure] ?? "", typed: value, replaces: fields[replace] ?? null };
    }
    const held = heldName.exec(name)?.[1];
    if (!held || value === "scored") continue;
    if (!heldValues.includes(value as Held)) return null;
    rowOf(held).held = value as Held;
  }
  const { [newFields.code]: code = "", [newFields.measure]: measure = "", [newFields.score]: typed = "" } = fields;
  const fresh = code.trim() === "" && typed.trim() === "" ? null : { code, measure, typed };
  const said = [...rows.values()].filter(({ held, scores, other }) => scores.length > 0 || other !== null || (held !== "scored" && held !== "score-only"));
  return { day: isDay(fields.day ?? "") ? fields.day! : "", rows: said, fresh };
}

/** What the page says after a press on Save: what came of it with the way back, or a sentence for each field that is wrong. */
export type ByHandAnswer = {
  said: string | null;
  undo: Record<string, string | string[]> | null;
  /** What was said about risk in what was saved, and nobody has acknowledged. */
  alerts: string[];
  errors: Record<string, string>;
  /** Scores that stand where one was typed and may be replaced, by the field. */
  there: Record<string, { scoreId: string; score: number }>;
  given: Record<string, string>;
  /** What was sent and is saved, by the field: one that still holds it is emptied, and one in which somebody types already is not. */
  saved: Record<string, string> | null;
};
