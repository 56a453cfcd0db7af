import { createGuard } from "~/platform/guard.server";
import { auditRefusal } from "./audit.server";
import type { Viewer } from "./viewer";

/** The one way to write a loader or action: what it takes and who gets in stand before what it does. */
export const guarded = createGuard<Viewer>({
  viewerOf: (context) => context.viewer(),
  refused: auditRefusal,
});
