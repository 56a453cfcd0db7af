import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { emptyCodes, emptyMarks } from "../import/cells";
import type { MeasureInUse, Reading } from "../import/reading";
import { cell } from "./import-cells.server";

const { sql } = Prisma;

/** Numbers that stand for a missing score of a measure: its range has none of them. */
export const scoreCodes = ({ definition: { range } }: MeasureInUse): string[] => emptyCodes((number) => number >= range.min && number <= range.max);

/** The same of an answer. */
export const answerCodes = ({ definition: { form } }: MeasureInUse): string[] => emptyCodes((number) => form?.answers.some(({ value }) => value === number) ?? false);

/** All that says in a cell of these columns that there is nothing; beside a blank cell. */
const marksBeside = (codes: string[]) => [...emptyMarks, ...codes];

/** Columns of scores or answers in which the same says nothing; `names` where rows name their measure so. */
type Alike = { columns: number[]; codes: string[]; names: string[] | null };

function alike({ scores, items }: Reading): Alike[] {
  const groups = new Map<string, Alike>();
  const add = (column: number, codes: string[], name: string | null) => {
    const key = JSON.stringify([codes, name === null ? null : column]);
    const group = groups.get(key) ?? { columns: [], codes, names: name === null ? null : [] };
    if (!group.columns.includes(column)) group.columns.push(column);
    if (name !== null) group.names?.push(name);
    groups.set(key, group);
  };
  for (const { column, measure, named } of scores) add(column, scoreCodes(measure), named);
  for (const { columns, measure } of items) for (const column of columns) add(column, answerCodes(measure), null);
  return [...groups.values()];
}

const ofNamed = ({ names }: Alike, { measureColumn }: Reading) => (names ? sql`and ${cell(measureColumn)} = any(${names}::text[])` : Prisma.empty);

/** Whether a row has a score: a cell that says something, of one of several measures only where the row names one that is read. */
export const hasScore = (reading: Reading): Prisma.Sql =>
  Prisma.join(
    alike(reading).flatMap((group) => group.columns.map((column) => sql`(${cell(column)} <> all(${["", ...marksBeside(group.codes)]}::text[]) ${ofNamed(group, reading)})`)),
    " or ",
  );

/** How many cells of scores and answers in `read_row` were left empty by a mark or a number for it, the most frequent first. */
export function countEmptied(tx: Tx, reading: Reading): Promise<{ mark: string; cells: number }[]> {
  const parts = alike(reading).map(
    (group) => sql`
      select mark from read_row r cross join lateral unnest(array[${Prisma.join(group.columns.map((column) => cell(column)))}]) as given (mark)
      where r.problem is null and mark = any(${marksBeside(group.codes)}::text[]) ${ofNamed(group, reading)}`,
  );
  return tx.$queryRaw`select mark, count(*)::int as cells from (${Prisma.join(parts, " union all ")}) as emptied group by mark order by count(*) desc, mark`;
}
