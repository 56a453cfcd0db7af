import { redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { report } from "~/platform/report.server";
import { forgetProgress } from "../store/import-progress.server";

/** No request is open for longer: what stands between a browser and the server may close one that is. */
export const patienceMs = 10_000;

/**
 * What work on a file answers, where it is done soon. Work that takes longer goes on in this process, and whoever asked for
 * it is led to the file's page, which follows it.
 */
export async function soonOrFollowed<T>(viewer: Viewer, importId: string, work: Promise<Result<T>>, patience = patienceMs): Promise<Result<T>> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patience)));
  try {
    const soon = await Promise.race([work, waited]);
    if (soon) {
      // It is said in the answer, and need not be said once more.
      if (!soon.ok) await forgetProgress(viewer, importId);
      return soon;
    }
  } finally {
    clearTimeout(timer);
  }
  work.catch((error: unknown) => report(error, { method: "POST", path: paths.outcomeImport(importId) }));
  throw redirect(`${paths.outcomeImport(importId)}?followed=yes`);
}
