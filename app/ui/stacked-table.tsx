import type { ReactNode } from "react";
import { classes } from "./classes";

/**
 * A table whose rows stand one below the other on a narrow screen, each value beside its column's name, which the cell
 * carries as `data-of`. The role is said because what is not laid out as a table is not read as one everywhere.
 */
export function StackedTable({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <table role="table" aria-label={label} className={classes("w-full border-collapse text-left max-md:block max-md:[&_tbody]:block max-md:[&_thead]:sr-only", className)}>
      {children}
    </table>
  );
}

/**
 * Before a stacked table: on a narrow screen those of its rows that say `data-more` stand there once this is opened, each in
 * its place. On a wide one, and on paper, they stand there anyway.
 */
export function MoreRows({ children }: { children: ReactNode }) {
  return (
    <details data-more-rows="" className="mt-4 md:hidden print:hidden">
      <summary className="link min-h-10 w-fit cursor-pointer py-2">{children}</summary>
    </details>
  );
}

export const stackedRow = "max-md:block max-md:py-3";
export const stackedHead = "max-md:block max-md:pt-0 max-md:pb-2";
export const stackedCell =
  "max-md:flex max-md:justify-between max-md:gap-6 max-md:py-1 max-md:pr-0 max-md:text-right max-md:before:text-left max-md:before:font-normal max-md:before:whitespace-normal max-md:before:text-muted max-md:before:content-[attr(data-of)]";

/** The head of a table that names its columns and nothing else. */
export function ColumnNames({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr className="align-bottom text-sm text-muted">
        {names.map((name) => (
          <th key={name} scope="col" className="border-b border-edge py-2 pr-6 font-medium">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
