import type { ImportOnPage } from "../import/model";

/** The first rows as they stand in the file. A wide file scrolls here, and the page does not. */
export function ImportPreview({ shown: { columns: all, firstRows }, visible }: { shown: ImportOnPage; visible: number[] }) {
  const columns = visible.map((at) => ({ ...all[at]!, at }));
  return (
    // What scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label="Rows of the file" tabIndex={0} className="overflow-x-auto">
      <table className="text-left text-sm tabular-nums">
        <thead>
          <tr className="border-b border-edge text-muted">
            <th scope="col" className="py-2 pr-6 font-medium">
              Row
            </th>
            {columns.map((column) => (
              <th key={column.at} scope="col" className="py-2 pr-6 font-medium whitespace-nowrap">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map(({ row, cells }) => (
            <tr key={row} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-6 font-normal text-muted">
                {row}
              </th>
              {columns.map((column) => (
                <td key={column.at} className="max-w-64 truncate py-1.5 pr-6 whitespace-nowrap">
                  {column.looksLike ? <span className="text-muted">not read in</span> : cells[column.at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
