import { Form, Link, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import { counted, scoresOfClients } from "../import/check-in-words";
import type { ImportLine } from "../import/model";

export type ShownLine = Omit<ImportLine, "at"> & { at: string | Date };

/** Earlier imports, the newest first, each with what came of it. */
export function ImportLines({ lines }: { lines: ShownLine[] }) {
  const busy = useNavigation().formData?.get("importId");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere">
              {line.state === "staged" ? (
                <Link to={paths.outcomeImport(line.id)} className="link">
                  {line.fileName}
                </Link>
              ) : (
                line.fileName
              )}
            </p>
            <p className="text-sm text-muted">
              {line.sheet && <span className="wrap-anywhere">Sheet “{line.sheet}”. </span>}
              <Told line={line} /> <When at={line.at} style="datetime" />.
            </p>
          </div>
          {line.state === "staged" && (
            <Form method="post">
              <input type="hidden" name="importId" value={line.id} />
              <Button variant="quiet" busy={busy === line.id} name="intent" value="discard">
                Throw away
                <span className="sr-only"> {line.fileName}</span>
              </Button>
            </Form>
          )}
          {line.state === "committed" && (
            <LinkButton variant="quiet" to={paths.importUndo(line.id)}>
              Undo this import<span className="sr-only"> {line.fileName}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function Told({ line: { state, check, rowCount } }: { line: Pick<ImportLine, "state" | "check" | "rowCount"> }) {
  const { locale } = useReader();
  if (state === "staged") return <>{counted(rowCount, "row", "rows", locale)}, not imported yet; deleted after a day. Read</>;
  if (state === "undone") return <>Undone</>;
  return <>{check ? `${scoresOfClients(check, locale)} came in` : "Came in"}</>;
}
