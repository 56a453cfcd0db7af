import type { ImportOnPage } from "../import/model";

/** The first rows as they stand in the file. A wide file scrolls here, and the page does not. */
export function ImportPreview({ columns, firstRows }: Pick<ImportOnPage, "columns" | "firstRows">) {
  return (
    <div role="region" aria-label="The first rows" tabIndex={0} className="overflow-x-auto border-y border-line">
      <table className="text-left text-sm tabular-nums">
        <thead>
          <tr className="text-muted">
            <th scope="col" className="py-2 pr-6 font-medium">
              Row
            </th>
            {columns.map((column, at) => (
              <th key={at} scope="col" className="py-2 pr-6 font-medium whitespace-nowrap">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map(({ row, cells }) => (
            <tr key={row} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-6 font-normal text-muted">
                {row}
              </th>
              {columns.map((column, at) => (
                <td key={at} className="max-w-64 truncate py-1.5 pr-6 whitespace-nowrap">
                  {column.looksLike ? <span className="text-muted">not read in</span> : cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
