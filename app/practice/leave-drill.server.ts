import type { Viewer } from "~/accounts";
import { removeUnanswered } from "./store/sessions.server";

/** Leaves a drill without a reason. Where nothing was answered no trace stays; given answers stay until they are deleted. */
export async function leaveDrill(viewer: Viewer, sessionId: string): Promise<void> {
  await removeUnanswered(viewer, sessionId);
}
