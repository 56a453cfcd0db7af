import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { ImportFile } from "../components/import-file";
import { ImportShapes } from "../components/import-shapes";
import { ImportTemplates } from "../components/import-templates";
import { ImportsList } from "../components/imports-list";
import { OutcomesNav } from "../components/outcomes-nav";
import { discardImport, gone } from "../import/discard-import.server";
import { importOf } from "../import/import-of.server";
import { importsOf } from "../import/imports-of.server";
import { takeFile } from "../import/take-file.server";
import { templateAction, templatesOf } from "../import/templates.server";

export const meta: MetaFunction = () => [{ title: "Import outcomes · Bunting" }];

/** `gone`: the file that was to be thrown away was not there any more. */
const search = z.object({ gone: z.string().optional() });
const access = withRole("clinician");
/** The form with the file is read while it comes in; these are the others. */
const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("discard"), importId: z.uuid() }),
  z.object({ intent: z.enum(["rename-template", "delete-template", "restore-template"]), templateId: z.uuid(), templateName: z.string().max(200).optional() }),
]);

export const loader = guarded({ params: nothing, search, access }, async ({ viewer, search: given }) => ({
  lines: await importsOf(viewer),
  templates: await templatesOf(viewer),
  gone: given.gone === "yes" ? gone : null,
}));

export const action = guarded({ params: nothing, search, access }, async ({ viewer, request }) => {
  // Whatever is not the other forms is read as the one with a file, which says what is wrong with it.
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return { ...(await takeFile(viewer, request)), of: "file" as const, done: null };
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  if ("templateId" in sent.data) return templateAction(viewer, sent.data);
  const { importId } = sent.data;
  const found = await importOf(viewer, importId);
  const result = await discardImport(viewer, importId);
  if (!result.ok && result.missing) notFound();
  if (!result.ok) return { problem: result.problem, of: "list" as const, done: null };
  return { problem: null, of: "list" as const, done: `“${found?.fileName ?? ""}” is thrown away. Nothing of it had come in.` };
});

export default function Imports() {
  const { lines, templates, gone: wasGone } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  return (
    <Page
      nav={<OutcomesNav current="import" />}
      narrow
      title="Import outcomes"
      lead="Give a file of your own clients’ scores: a row for each time that a measure was taken, or a row for each client. You see what it holds before anything comes in."
    >
      {told?.of === "list" && (
        <Notice kind={told.problem ? "problem" : "done"} className="mb-8">
          {told.problem ?? told.done}
        </Notice>
      )}
      {!told && wasGone && <Notice className="mb-8">{wasGone}</Notice>}
      <p className="mb-8 max-w-measure">
        Clients are known here by codes alone. Columns of names, birth dates, addresses and e-mail addresses are not taken, whatever they are called.
      </p>
      <ImportFile told={told?.of === "file" ? told : null} round={lines.map(({ id, state }) => `${id} ${state}`)} />
      <ImportShapes />
      <Section title="Earlier imports">
        <ImportsList lines={lines} open={told?.of === "list"} />
      </Section>
      <ImportTemplates templates={templates} told={told?.of === "templates" ? told : null} />
      <p className="mt-8 text-muted">
        <Link to={paths.measures()} className="link">
          Measures and how they are read here
        </Link>
      </p>
    </Page>
  );
}
