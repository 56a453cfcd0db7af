import { Prisma } from "~/generated/prisma/client";
import { emptyMarks, months, patterns } from "../import/cells";
import type { DateOrder } from "../import/mapping";

/** The cell of a column by its number; empty where the file has no such column. */
export const cell = (column: number | null): Prisma.Sql => (column ? Prisma.sql`r.cells[${Prisma.raw(String(column))}]` : Prisma.sql`''::text`);

export const isBlank = (text: Prisma.Sql) => Prisma.sql`${text} = any(${["", ...emptyMarks]}::text[])`;

export const isNumber = (text: Prisma.Sql) => Prisma.sql`${text} ~ ${patterns.number}`;

export const numberIn = (text: Prisma.Sql) => Prisma.sql`translate(${text}, ',\u2212', '.-')::numeric`;

/** A number with a sign that may stand before its decimals or between its thousands. */
export const mayBeThousands = (text: Prisma.Sql) => Prisma.sql`(length(${text}) > 4 and ${text} ~ ${patterns.thousands})`;

/** From 1 on; null where the text is none. A program whose column also has empty cells writes "3.0". */
export const wholeNumberIn = (text: Prisma.Sql) => Prisma.sql`case when ${text} ~ '^0*[1-9][0-9]{0,3}([.]0)?$' then ${text}::numeric::int end`;

/** What a spreadsheet would compute: no code, label or score begins so. */
export const isFormula = (text: Prisma.Sql) => Prisma.sql`(left(${text}, 1) in ('=', '@', '+', '-') and length(${text}) > 1 and not ${isNumber(text)})`;

/** A client code without the characters that nobody sees: with and without them it is the same client. */
export const codeIn = (text: Prisma.Sql) => Prisma.sql`btrim(translate(${text}, ${"\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"}, ''))`;

/** A long number as a spreadsheet shows it: its last digits are lost. */
export const isShortened = (text: Prisma.Sql) => Prisma.sql`${text} ~* '^[0-9]+([.,][0-9]+)?e[+][0-9]+$'`;

/** "#N/A", "#REF!", and "####" where a column was too narrow. */
export const isErrorCell = (text: Prisma.Sql) => Prisma.sql`${text} ~* '^(#+|#[a-z0/]+[!?]|#N/A|#NV)$'`;

/** What stands for a code that nobody knows. */
export const isNoCode = (text: Prisma.Sql) => Prisma.sql`${text} ~* '^([?.*_\u2013\u2014-]+|n/a|n[.]a[.]|na|nan|null|none|unknown|not known|missing|unbekannt)$'`;

/** Named "first" to "third" by their place, whatever they turn out to be. */
const parts = (text: Prisma.Sql) => Prisma.sql`
  select
    regexp_match(${text}, ${patterns.yearFirst}) as year_first,
    regexp_match(${text}, ${patterns.yearLast}) as year_last,
    coalesce(regexp_match(${text}, ${patterns.monthInWords}), (select array[f[2], f[1], f[3]] from regexp_match(${text}, ${patterns.monthFirst}) as f where f is not null)) as in_words
  offset 0`;

const monthOf = (word: Prisma.Sql) => Prisma.sql`(${JSON.stringify(months)}::jsonb ->> lower(${word}))::int`;

/** Whether a year of two digits may stand in front. */
const yearMayBeInFront = Prisma.sql`(length(year_last[1]) = 2 and length(year_last[4]) = 2 and year_last[3]::int between 1 and 12 and year_last[4]::int between 1 and 31)`;

const yearInFront = (order: DateOrder | null) => (order === "yymd" ? Prisma.sql`(length(year_last[1]) = 2 and length(year_last[4]) = 2)` : Prisma.sql`false`);

/** Of a date that ends with the year: by the order that was said, else by the part that can only be a day. */
function dayFirst(order: DateOrder | null): Prisma.Sql {
  if (order === "dmy") return Prisma.sql`true`;
  if (order === "mdy") return Prisma.sql`year_last[2] = '.'`;
  return Prisma.sql`case when ${yearMayBeInFront} then null when year_last[2] = '.' or year_last[1] = year_last[3] or year_last[1]::int > 12 then true when year_last[3]::int > 12 then false end`;
}

/**
 * A subquery with one row: `day`, the date in a cell or null, and `two_ways`, where it is one that can be read two ways
 * and nobody said which.
 */
export const dateIn = (text: Prisma.Sql, order: DateOrder | null): Prisma.Sql => Prisma.sql`(
  select
    case when month between 1 and 12 and day between 1 and
      case when month in (4, 6, 9, 11) then 30 when month <> 2 then 31 when year % 4 = 0 and (year % 100 <> 0 or year % 400 = 0) then 29 else 28 end
      and year >= 1
    then make_date(year, month, day) end as day,
    two_ways
  from (
    select
      case when in_front then year_last[1] else coalesce(year_first[1], year_text) end::int + case when length(year_text) = 2 then 2000 else 0 end as year,
      case when year_first is not null then year_first[2]::int when in_words is not null then ${monthOf(Prisma.sql`in_words[2]`)}
        when in_front or day_first then year_last[3]::int when not day_first then year_last[1]::int end as month,
      case when year_first is not null then year_first[3]::int when in_words is not null then in_words[1]::int
        when in_front then year_last[4]::int when day_first then year_last[1]::int when not day_first then year_last[3]::int end as day,
      year_last is not null and day_first is null and not in_front as two_ways
    from (
      select part.*, coalesce(in_words[3], year_last[4]) as year_text, coalesce(year_last is not null and ${yearInFront(order)}, false) as in_front, case when year_last is not null then ${dayFirst(order)} end as day_first
      from (${parts(text)}) as part
    ) as ordered
  ) as read
)`;

/** Today where the day begins first. */
export const latestDay = Prisma.sql`((now() at time zone 'utc') + interval '14 hours')::date`;
export const earliestDay = Prisma.sql`date '1950-01-01'`;
