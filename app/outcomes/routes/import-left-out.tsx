import { Readable } from "node:stream";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { importListNames } from "../import/import-list-names";
import { importList } from "../import/import-lists.server";

const search = z.object({ list: z.enum(importListNames).catch("left-out") });

/** What stays out of a file, or what comes in and changes, to be opened in a spreadsheet; the page says why where there is no such list. */
export const loader = guarded({ params: z.object({ importId: z.uuid() }), search, access: withRole("clinician") }, async ({ viewer, params: { importId }, search: { list: name }, context }) => {
  const list = await importList(viewer, importId, name);
  if (!list.ok && list.missing) notFound();
  if (!list.ok) throw redirect(`${paths.outcomeImport(importId)}#result`);
  const { read, end } = list.value;
  const body = Readable.from(read()).once("close", () => void end());
  return new Response(context.pacedBody(body), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}.csv"`, "Cache-Control": "private, no-store" },
  });
});
