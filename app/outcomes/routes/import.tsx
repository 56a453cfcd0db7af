import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound } from "~/platform/guard.server";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ImportDefine } from "../components/import-define";
import { ImportDone } from "../components/import-done";
import { ImportForm } from "../components/import-form";
import { ImportUnderWay } from "../components/import-under-way";
import { ImportLead } from "../components/import-lead";
import { KeepTemplate, ReadByTemplate } from "../components/import-template";
import { useLanding } from "../components/import-landing";
import { OutcomesNav } from "../components/outcomes-nav";
import { columnsNamed, columnsShown, withValuesOf } from "../import/columns-shown";
import { importAction } from "../import/import-action.server";
import { importPage } from "../import/import-page.server";
import { readAsChoices } from "../import/read-as.server";
import { brokenOff } from "../import/progress";
import { hasLeftOut } from "../store/import-left-out.server";

export const meta: MetaFunction = () => [{ title: "Import outcomes · Bunting" }];

const params = z.object({ importId: z.uuid() });
const search = z.object({
  /** The column whose measure is to be defined. */
  define: z.string().max(9).optional(),
  /** Columns of a wide file that are to be shown although they hold nothing yet, such as "57.112". */
  show: z.string().max(2000).optional(),
  /** Something was changed since the check, so that nothing was imported. */
  changed: z.string().optional(),
  /** Work went on for longer than the request, and was followed here. */
  followed: z.string().optional(),
});
const access = withRole("clinician");

export const loader = guarded({ params, search, access }, async ({ viewer, params: { importId }, search: { define, show, changed, followed } }) => {
  const page = (await importPage(viewer, importId)) ?? notFound();
  const { columns, state } = page.shown;
  const [defined = null] = state === "staged" ? columnsNamed(define, columns.length) : [];
  const chosen = columnsNamed(show, columns.length);
  const visible = columnsShown(page.shown, defined === null ? chosen : [...chosen, defined]);
  return { ...page, shown: { ...page.shown, columns: withValuesOf(visible, columns) }, visible, chosen, define: defined, changed: changed === "yes", followed: followed === "yes", choices: state === "staged" ? await readAsChoices(viewer) : [], leftOutKept: state === "committed" && (await hasLeftOut(viewer, importId)) };
});

export const action = guarded({ params, search, access }, async ({ viewer, params: { importId }, request }) => importAction(viewer, importId, await request.formData()));

export default function Import() {
  const { shown, measures, visible, chosen, define, changed, followed, choices, leftOutKept, progress } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  useLanding(told?.errors);
  const arrived = (useLocation().state as { arrived?: boolean } | null)?.arrived === true;
  if (progress?.state === "going") {
    return (
      <Page nav={<OutcomesNav current="import" />} title="Import outcomes" lead={<span className="wrap-anywhere">{shown.fileName}</span>}>
        <ImportUnderWay importId={shown.id} known={progress} />
      </Page>
    );
  }
  // Work that had ended before whoever did it was gone is seen by what came of it.
  const brokeOff = progress?.state === "broken" && (shown.state === "staged" || (shown.state === "committed" && progress.step === "take-back"));
  const words = told?.problem ?? progress?.problem ?? (brokeOff ? brokenOff : null);
  const problem = words && (
    <Notice kind="problem" className="mb-8">
      {words}
    </Notice>
  );
  if (shown.state !== "staged") {
    return (
      <Page nav={<OutcomesNav current="import" />} title="Import outcomes" lead={<span className="wrap-anywhere">{shown.fileName}</span>}>
        {problem}
        <ImportDone importId={shown.id} leftOutKept={leftOutKept} state={shown.state} check={told?.came ?? shown.check} fileName={shown.fileName} arrived={told?.came != null || followed || arrived} />
      </Page>
    );
  }
  if (define !== null) {
    return (
      <Page nav={<OutcomesNav current="import" />} title={`A measure of your own for “${shown.columns[define]!.name}”`} lead="Everyone in your programme can use it afterwards. What you have said of the other columns is kept.">
        {problem}
        <ImportDefine importId={shown.id} column={shown.columns[define]!} at={define} given={told?.given ?? {}} errors={told?.errors ?? {}} />
      </Page>
    );
  }
  return (
    <Page nav={<OutcomesNav current="import" />} title="Import outcomes" lead={<ImportLead shown={shown} />}>
      {problem}
      <ReadByTemplate columns={shown.columns} mapping={shown.mapping} choices={choices} error={told?.errors.readAs} />
      <ImportForm shown={shown} visible={visible} chosen={chosen} measures={measures} errors={told?.errors ?? {}} changed={changed} />
      {shown.check && <KeepTemplate template={shown.mapping.template} kept={told?.kept ?? null} error={told?.errors.templateName} given={told?.given.templateName} />}
    </Page>
  );
}
