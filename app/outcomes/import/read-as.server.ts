import type { Viewer } from "~/accounts";
import { noteUsed, ownTemplates } from "../store/import-templates.server";
import { askClosed } from "./ask-closed.server";
import type { importPage } from "./import-page.server";
import { type ImportAnswer, answer, leadOn } from "./lead-on.server";
import { mappingAs, readyId } from "./read-as-shape";
import { shapes } from "./shapes";
import { lacking, mappingBy } from "./template";

/** By what a file can be read: the viewer's own templates, then the shapes that are ready. */
export async function readAsChoices(viewer: Viewer): Promise<{ value: string; label: string }[]> {
  const own = (await ownTemplates(viewer)).map(({ id, name }) => ({ value: id, label: `Your template “${name}”` }));
  return [...own, ...shapes.map((shape) => ({ value: readyId(shape), label: shape.name }))];
}

/** Reads the columns anew by what was chosen, whatever was said of them before. */
export async function readAs(viewer: Viewer, page: NonNullable<Awaited<ReturnType<typeof importPage>>>, chosen: FormDataEntryValue | null): Promise<ImportAnswer> {
  const { columns, id } = page.shown;
  const shape = shapes.find((one) => readyId(one) === chosen);
  if (shape) return leadOn(viewer, page, await askClosed(viewer, id, mappingAs(shape, columns, page.measures)));
  const template = (await ownTemplates(viewer)).find((one) => one.id === chosen);
  if (!template) return answer({ errors: { readAs: "Choose one of these." } });
  const missing = lacking(template.template, columns);
  if (missing.length > 0) return answer({ errors: { readAs: `This file has no column “${missing[0]!}”, which “${template.name}” reads.` } });
  await noteUsed(viewer, template.id);
  return leadOn(viewer, page, mappingBy(template, columns, page.measures));
}
