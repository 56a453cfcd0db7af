import type { MeasureOnPage } from "../measures-on-page.server";

/** From what the shaded band comes, and its numbers. */
export function ExpectedCourse({ expected: { source, pace, rows }, short }: { expected: NonNullable<MeasureOnPage["expected"]>; short: string }) {
  return (
    <div className="mt-1 text-sm text-muted">
      <p>
        The shaded area is what is usual for clients whose first score was the same: 8 of 10 scores lie in it. Of the others one lies better and one worse, which is no sign by itself that something is wrong. {pace && `${pace} `}
        {source}
      </p>
      <details className="mt-1">
        <summary className="link inline-flex min-h-6 cursor-pointer items-center">The expected course in numbers</summary>
        <table aria-label={`${short}: expected course`} className="mt-2 border-collapse text-left">
          <thead>
            <tr>
              <th scope="col" className="border-b border-edge py-1 pr-6 font-medium">
                By
              </th>
              <th scope="col" className="border-b border-edge py-1 pr-6 text-right font-medium">
                Expected
              </th>
              <th scope="col" className="border-b border-edge py-1 text-right font-medium">
                8 of 10 within
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, expected, band }) => (
              <tr key={name} className="border-b border-line">
                <th scope="row" className="py-1 pr-6 font-normal">
                  {name}
                </th>
                <td className="py-1 pr-6 text-right text-ink">{expected}</td>
                <td className="py-1 text-right text-ink">{band}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
