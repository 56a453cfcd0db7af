import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { emptyMarks } from "../import/cells";
import type { Tell } from "../import/progress";
import type { ItemColumns, Reading, ScoreColumn } from "../import/reading";
import { answerCodes, scoreCodes } from "./import-empty.server";
import { settleLate } from "./import-late.server";
import { cell, isBlank, isFormula, isNumber, mayBeThousands, numberIn } from "./import-cells.server";

const { sql } = Prisma;

/** Those columns in which a comma stands before decimals beyond doubt: at least once not before three digits, or after a nought. */
async function columnsWithCommas(tx: Tx, columns: ScoreColumn[]): Promise<Set<number>> {
  const found = await tx.$queryRaw<{ column: number }[]>`
    select m.column from unnest(${columns.map(({ column }) => column)}::int[]) as m ("column")
    where exists (
      select from read_row r
      where r.problem is null and r.cells[m.column] like '%,%' and ${isNumber(sql`r.cells[m.column]`)} and not ${mayBeThousands(sql`r.cells[m.column]`)}
    )`;
  return new Set(found.map(({ column }) => column));
}

/** The scores of all columns that hold one. `number` is null where the cell is none. */
function scoresOf({ scores: columns, measureColumn }: Reading, withCommas: Set<number>): Prisma.Sql {
  const described = columns.map(({ column, measure, occasion, named }) => {
    const { id, definition } = measure;
    const { min, max, step } = definition.range;
    return { column, measure_id: id, short: definition.short, min, max, step, commas: withCommas.has(column), named, empty: scoreCodes(measure), ...occasion };
  });
  return sql`
    select r.row, m.column, r.client, r.episode_number, m.measure_id, coalesce(m.occasion, r.occasion) as occasion,
      coalesce(m.position, r.position) as position, coalesce(m.stage, r.stage) as stage, r.held_on, r.session,
      '{}'::int[] as answers, round(g.number, 3) as score,
      case
        when g.number is null and ${isFormula(sql`g.text`)} then 'There is a formula in this cell. Save the table with values instead.'
        when g.number is null then format('"%s" is not a number.', left(g.text, 40))
        when ${mayBeThousands(sql`g.text`)} and not m.commas and g.text like '%,%' then
          format('"%s" is not clear: its comma can stand before decimals or between thousands. Write decimals with a point and thousands without a comma.', g.text)
        when ${mayBeThousands(sql`g.text`)} and m.commas and g.text like '%.%' then
          format('"%s" is not clear: other decimals of this column have a comma. Write all of them the same way.', g.text)
        when g.number > m.max then format('%s is above %s, the highest score of the %s.', g.text, m.max, m.short)
        when g.number < m.min then format('%s is below %s, the lowest score of the %s.', g.text, m.min, m.short)
        when mod(g.number - m.min, m.step) <> 0 then format('%s is no score of the %s, whose scores go in steps of %s.', g.text, m.short, m.step)
      end as reason
    from read_row r
    cross join jsonb_to_recordset(${JSON.stringify(described)}::jsonb)
      as m ("column" int, measure_id uuid, short text, min numeric, max numeric, step numeric, commas boolean, named text, empty text[], occasion text, position int, stage score_stage)
    cross join lateral (
      select text, case when ${isNumber(sql`text`)} then ${numberIn(sql`text`)} end as number
      from (select r.cells[m.column] as text offset 0) as raw
      offset 0
    ) as g
    where r.problem is null and not ${isBlank(sql`g.text`)} and g.text <> all(m.empty) ${measureColumn ? sql`and (m.named is null or m.named = ${cell(measureColumn)})` : Prisma.empty}`;
}

/** An answer is a whole number; a program whose column also has empty cells writes "3.0". */
const answerIn = (column: number) => sql`case when right(${cell(column)}, 2) = '.0' then left(${cell(column)}, -2) else ${cell(column)} end`;

/** The scores of a measure whose answers stand in columns of their own: their sum, where all were answered; else the column of the first that is wrong or missing. */
function itemsOf({ columns, measure }: ItemColumns): Prisma.Sql {
  const { id, definition } = measure;
  const empty = ["", ...emptyMarks, ...answerCodes(measure)];
  const { short, form } = definition;
  const possible = form!.answers.map(({ value }) => String(value));
  const answers = sql`array[${Prisma.join(columns.map(answerIn))}]`;
  const first = Prisma.raw(String(Math.min(...columns)));
  const complete = `^(${possible.join("|")})( (${possible.join("|")})){${columns.length - 1}}$`;
  return sql`
    select r.row, case when a.complete then ${first} else (array[${Prisma.join(columns.map((column) => Prisma.raw(String(column))))}])[coalesce(other.item, missing.item)] end as column, r.client, r.episode_number, ${id}::uuid as measure_id,
      r.occasion, r.position, r.stage, r.held_on, r.session,
      case when a.complete then a.answers::int[] else '{}' end as answers,
      case when a.complete then (select sum(answer::int) from unnest(a.answers) as answer)::numeric end as score,
      case
        when a.complete then null
        when other.text is not null and ${isFormula(sql`other.text`)} then 'There is a formula in one of the answers. Save the table with values instead.'
        when other.text is not null then format('"%s" is no answer of the %s.', left(other.text, 40), ${short}::text)
        else format('%s of %s answers %s missing.', missing.count, ${columns.length}::int, case missing.count when 1 then 'is' else 'are' end)
      end as reason
    from read_row r
    cross join lateral (select ${answers} as answers, array_to_string(${answers}, ' ') ~ ${complete} as complete offset 0) as a
    left join lateral (
      select text, item::int from unnest(a.answers) with ordinality as answer (text, item)
      where not a.complete and text <> all (${[...possible, ...empty]}::text[]) order by item limit 1
    ) as other on true
    left join lateral (
      select min(item)::int as item, count(*)::int as count from unnest(a.answers) with ordinality as answer (text, item) where not a.complete and text = any(${empty}::text[])
    ) as missing on true
    where r.problem is null and (a.complete or exists (select from unnest(a.answers) as answer where answer <> all(${empty}::text[])))`;
}

