import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Field, Select } from "~/ui/field";
import { fileLook } from "~/ui/file-look";
import { IdempotencyKey } from "~/ui/idempotency-key";
import type { SheetOffer } from "../import/model";
import { ImportProgress } from "./import-progress";
import { ImportSheets } from "./import-sheets";
import { useImportProgress } from "./use-import-progress";

/** Why the file that was given was not read, among which of its sheets is to be chosen, and how it was said to be written. */
type Told = { problem: string; aboutWriting: boolean; sheets: SheetOffer[]; given: { delimiter: string; encoding: string } };

/** Chooses a file. How it is written comes first in the form, because the file is read while it comes in, and last to the eye. */
export function ImportFile({ told, round }: { told: Told | null; round: unknown }) {
  const sent = useNavigation().formData;
  const reading = sent?.get("intent") === "read";
  const key = reading ? sent.get("key") : null;
  const progress = useImportProgress(typeof key === "string" ? paths.readingProgress(key) : null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (told) form.current?.querySelector<HTMLElement>(told.sheets.length > 0 ? "[name=sheet]" : "[type=file]")?.focus();
  }, [told]);
  const { delimiter = "", encoding = "" } = told?.given ?? {};
  const sheets = told?.sheets ?? [];
  return (
    <Form ref={form} method="post" encType="multipart/form-data" noValidate className="flex max-w-measure flex-col gap-6">
      <input type="hidden" name="intent" value="read" />
      <IdempotencyKey round={round} />
      {sheets.length > 0 && <ImportSheets sheets={sheets} says={told!.problem} />}
      <details open={told?.aboutWriting || delimiter !== "" || encoding !== "" || undefined} className="order-4">
        <summary className="w-fit cursor-pointer py-1 text-muted hover:text-pine">The file is read wrongly?</summary>
        <div className="mt-3 grid gap-6 border-l-2 border-line pl-4 sm:grid-cols-2 sm:items-end">
          <Select
            name="delimiter"
            label="Columns are separated by"
            defaultValue={delimiter}
            options={[
              { value: "", label: "What the file shows" },
              { value: "comma", label: "Commas" },
              { value: "semicolon", label: "Semicolons" },
              { value: "tab", label: "Tabs" },
            ]}
          />
          <Select
            name="encoding"
            label="Letters"
            defaultValue={encoding}
            hint="If ä or é came out garbled."
            options={[
              { value: "", label: "What the file shows" },
              { value: "utf-8", label: "UTF-8, most files" },
              { value: "windows-1252", label: "Windows, older Excel" },
            ]}
          />
        </div>
      </details>
      <Field
        type="file"
        name="file"
        required
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        label="File with scores"
        hint="A table as CSV, or an Excel workbook (.xlsx)."
        error={sheets.length > 0 ? undefined : told?.problem}
        className={`order-1 ${fileLook}`}
      />
      <div className="order-3">
        <Button busy={reading}>{reading ? "Reading the file" : "Read the file"}</Button>
        {reading && <ImportProgress progress={progress} className="mt-6" />}
      </div>
    </Form>
  );
}
