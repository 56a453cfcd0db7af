import { mostWaiting } from "../import/most-waiting";
import { ImportLines, type ShownLine } from "./import-lines";

/** What came of earlier files; those that nothing has come of yet stand in a fold. */
export function ImportsList({ lines, open }: { lines: ShownLine[]; open: boolean }) {
  const waiting = lines.filter(({ state }) => state === "staged");
  const over = lines.filter(({ state }) => state !== "staged");
  if (lines.length === 0) return <p className="text-muted">There are none yet.</p>;
  return (
    <>
      {waiting.length > 0 && (
        <details open={open || waiting.length >= mostWaiting || undefined} className="mb-4">
          <summary className="link w-fit cursor-pointer py-1">{waiting.length === 1 ? "One file that is not imported yet" : `${waiting.length} files that are not imported yet`}</summary>
          <div className="mt-3">
            <ImportLines lines={waiting} />
          </div>
        </details>
      )}
      {over.length > 0 && <ImportLines lines={over} />}
    </>
  );
}
