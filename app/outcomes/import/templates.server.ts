import { z } from "zod";
import type { Viewer } from "~/accounts";
import { plainText } from "~/core/plain-text";
import { type Result, done, missing, refused } from "~/core/result";
import { notFound } from "~/platform/guard.server";
import { deleteTemplate, keepTemplate, ownTemplates, renameTemplate } from "../store/import-templates.server";
import type { FileColumn } from "./model";
import type { Mapping } from "./mapping";
import { templateOf } from "./template";

const most = 50;

const templateName = plainText().trim().min(1, "Give it a name.").max(60, "Keep it under 60 characters.");

const notThere = "This template is not one of yours.";

/** Keeps what was said of a file for the next one of its source; one of the same name is replaced. Answers what was done, in words. */
export async function keepAsTemplate(viewer: Viewer, name: string, { columns, mapping }: { columns: FileColumn[]; mapping: Mapping }): Promise<Result<string>> {
  const named = templateName.safeParse(name);
  if (!named.success) return refused(z.flattenError(named.error).formErrors[0]!);
  const kept = await keepTemplate(viewer, named.data, templateOf(columns, mapping), most);
  if (kept === "full") return refused(`You have ${most} templates, and no more can be kept. Delete one on the page of imports first.`);
  return done(kept === "kept" ? `“${named.data}” is kept. The next file with these columns is read by it.` : `“${named.data}” is kept in place of the one that was called so.`);
}

export type TemplateLine = { id: string; name: string; usedAt: Date | null; createdAt: Date; columns: string[] };

/** The viewer's own templates with the columns that each reads, the one that was used last first. */
export async function templatesOf(viewer: Viewer): Promise<TemplateLine[]> {
  return (await ownTemplates(viewer)).map(({ template, ...line }) => ({ ...line, columns: template.columns.flatMap(({ name, holds }) => (holds.as === "nothing" ? [] : [name])) }));
}

export type TemplateAnswer = { of: "templates"; problem: string | null; done: string | null; id: string; deleted: boolean };

type Asked = { intent: "rename-template" | "delete-template" | "restore-template"; templateId: string; templateName?: string | undefined };

/** Carries out a form of the list of templates. */
export async function templateAction(viewer: Viewer, { intent, templateId: id, templateName: name = "" }: Asked): Promise<TemplateAnswer> {
  const result = await (intent === "rename-template" ? rename(viewer, id, name) : setDeleted(viewer, id, intent === "delete-template"));
  if (!result.ok && result.missing) notFound();
  return { of: "templates", id, problem: result.ok ? null : result.problem, done: result.ok ? result.value : null, deleted: intent === "delete-template" };
}

async function rename(viewer: Viewer, id: string, name: string): Promise<Result<string>> {
  const named = templateName.safeParse(name);
  if (!named.success) return refused(z.flattenError(named.error).formErrors[0]!);
  const renamed = await renameTemplate(viewer, id, named.data);
  if (renamed === "taken") return refused(`Another of your templates is called “${named.data}” already.`);
  return renamed ? done(`It is called “${named.data}” now.`) : missing(notThere);
}

async function setDeleted(viewer: Viewer, id: string, deleted: boolean): Promise<Result<string>> {
  const name = await deleteTemplate(viewer, id, deleted);
  return name === null ? missing(notThere) : done(`“${name}” is ${deleted ? "deleted" : "here again"}.`);
}
