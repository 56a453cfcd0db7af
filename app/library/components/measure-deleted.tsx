import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";

/** Says that a measure is gone; the fields of its definition bring it back. */
export function MeasureDeleted({ given }: { given: Record<string, string> }) {
  return (
    <Notice kind="done" className="mb-8">
      <Form method="post" action={`${paths.measures()}#main`} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {Object.entries(given).map(([name, value]) => name !== "slug" && <input key={name} type="hidden" name={name} value={value} />)}
        <span>{given.short} is deleted: nobody here can choose it any more.</span>
        <Button variant="quiet" name="intent" value="define" className="min-h-8 px-3 py-1 text-sm">
          Undo
        </Button>
      </Form>
    </Notice>
  );
}
