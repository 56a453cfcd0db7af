import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { When } from "~/ui/when";

type Line = { id: string; name: string; usedAt: string | Date | null; createdAt: string | Date; columns: string[] };
type Told = { id: string; problem: string | null; done: string | null; deleted: boolean };

/** What was kept of earlier files: each can be called otherwise, or deleted. */
export function ImportTemplates({ templates, told }: { templates: Line[]; told: Told | null }) {
  const busy = useNavigation().formData?.get("intent");
  if (templates.length === 0 && !told) return null;
  return (
    <Section title="Templates" hint="A file that has all the columns of one is read by it.">
      {told?.done && told.deleted && <Undo key={told.id} message={told.done} form={<Restore id={told.id} />} />}
      {told?.done && !told.deleted && <Notice kind="done">{told.done}</Notice>}
      <ul className="mt-4 divide-y divide-line border-y border-line empty:border-0">
        {templates.map((line) => (
          <li key={line.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium wrap-anywhere">{line.name}</p>
              <p className="text-sm wrap-anywhere text-muted">
                {line.usedAt ? "Last used" : "Kept"} <When at={line.usedAt ?? line.createdAt} style="date" />. Reads {columnsInWords(line.columns)}.
              </p>
              <Rename line={line} problem={told?.id === line.id ? told.problem : null} />
            </div>
            <Form method="post">
              <input type="hidden" name="templateId" value={line.id} />
              <Button variant="quiet" name="intent" value="delete-template" busy={busy === "delete-template"}>
                Delete<span className="sr-only"> {line.name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const columnsShown = 6;

const columnsInWords = (columns: string[]) =>
  columns.length > columnsShown ? `${columns.slice(0, columnsShown - 1).join(", ")} and ${columns.length - columnsShown + 1} more` : columns.join(", ");

function Rename({ line: { id, name }, problem }: { line: Line; problem: string | null }) {
  return (
    <details key={name} open={problem !== null || undefined} className="mt-1">
      <summary className="w-fit cursor-pointer py-1 text-sm text-muted hover:text-pine">
        Rename<span className="sr-only"> {name}</span>
      </summary>
      <Form method="post" noValidate className="mt-2 flex flex-wrap items-end gap-4">
        <input type="hidden" name="templateId" value={id} />
        <Field name="templateName" label="Name" defaultValue={name} maxLength={60} autoComplete="off" error={problem ?? undefined} className="w-full max-w-xs" />
        <Button variant="quiet" name="intent" value="rename-template">
          Save the name
        </Button>
      </Form>
    </details>
  );
}

function Restore({ id }: { id: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="templateId" value={id} />
      <Button variant="quiet" name="intent" value="restore-template">
        Undo
      </Button>
    </Form>
  );
}
