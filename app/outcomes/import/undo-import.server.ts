import type { Viewer } from "~/accounts";
import { type Result, refused } from "~/core/result";

export async function undoImport(viewer: Viewer, importId: string): Promise<Result<void>> {
  return Promise.resolve(refused(`${viewer.personId}${importId}`));
}
