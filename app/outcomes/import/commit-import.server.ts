import type { Viewer } from "~/accounts";
import { type Result, refused } from "~/core/result";
import type { Check } from "./model";

export async function commitImport(viewer: Viewer, importId: string): Promise<Result<Check>> {
  return Promise.resolve(refused(`${viewer.personId}${importId}`));
}
