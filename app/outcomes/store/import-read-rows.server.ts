import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { Reading } from "../import/reading";
import { cell, dateIn, earliestDay, isBlank, isFormula, latestDay, wholeNumberIn } from "./import-cells.server";

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
    { column, is: sql`${given} and ${read}.day is null`, says: `${what} "%s" cannot be read as a date.`, text },
    { column, is: sql`${read}.day > ${latestDay}`, says: `${what} %s lies in the future.`, text },
    { column, is: sql`${read}.day < ${earliestDay}`, says: `${what} %s lies before 1950.`, text },
  ];
}

function wholeNumberProblem({ column, text }: Column, what: string): Problem[] {
  return column ? [{ column, is: sql`not ${isBlank(text)} and ${wholeNumberIn(text)} is null`, says: `${what} "%s" is not a whole number from 1 on.`, text }] : [];
}

function missingProblem({ column, text }: Column, says: string): Problem[] {
  return column ? [{ column, is: isBlank(text), says, text }] : [];
}

function problemsOf(reading: Reading): Problem[] {
  const column = (name: "client" | "episode" | "date" | "session" | "label" | "status" | "ended" | "sessions") => ({ column: reading[name], text: sql`${Prisma.raw(`c.${name}`)}` });
  const by = reading.occasionBy;
  return [
    ...missingProblem(column("client"), "The client's code is missing."),
    ...(["client", "episode", "date", "session", "label", "status", "ended", "sessions"] as const).flatMap((name) => formula(column(name))),
    { column: reading.client, is: sql`length(c.client) > 40`, says: "The client's code is longer than 40 letters.", text: sql`c.client` },
    { column: reading.client, is: sql`c.client ~ '@.*[.]'`, says: "The client's code looks like an e-mail address. Give codes instead.", text: sql`c.client` },
    ...wholeNumberProblem(column("episode"), "The episode"),
    ...(by === "date" ? missingProblem(column("date"), "The date is missing.") : []),
    ...(by === "session" ? missingProblem(column("session"), "The session's number is missing.") : []),
    ...(by === "label" ? missingProblem(column("label"), "The occasion is missing.") : []),
    ...dateProblems(column("date"), sql`held`, "The date"),
    ...wholeNumberProblem(column("session"), "The session"),
    ...(by === "label" ? [{ column: reading.label!, is: sql`o.occasion is null`, says: 'Nobody has said where "%s" stands in the treatment.', text: sql`c.label` }] : []),
    ...dateProblems(column("ended"), sql`last`, "The last day"),
    ...wholeNumberProblem(column("sessions"), "The number of sessions"),
  ];
}

/** Numbers that stand for the problems, so that a row is asked about each only once. */
function problemColumns(problems: Problem[]) {
  const asked = problems.map(({ is }, index) => sql`when ${is} then ${Prisma.raw(String(index + 1))}`);
  const said = problems.map(({ column, says, text }, index) => sql`(${Prisma.raw(`${index + 1}, ${column}`)}, ${says}, ${text})`);
  return { which: sql`case ${Prisma.join(asked, " ")} end`, said: Prisma.join(said) };
}

function isClosed({ closed }: Reading): Prisma.Sql {
  if (closed.how === "all") return sql`true`;
  if (closed.how === "none") return sql`false`;
  return closed.how === "ended" ? sql`last.day is not null` : sql`c.status = any(${closed.values}::text[])`;
}

/** What names a row's occasion and where it stands among the others; of a file with columns for each, the columns say so. */
function occasionOf({ occasionBy }: Reading): { occasion: Prisma.Sql; position: Prisma.Sql; stage: Prisma.Sql } {
  if (occasionBy === "date") return { occasion: sql`held.day::text`, position: sql`held.day - date '1970-01-01'`, stage: sql`'treatment'::score_stage` };
  if (occasionBy === "session") return { occasion: sql`(${wholeNumberIn(sql`c.session`)})::text`, position: wholeNumberIn(sql`c.session`), stage: sql`'treatment'::score_stage` };
  if (occasionBy === "label") return { occasion: sql`o.occasion`, position: sql`o.position`, stage: sql`o.stage` };
  return { occasion: sql`null::text`, position: sql`null::int`, stage: sql`null::score_stage` };
}

/**
 * Makes `read_row`, which lasts as long as the transaction: each row of the file as the mapping reads it. A row with a
 * `problem` says nothing else.
 */
export async function readRows(tx: Tx, { organisationId }: Viewer, importId: string, reading: Reading): Promise<void> {
  const problem = problemColumns(problemsOf(reading));
  const { occasion, position, stage } = occasionOf(reading);
  const given = [...reading.scores.map(({ column }) => column), ...reading.items.flatMap(({ columns }) => columns)];
  await tx.$executeRaw`
    create temporary table read_row on commit drop as
    select
      c.number as row, c.cells, c.client, coalesce(${wholeNumberIn(sql`c.episode`)}, 1) as episode_number,
      ${occasion} as occasion, ${position} as position, ${stage} as stage,
      held.day as held_on, ${wholeNumberIn(sql`c.session`)} as session,
      ${isClosed(reading)} as closed, last.day as ended_on, ${wholeNumberIn(sql`c.sessions`)} as sessions,
      c.has_score, said.problem_column, format(said.says, left(said.text, 40)) as problem
    from (
      select r.number, r.cells, ${cell(reading.client)} as client, ${cell(reading.episode)} as episode, ${cell(reading.date)} as date,
        ${cell(reading.session)} as session, ${cell(reading.label)} as label, ${cell(reading.status)} as status,
        ${cell(reading.ended)} as ended, ${cell(reading.sessions)} as sessions,
        ${Prisma.join(given.map((column) => sql`not ${isBlank(cell(column))}`), " or ")} as has_score
      from import_row r
      where r.import_id = ${importId}::uuid and r.organisation_id = ${organisationId}::uuid
      offset 0
    ) as c
    cross join lateral ${reading.date ? dateIn(sql`c.date`, reading.dateOrder) : noDate} as held
    cross join lateral ${reading.ended ? dateIn(sql`c.ended`, reading.dateOrder) : noDate} as last
    left join jsonb_to_recordset(${JSON.stringify(reading.occasions)}::jsonb) as o (occasion text, position int, stage score_stage) on o.occasion = c.label
    cross join lateral (select ${problem.which} as which offset 0) as found
    left join lateral (values ${problem.said}) as said (which, problem_column, says, text) on said.which = found.which`;
  await tx.$executeRaw`analyze read_row`;
}

const noDate = sql`(select null::date as day, false as two_ways)`;