const kindsInWords = sql`case e.occasion_kind when 'date' then 'dates' when 'session' then 'session numbers' else 'named occasions' end`;

const hereAs = sql`case s.stage when 'start' then 'a score of the start of treatment' when 'treatment' then 'a score during treatment'
  when 'end' then 'a score of the end of treatment' else 'a follow-up' end`;
const saysOf = sql`case given.stage when 'start' then 'start of treatment' when 'treatment' then 'during treatment' when 'end' then 'end of treatment' else 'follow-up' end`;

/**
 * Makes `judged_score` from `read_row`, which lasts as long as the transaction: what each score would become, and why not
 * where it does not come in. A score that is here already, or stood further up in the file (in `first_row`), repeats; where
 * the file names two different ones for the same occasion nobody can know which is right, so neither comes in. One that is
 * here as a score of another stage would change which score ends a treatment, so it is refused as well.
 */
export async function judgeScores(tx: Tx, viewer: Viewer, reading: Reading, tell: Tell): Promise<void> {
  const { organisationId, personId } = viewer;
  const { occasionBy } = reading;
  const kind = occasionBy === "date" || occasionBy === "session" ? occasionBy : "label";
  tell("scores");
  const parts = [...(reading.scores.length > 0 ? [scoresOf(reading, await columnsWithCommas(tx, reading.scores))] : []), ...reading.items.map(itemsOf)];
  await tx.$executeRaw`create temporary table given_score on commit drop as ${Prisma.join(parts, " union all ")}`;
  tell("compare");
  await settleLate(tx, viewer, reading);
  await tx.$executeRaw`
    create temporary table judged_score on commit drop as
    with given as not materialized (select * from given_score),
    again as (
      select client, episode_number, measure_id, occasion from given where reason is null
      group by client, episode_number, measure_id, occasion having count(*) > 1
    ),
    beside as (
      select row, "column", score, first_value(row) over same as first_row, first_value(score) over same as first_score, client, episode_number, measure_id, occasion
      from given join again using (client, episode_number, measure_id, occasion)
      where reason is null
      window same as (partition by client, episode_number, measure_id, occasion order by row, "column")
    ),
    compared as (
      select row, "column", first_row, case when score = first_score
        then min(row) filter (where score <> first_score) over (partition by client, episode_number, measure_id, occasion) else first_row end as other_row
      from beside
    ),
    judged as (
      select given.*, first_row, s.score is not null as here, coalesce(reason, case
        when e.occasion_kind = 'date' and ${kind === "session"} and not exists (select from score i where i.episode_id = e.id and i.origin = 'imported') then
          'This client''s scores were entered by hand and go by dates, and those of the file by session numbers. Number the sessions on this client''s course of care, under Typed scores, or import the file by its dates.'
        when e.occasion_kind <> ${kind}::occasion_kind then format('This client''s scores here go by %s, and those of the file do not.', ${kindsInWords})
        when s.score <> given.score then 'Another score of this client, measure and occasion is here already.'
        when s.stage <> given.stage then format('This score is here already as %s; this file says %s. Undo the earlier import first.', ${hereAs}, ${saysOf})
        when s.score is null and other_row is not null then format('Row %s has another score for this client, measure and occasion.', other_row)
      end) as why_not
      from given
      left join compared using (row, "column")
      left join episode e on e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
        and e.client_code = given.client and e.number = given.episode_number
      left join score s on s.episode_id = e.id and s.measure_id = given.measure_id and s.occasion = given.occasion
    )
    select row, "column", client as client_code, episode_number, measure_id, occasion, position, stage, held_on, session, answers,
      case when reason is null then score end as score, why_not as reason, case when not here then first_row end as first_row,
      case when why_not is not null then 'refused' when here or row <> first_row then 'repeated' else 'incoming' end as verdict
    from judged
    union all
    select row, problem_column, null, null, null, null, null, null, null, null, '{}', null, problem, null, 'refused'
    from read_row where problem is not null and has_score`;
  await tx.$executeRaw`analyze judged_score (client_code, episode_number, measure_id, verdict)`;
}
