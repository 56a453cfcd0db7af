import type { Viewer } from "~/accounts/index";
import { type Result, refused } from "~/core/result";
import { formWithFile, incomplete } from "~/platform/form-with-file.server";
import { FileRefused } from "~/platform/file-refused.server";
import { type Imported, importArchive } from "./import-archive.server";

/** Takes the form with an archive, which is read while it comes in. */
export async function takeArchive(viewer: Viewer, request: Request): Promise<Result<Imported>> {
  try {
    const { taken, whole } = await formWithFile(request, ({ bytes }) => importArchive(viewer, bytes));
    return taken ?? refused(whole ? "Choose an archive first." : incomplete);
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.problem);
    throw error;
  }
}
