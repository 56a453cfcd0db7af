import type { Viewer } from "~/accounts";
import { type Result, refused } from "~/core/result";
import type { Mapping } from "./mapping";
import type { Check } from "./model";

export async function checkImport(viewer: Viewer, importId: string, mapping: Mapping): Promise<Result<Check>> {
  return Promise.resolve(refused(`${viewer.personId}${importId}${mapping.columns.length}`));
}

export async function saveMapping(viewer: Viewer, importId: string, mapping: Mapping): Promise<Result<void>> {
  return Promise.resolve(refused(`${viewer.personId}${importId}${mapping.columns.length}`));
}
