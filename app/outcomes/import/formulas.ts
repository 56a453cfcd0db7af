import type { Head } from "./header.server";
import type { Row } from "./parse-csv.server";

/** What is learnt of a sheet's formulas while its rows pass by. */
export class Formulas {
  private readonly counts: number[] = [];
  private firstWithout: { row: number; column: number } | null = null;

  see({ row, cells, computed }: Row): void {
    for (const column of computed ?? []) {
      this.counts[column] = (this.counts[column] ?? 0) + 1;
      if (cells[column]?.startsWith("=")) this.firstWithout ??= { row, column };
    }
  }

  /** How many cells of a column hold one; nothing where none does. */
  of(column: number): { computed?: number } {
    const computed = this.counts[column];
    return computed ? { computed } : {};
  }

  /** Why a sheet has no numbers, where formulas stand in their place whose values were not stored. */
  withoutValues({ place }: Head): string | null {
    const found = this.firstWithout;
    return found && `The cell ${place(found.column)}${found.row} holds a formula, and its value was not stored. Open the workbook in a spreadsheet program, save it once more, and give that file.`;
  }
}
