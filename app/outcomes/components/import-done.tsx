import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { useReader } from "~/ui/reader";
import { closedAfterwards, counted, refusedInWords, scoresOfClients } from "../import/check-in-words";
import type { Check } from "../import/model";
import { LeftOut } from "./import-refusals";

type Props = { state: "committed" | "undone"; check: Check | null; fileName: string; arrived: boolean };

/** What came of an import that is over, and the way back. Whoever has just imported it (`arrived`) goes on from what came in. */
export function ImportDone({ state, check, fileName, arrived }: Props) {
  const { locale } = useReader();
  const came = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (arrived) came.current?.focus();
  }, [arrived]);
  if (state === "undone") {
    return (
      <>
        <p role="status" className="font-serif text-xl">
          “{fileName}” was undone: nothing of it is here any more.
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
        <LinkButton to={paths.outcomes()}>See your outcomes</LinkButton>
        <Form method="post">
          <Button variant="quiet" name="intent" value="undo">
            Undo this import
          </Button>
        </Form>
        <Link to={paths.outcomeImports()} className="link">
          Import another file
        </Link>
      </div>
      {check && <LeftOut check={check} />}
    </>
  );
}
