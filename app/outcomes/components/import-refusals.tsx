import { useReader } from "~/ui/reader";
import { counted, listed } from "../import/check-in-words";
import type { Check, Refusal } from "../import/model";
import { ImportCellTable } from "./import-cell-table";

/** What does not come in, by row and column, and why; the first of each where there are many. What only repeats or is empty is folded away. */
export function LeftOut({ check, list }: { check: Pick<Check, "refused" | "refusals" | "repeated" | "repeats" | "blankRows" | "blanks">; /** Where all of it can be had; null where an earlier release brought the file in and kept none. */ list: string | null }) {
  const { locale } = useReader();
  const { refused, refusals, repeated, repeats, blankRows, blanks } = check;
  if (refusals.length + repeats.length + blanks.length === 0) return null;
  return (
    <div className="mt-6 max-w-measure space-y-4">
      {refusals.length > 0 && <Cells label="What is refused" cells={refusals} of={refused} />}
      {repeats.length > 0 && (
        <Folded says={repeated === 1 ? "The score that repeats" : `The ${counted(repeated, "", "scores that repeat", locale)}`}>
          <Cells label="What repeats" cells={repeats} of={repeated} />
        </Folded>
      )}
      {blanks.length > 0 && (
        <Folded says={blankRows === 1 ? "The row without a score" : `The ${counted(blankRows, "", "rows without a score", locale)}`}>
          <p className="tabular-nums">
            {blanks.length === 1 ? "Row" : "Rows"} {listed(blanks.map((row) => row.toLocaleString(locale)))}
          </p>
          <More hidden={blankRows - blanks.length} />
        </Folded>
      )}
      {list && (
        <p>
          <a href={list} download className="link">
            Download all that stays out, with row and reason (CSV)
          </a>
        </p>
      )}
    </div>
  );
}

function Folded({ says, children }: { says: string; children: React.ReactNode }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 text-muted hover:text-pine">{says}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}

function Cells({ label, cells, of }: { label: string; cells: Refusal[]; of: number }) {
  return (
    <div>
      <ImportCellTable label={label} cells={cells} />
      <More hidden={of - cells.length} />
    </div>
  );
}

function More({ hidden }: { hidden: number }) {
  const { locale } = useReader();
  return hidden > 0 ? <p className="mt-3 text-muted">And {hidden.toLocaleString(locale)} more.</p> : null;
}
