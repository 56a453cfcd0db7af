import { Form, Link, useNavigation } from "@remix-run/react";
import { DefineMeasureFields } from "~/library";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { useReader } from "~/ui/reader";
import type { FileColumn } from "../import/model";

type Props = { importId: string; column: FileColumn; at: number; given: Record<string, string>; errors: Record<string, string> };

/** Defines a measure for one column; the mapping waits meanwhile. What the file shows is a hint and no more. */
export function ImportDefine({ importId, column, at, given, errors }: Props) {
  const { locale } = useReader();
  const busy = useNavigation().formData?.get("intent") === "define";
  const written = (number: number) => number.toLocaleString(locale);
  return (
    <Form method="post" noValidate className="max-w-measure">
      <input type="hidden" name="column" value={at} />
      {column.least !== null && column.greatest !== null && (
        <p className="mb-6 border-l-2 border-line pl-4 text-muted">
          In this file “{column.name}” goes from {written(column.least)} to {written(column.greatest)}. What is possible may be more: the measure’s manual says it.
        </p>
      )}
      <DefineMeasureFields given={given} errors={errors} />
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button name="intent" value="define" busy={busy}>
          Save this measure
        </Button>
        <Link to={`${paths.outcomeImport(importId)}#column-${at}`} className="link">
          Back without a measure
        </Link>
      </div>
    </Form>
  );
}
