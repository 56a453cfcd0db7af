import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { useReader } from "~/ui/reader";
import { allAreClosed, closedAfterwards, counted, refusedInWords, scoresOfClients } from "../import/check-in-words";
import type { Check } from "../import/model";
import { LeftOut } from "./import-refusals";

type Props = { importId: string; state: "committed" | "undone"; check: Check | null; fileName: string; arrived: boolean; /** Whether all that stayed out can still be had. */ leftOutKept: boolean };

/** What came of an import that is over, and the way back. Whoever has just imported it (`arrived`) goes on from what came in. */
export function ImportDone({ importId, state, check, fileName, arrived, leftOutKept }: Props) {
  const { locale } = useReader();
  const came = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (arrived) came.current?.focus();
  }, [arrived]);
  if (state === "undone") {
    return (
      <>
        <p role="status" className="font-serif text-xl">
          “{fileName}” was undone: its scores are not here any more. What was entered by hand for its clients stays.
        </p>
        <div className="mt-6">
          <LinkButton to={paths.outcomeImports()}>Import another file</LinkButton>
        </div>
      </>
    );
  }
  return (
    <>
      <p role="status" ref={came} tabIndex={-1} className="font-serif text-xl outline-none">
        {check ? `${scoresOfClients(check, locale)} ${check.scores === 1 ? "is" : "are"} in.` : "The file is in."}
      </p>
      {check && (
        <p className="mt-1 max-w-measure text-muted">
          {closedAfterwards(check, locale)}
          {check.repeated > 0 && ` ${counted(check.repeated, "score repeats and was skipped", "scores repeat and were skipped", locale)}.`}
          {check.refused > 0 && ` ${refusedInWords(check, locale)} ${check.refused === 1 ? "was" : "were"} refused and stayed out.`}
          {check.blankRows > 0 && ` ${counted(check.blankRows, "row", "rows", locale)} had no score.`}
        </p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        {check && allAreClosed(check) ? <LinkButton to={paths.results({ period: "all" })}>See what came of them</LinkButton> : <LinkButton to={paths.outcomes()}>See your outcomes</LinkButton>}
        <LinkButton variant="quiet" to={paths.importUndo(importId)}>
          Undo this import
        </LinkButton>
        <Link to={paths.outcomeImports()} className="link">
          Import another file
        </Link>
      </div>
      {check && <LeftOut check={check} list={leftOutKept ? paths.importLeftOut(importId) : null} />}
    </>
  );
}
