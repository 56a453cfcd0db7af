import type { SessionOnPage } from "./model";

/** What the database says of a session, as far as its course depends on it. */
export type Rows = {
  takes: TakeRow[];
  /** How many takes were ever given, the deleted ones too: never again what it was before a take. */
  given: number;
};
export type TakeRow = { key: string; rated: boolean; submission: "none" | "waiting" | "withdrawn" | "released" };

type InHand = { rows: Rows; takeKey: string | null; arrived: boolean };

export function rowsOf({ takes, criteria, given }: Pick<SessionOnPage, "takes" | "criteria" | "given">): Rows {
  return {
    given,
    takes: takes.map(({ key, selfRatings, submission }) => ({
      key,
      rated: criteria.every(({ id }) => selfRatings[id] !== undefined),
      submission: !submission ? "none" : submission.releasedAt ? "released" : submission.withdrawnAt ? "withdrawn" : "waiting",
    })),
  };
}

export const sameRows = (a: Rows, b: Rows) => JSON.stringify(a) === JSON.stringify(b);

/** The take that the page is about; null before there is one, and after it was deleted. */
export function takeInHand({ rows, takeKey }: Pick<InHand, "rows" | "takeKey">): TakeRow | null {
  return rows.takes.find(({ key }) => key === takeKey) ?? null;
}

/** The context once newer rows have come. */
export function withRows(context: InHand, rows: Rows): InHand {
  const arrived = context.arrived || takeInHand({ ...context, rows }) !== null;
  return { rows, takeKey: context.takeKey, arrived };
}

/** The context with the last given take in hand. */
export function withLatest({ rows }: InHand): Pick<InHand, "takeKey" | "arrived"> {
  const key = rows.takes.at(-1)?.key ?? null;
  return { takeKey: key, arrived: key !== null };
}
