import { useLocation, useNavigate, useRevalidator } from "@remix-run/react";
import { paths } from "~/paths";
import type { Progress } from "../import/progress";
import { ImportProgress } from "./import-progress";
import { useImportProgress } from "./use-import-progress";

/** The page of a file on which work goes on: it follows that, and shows what came of it once it is over. */
export function ImportUnderWay({ importId, known }: { importId: string; known: Progress }) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const progress = useImportProgress(paths.importProgress(importId), () =>
    // Whoever was led here goes on to what came of it.
    search === "" ? void revalidate() : void navigate(`${paths.outcomeImport(importId)}#result`, { replace: true, state: { arrived: true } }),
  );
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <ImportProgress progress={progress ?? known} />
      <p className="mt-6 max-w-measure">Everything is done, or nothing is. You can leave this page: the work goes on, and this is where you will find what came of it.</p>
    </>
  );
}
