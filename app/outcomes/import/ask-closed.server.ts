import type { Viewer } from "~/accounts";
import { statusDiffers } from "../store/import-status.server";
import type { Mapping } from "./mapping";
import { columnsAs } from "./settle-mapping";

/** A guess that treatments are closed by their status is none where one treatment has several: then it stays open. */
export async function askClosed(viewer: Viewer, importId: string, guessed: Mapping): Promise<Mapping> {
  const [[client], [episode], [status]] = [columnsAs(guessed, "client"), columnsAs(guessed, "episode"), columnsAs(guessed, "status")];
  if (guessed.closed?.how !== "status" || client === undefined || status === undefined) return guessed;
  const differs = await statusDiffers(viewer, importId, { client: client + 1, episode: episode === undefined ? null : episode + 1, status: status + 1 });
  return differs ? { ...guessed, closed: null } : guessed;
}

/** Whether a form says which treatments are closed. */
export const saysClosed = (form: FormData): boolean => form.has("closed") && (form.get("closed") !== "status" || form.has("closedValue"));
