import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { patterns } from "../import/cells";
import type { Reading } from "../import/reading";
import { refuseEarlyDays, refuseLastDays } from "./import-last-days.server";
import { readMerged } from "./import-merged.server";
import type { ImportRecord } from "./imports.server";
import { hasScore } from "./import-empty.server";
import { cell, codeIn, dateIn, earliestDay, isBlank, isErrorCell, isFormula, isNoCode, isShortened, latestDay, wholeNumberIn } from "./import-cells.server";

/** Why a row does not come in: where, whether, and what is said of the cell's text ("%s" in it). */
type Problem = { column: number; is: Prisma.Sql; says: string; text: Prisma.Sql };

const { sql } = Prisma;

/** One of those columns of the mapping that say something of the row as a whole. */
type Column = { column: number | null; text: Prisma.Sql };

const formula = ({ column, text }: Column): Problem[] =>
  column ? [{ column, is: isFormula(text), says: "There is a formula in this cell. Save the table with values instead.", text }] : [];

/** `what` begins a sentence: "The date". */
function dateProblems({ column, text }: Column, read: Prisma.Sql, what: string): Problem[] {
  if (!column) return [];
  const given = sql`not ${isBlank(text)}`;
  return [
    { column, is: sql`${given} and ${read}.two_ways`, says: `${what} %s can be read two ways.`, text },
    { column, is: sql`${given} and ${read}.day is null and ${text} ~ ${patterns.serial}`, says: `${what} %s is a count of days, as spreadsheets store them. Give the column a format for dates and save the table once more, or give the workbook itself.`, text },
    { column, is: sql`${given} and ${read}.day is null`, says: `${what} "%s" cannot be read as a date.`, text },
    { column, is: sql`${read}.day > ${latestDay}`, says: `${what} %s lies in the future.`, text },
    { column, is: sql`${read}.day < ${earliestDay}`, says: `${what} %s lies before 1950.`, text },
  ];
}

function wholeNumberProblem({ column, text }: Column, read: Prisma.Sql, what: string): Problem[] {
  return column ? [{ column, is: sql`not ${isBlank(text)} and ${read} is null`, says: `${what} "%s" is not a whole number from 1 on.`, text }] : [];
}

function missingProblem({ column, text }: Column, says: string): Problem[] {
  return column ? [{ column, is: isBlank(text), says, text }] : [];
}

function problemsOf(reading: Reading): Problem[] {
  const column = (name: "client" | "episode" | "date" | "session" | "label" | "status" | "ended" | "sessions") => ({ column: reading[name], text: sql`${Prisma.raw(`c.${name}`)}` });
  const by = reading.occasionBy;
  return [
    { column: reading.client, is: sql`c.client in ('', 'NA')`, says: "The client's code is missing.", text: sql`c.client` },
    ...(["client", "episode", "date", "session", "label", "status", "ended", "sessions"] as const).flatMap((name) => formula(column(name))),
    { column: reading.client, is: sql`length(c.code) > 40`, says: "The client's code is longer than 40 letters.", text: sql`c.client` },
    { column: reading.client, is: sql`c.client ~ '@.*[.]'`, says: "The client's code looks like an e-mail address. Give codes instead.", text: sql`c.client` },
    { column: reading.client, is: isShortened(sql`c.client`), says: '"%s" is no client code; the program that wrote the file shortened it.', text: sql`c.client` },
    { column: reading.client, is: isErrorCell(sql`c.client`), says: '"%s" is no client code; the program that wrote the file could not show it.', text: sql`c.client` },
    { column: reading.client, is: isNoCode(sql`c.client`), says: '"%s" is no client code. Give each client one of their own.', text: sql`c.client` },
    ...wholeNumberProblem(column("episode"), sql`c.episode_number`, "The episode"),
    ...(by === "date" ? missingProblem(column("date"), "The date is missing.") : []),
    ...(by === "session" ? missingProblem(column("session"), "The session's number is missing.") : []),
    ...(by === "label" ? missingProblem(column("label"), "The occasion is missing.") : []),
    ...dateProblems(column("date"), sql`held`, "The date"),
    ...wholeNumberProblem(column("session"), sql`c.session_number`, "The session"),
    ...(by === "label" ? [{ column: reading.label!, is: sql`o.occasion is null`, says: 'Nobody has said where "%s" stands in the treatment.', text: sql`c.label` }] : []),
    ...dateProblems(column("ended"), sql`last`, "The last day"),
    ...wholeNumberProblem(column("sessions"), sql`c.sessions_in_all`, "The number of sessions"),
  ];
}

/** `which` numbers a row's first problem; where it is and what is said of it are only worked out for rows that have one. */
function problemColumns(problems: Problem[]) {
  const number = (index: number) => Prisma.raw(String(index + 1));
  const cases = (what: (problem: Problem) => Prisma.Sql) => Prisma.join(problems.map((problem, index) => sql`when ${number(index)} then ${what(problem)}`), " ");
  return {
    which: sql`case ${Prisma.join(problems.map(({ is }, index) => sql`when ${is} then ${number(index)}`), " ")} end`,
    column: sql`case when found.which is not null then case found.which ${cases(({ column }) => Prisma.raw(String(column)))} end end`,
    says: sql`case when found.which is not null then format(case found.which ${cases(({ says }) => sql`${says}::text`)} end,
      left(case found.which ${cases(({ text }) => text)} end, 40)) end`,
  };
}

