import { createGuard } from "~/platform/guard.server";
import { paths } from "~/paths";
import { auditRefusal } from "./audit.server";
import type { Viewer } from "./viewer";

/** The one way to write a loader or action: what it takes and who gets in stand before what it does. */
export const guarded = createGuard<Viewer>({
  viewerOf: (context) => context.viewer(),
  refused: auditRefusal,
  /** A browser that was handed to a client shows what the client is to answer and nothing else. */
  sentTo: async (context, path) => ((await context.handedOver?.()) && path !== paths.answer() ? paths.answer() : null),
});
