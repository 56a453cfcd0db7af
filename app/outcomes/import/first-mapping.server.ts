import type { Viewer } from "~/accounts";
import { ownTemplates } from "../store/import-templates.server";
import { askClosed } from "./ask-closed.server";
import { guessMapping } from "./guess-mapping";
import type { KnownMeasure } from "./known-measure";
import type { Mapping } from "./mapping";
import type { FileColumn } from "./model";
import { bestTemplate, mappingBy } from "./template";

/** What a file most likely says: by a template of the viewer's that fits it, else by its columns' names and cells. */
export async function firstMapping(viewer: Viewer, importId: string, { columns, measures }: { columns: FileColumn[]; measures: KnownMeasure[] }): Promise<Mapping> {
  const template = bestTemplate(await ownTemplates(viewer), columns);
  return template ? mappingBy(template, columns, measures) : guessedMapping(viewer, importId, { columns, measures });
}

/** The same without any template. */
export const guessedMapping = (viewer: Viewer, importId: string, { columns, measures }: { columns: FileColumn[]; measures: KnownMeasure[] }): Promise<Mapping> =>
  askClosed(viewer, importId, guessMapping(columns, measures));
