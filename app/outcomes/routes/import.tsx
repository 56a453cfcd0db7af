import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound } from "~/platform/guard.server";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ImportDefine } from "../components/import-define";
import { ImportDone } from "../components/import-done";
import { ImportForm } from "../components/import-form";
import { ImportLead } from "../components/import-lead";
import { useLanding } from "../components/import-landing";
import { columnsNamed, columnsShown, withValuesOf } from "../import/columns-shown";
import { importAction } from "../import/import-action.server";
import { importPage } from "../import/import-page.server";

export const meta: MetaFunction = () => [{ title: "Import outcomes · Bunting" }];

const params = z.object({ importId: z.uuid() });
const search = z.object({
  /** The column whose measure is to be defined. */
  define: z.string().max(9).optional(),
  /** Columns of a wide file that are to be shown although they hold nothing yet, such as "57.112". */
  show: z.string().max(2000).optional(),
  /** Something was changed since the check, so that nothing was imported. */
  changed: z.string().optional(),
});
const access = withRole("clinician");

export const loader = guarded({ params, search, access }, async ({ viewer, params: { importId }, search: { define, show, changed } }) => {
  const page = (await importPage(viewer, importId)) ?? notFound();
  const { columns, state } = page.shown;
  const [defined = null] = state === "staged" ? columnsNamed(define, columns.length) : [];
  const chosen = columnsNamed(show, columns.length);
  const visible = columnsShown(page.shown, defined === null ? chosen : [...chosen, defined]);
  return { ...page, shown: { ...page.shown, columns: withValuesOf(visible, columns) }, visible, chosen, define: defined, changed: changed === "yes" };
});

export const action = guarded({ params, search, access }, async ({ viewer, params: { importId }, request, context }) => importAction(viewer, importId, await request.formData(), context));

export default function Import() {
  const { shown, measures, visible, chosen, define, changed } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  useLanding(told?.errors);
  const problem = told?.problem && (
    <Notice kind="problem" className="mb-8">
      {told.problem}
    </Notice>
  );
  if (shown.state !== "staged") {
    return (
      <Page title="Import outcomes" lead={<span className="wrap-anywhere">{shown.fileName}</span>}>
        {problem}
        <ImportDone state={shown.state} check={told?.came ?? shown.check} fileName={shown.fileName} arrived={told?.came != null} />
      </Page>
    );
  }
  if (define !== null) {
    return (
      <Page title={`A measure of your own for “${shown.columns[define]!.name}”`} lead="Everyone in your programme can use it afterwards. What you have said of the other columns is kept.">
        {problem}
        <ImportDefine importId={shown.id} column={shown.columns[define]!} at={define} given={told?.given ?? {}} errors={told?.errors ?? {}} />
      </Page>
    );
  }
  return (
    <Page title="Import outcomes" lead={<ImportLead shown={shown} />}>
      {problem}
      <ImportForm shown={shown} visible={visible} chosen={chosen} measures={measures} errors={told?.errors ?? {}} changed={changed} />
    </Page>
  );
}
