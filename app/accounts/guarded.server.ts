import { db } from "~/platform/db.server";
import { createGuard } from "~/platform/guard.server";
import { audit } from "./audit.server";
import type { Viewer } from "./viewer";

/** The one way to write a loader or action: what it takes and who gets in stand before what it does. */
export const guarded = createGuard<Viewer>({
  viewerOf: (context) => context.viewer(),
  refused: (viewer, { path, status }) =>
    audit(db(), viewer, { action: status === 403 ? "access.forbidden" : "access.not-found", subjectType: "path", subjectId: withoutSecrets(path) }),
});

/** The address of a mailed link is a key to an account and is kept nowhere. */
function withoutSecrets(path: string): string {
  return path.replace(/^\/(invitation|reset-password|first-lead)\/[^/]+/, "/$1/…").slice(0, 300);
}
