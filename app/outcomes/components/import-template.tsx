import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field, Select } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { Mapping } from "../import/mapping";
import type { ImportOnPage } from "../import/model";
import { isReady } from "../import/read-as-shape";
import { shapeOf } from "../import/shapes";

type Reading = Pick<ImportOnPage, "columns" | "mapping"> & { choices: { value: string; label: string }[]; error: string | undefined };

/** By which template a file was read, or which shape it has; the way to read it without, and as something else. */
export function ReadByTemplate({ columns, mapping, choices, error }: Reading) {
  const busy = useNavigation().formData?.get("intent");
  const { template } = mapping;
  const shape = template ? null : shapeOf({ columns, mapping });
  return (
    <>
      {template && (
        <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="wrap-anywhere">{isReady(template.id) ? `Read as: ${template.name}, because you said so.` : `The columns were read by your template “${template.name}”.`}</p>
          <Button variant="quiet" name="intent" value="without-template" busy={busy === "without-template"} className="min-h-8 px-3 py-1 text-sm">
            Read them without it
          </Button>
        </Form>
      )}
      {shape && <p>Read as: {shape}.</p>}
      <details key={template?.id} open={error !== undefined || undefined} className="mt-2 max-w-measure">
        <summary className="w-fit cursor-pointer py-1 text-muted hover:text-pine">{template || shape ? "Read it as something else" : "Read it as …"}</summary>
        <Form method="post" noValidate className="mt-3 flex flex-wrap items-end gap-4 border-l-2 border-line pl-4">
          <Select name="readAs" label="Read this file as" hint="What you have said of its columns is read anew." empty="Choose" options={choices} error={error} className="w-full max-w-md" />
          <Button variant="quiet" name="intent" value="read-as" busy={busy === "read-as"}>
            Read it so
          </Button>
        </Form>
      </details>
    </>
  );
}

/** Keeps what was said of a file for the next one of its source. A form of its own: Enter in the name keeps it, and checks nothing. */
export function KeepTemplate({ template, kept, error, given }: { template: Mapping["template"]; kept: string | null; error: string | undefined; given: string | undefined }) {
  const busy = useNavigation().formData?.get("intent") === "keep-template";
  return (
    <details id="template" open={Boolean(kept ?? error) || undefined} className="mt-8 max-w-measure">
      <summary className="w-fit cursor-pointer py-1 text-muted hover:text-pine">Keep what is said above for the next file of this kind</summary>
      <div className="mt-3 border-l-2 border-line pl-4">
        {kept && (
          <Notice kind="done" className="mb-4">
            {kept}
          </Notice>
        )}
        <Form method="post" noValidate className="flex flex-wrap items-end gap-4">
          <Field
            name="templateName"
            label="Name of the template"
            hint="Such as where the file comes from. It is used by itself when a file has the same columns."
            defaultValue={given ?? template?.name}
            maxLength={60}
            autoComplete="off"
            error={error}
            className="w-full max-w-sm"
          />
          <Button variant="quiet" name="intent" value="keep-template" busy={busy}>
            Keep as a template
          </Button>
        </Form>
      </div>
    </details>
  );
}
