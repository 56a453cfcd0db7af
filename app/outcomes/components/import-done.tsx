import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { useReader } from "~/ui/reader";
import { closedAfterwards, counted, scoresOfClients } from "../import/check-in-words";
import type { Check } from "../import/model";
import { Refusals } from "./import-refusals";

/** What came of an import that is over, and the way back. */
export function ImportDone({ state, check, fileName }: { state: "committed" | "undone"; check: Check | null; fileName: string }) {
  const { locale } = useReader();
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
      <p role="status" className="font-serif text-xl">
        {check ? `${scoresOfClients(check, locale)} ${check.scores === 1 ? "is" : "are"} in.` : "The file is in."}
      </p>
      {check && (
        <p className="mt-1 max-w-measure text-muted">
          {closedAfterwards(check, locale)}
          {check.repeated > 0 && ` ${counted(check.repeated, "score was here already", "scores were here already", locale)}.`}
          {check.refused > 0 && ` ${counted(check.refused, "was", "were", locale)} refused and stayed out.`}
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
      {check && <Refusals check={check} />}
    </>
  );
}