function isClosed({ closed }: Reading): Prisma.Sql {
  if (closed.how === "all") return sql`true`;
  if (closed.how === "none") return sql`false`;
  return closed.how === "ended" ? sql`last.day is not null` : sql`case when not ${isBlank(sql`c.status`)} then c.status = any(${closed.values}::text[]) end`;
}

/** What names a row's occasion and where it stands among the others; of a file with columns for each, the columns say so. */
function occasionOf({ occasionBy }: Reading): { occasion: Prisma.Sql; position: Prisma.Sql; stage: Prisma.Sql } {
  if (occasionBy === "date") return { occasion: sql`held.day::text`, position: sql`held.day - date '1970-01-01'`, stage: sql`'treatment'::score_stage` };
  if (occasionBy === "session") return { occasion: sql`c.session_number::text`, position: sql`c.session_number`, stage: sql`'treatment'::score_stage` };
  if (occasionBy === "label") return { occasion: sql`o.occasion`, position: sql`o.position`, stage: sql`o.stage` };
  return { occasion: sql`null::text`, position: sql`null::int`, stage: sql`null::score_stage` };
}

/** So many rows are read by one statement; between two of them it is told how far it has come. */
const rowsAtOnce = 50_000;

/**
 * Makes `read_row`, which lasts as long as the transaction: each row of the file as the mapping reads it. A row with a
 * `problem` says nothing else.
 */
export async function readRows(tx: Tx, viewer: Viewer, { id, rowCount }: Pick<ImportRecord, "id" | "rowCount">, reading: Reading, tell: (row: number) => void): Promise<void> {
  // A file's rows are compared in memory, and to compile statements that run once takes longer than it saves. How many rows
  // a file has that has just come in the planner does not know: it would go through all days for every row.
  await tx.$executeRaw`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('enable_nestloop', 'off', true)`;
  tell(0);
  const last = await lastNumber(tx, viewer, id);
  for (let from = 0; from <= last; from += rowsAtOnce) {
    const rows = rowsBetween(viewer, id, from, from + rowsAtOnce - 1, reading);
    await tx.$executeRaw`${from === 0 ? sql`create temporary table read_row on commit drop as` : sql`insert into read_row`} ${rows}`;
    tell(Math.min(from + rowsAtOnce, rowCount));
  }
  await tx.$executeRaw`select set_config('enable_nestloop', 'on', true)`;
  await readMerged(tx, viewer, reading.client);
  await refuseEarlyDays(tx, viewer, reading);
  await refuseLastDays(tx, viewer, reading);
  await tx.$executeRaw`analyze read_row (row, client, episode_number, occasion, held_on, has_score, problem)`;
}

async function lastNumber(tx: Tx, { organisationId }: Viewer, importId: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ last: number | null }[]>`
    select max(number) as last from import_row where import_id = ${importId}::uuid and organisation_id = ${organisationId}::uuid`;
  return found?.last ?? 0;
}

/** The file's rows from one number to another, both included, as the mapping reads them. */
function rowsBetween({ organisationId }: Viewer, importId: string, from: number, to: number, reading: Reading): Prisma.Sql {
  const problem = problemColumns(problemsOf(reading));
  const { occasion, position, stage } = occasionOf(reading);
  const rows = sql`import_row r where r.import_id = ${importId}::uuid and r.organisation_id = ${organisationId}::uuid and r.number between ${from} and ${to}`;
  return sql`
    with held as materialized (${datesIn(rows, reading.date, reading.dateOrder)}),
    last as materialized (${datesIn(rows, reading.ended, reading.dateOrder)})
    select
      c.number as row, c.cells, c.code as client, coalesce(c.episode_number, 1) as episode_number,
      ${occasion} as occasion, ${position} as position, ${stage} as stage,
      held.day as held_on, c.session_number as session, ${isClosed(reading)} as closed, last.day as ended_on, c.sessions_in_all as sessions,
      c.has_score, ${problem.column} as problem_column, ${problem.says} as problem
    from (
      select c.*, ${reading.codePrefix}::text || c.client as code, ${wholeNumberIn(sql`c.episode`)} as episode_number, ${wholeNumberIn(sql`c.session`)} as session_number,
        ${wholeNumberIn(sql`c.sessions`)} as sessions_in_all
      from (
        select r.number, r.cells, ${codeIn(cell(reading.client))} as client, ${cell(reading.episode)} as episode, ${cell(reading.date)} as date,
          ${cell(reading.session)} as session, ${cell(reading.label)} as label, ${cell(reading.status)} as status,
          ${cell(reading.ended)} as ended, ${cell(reading.sessions)} as sessions,
          ${hasScore(reading)} as has_score
        from ${rows}
        offset 0
      ) as c
      offset 0
    ) as c
    left join held on held.text = c.date
    left join last on last.text = c.ended
    left join jsonb_to_recordset(${JSON.stringify(reading.occasions)}::jsonb) as o (occasion text, position int, stage score_stage) on o.occasion = c.label
    cross join lateral (select ${problem.which} as which offset 0) as found`;
}

/** A file names the same days again and again, so each is read once. */
const datesIn = (rows: Prisma.Sql, column: number | null, order: Reading["dateOrder"]): Prisma.Sql =>
  column
    ? sql`select given.text, read.day, read.two_ways from (select distinct ${cell(column)} as text from ${rows}) as given cross join lateral ${dateIn(sql`given.text`, order)} as read`
    : sql`select null::text as text, null::date as day, false as two_ways where false`;
