import type { ServerBuild } from "@remix-run/node";

/** Throws where a loader or action does not declare what it takes and who gets in: such a server must not start. */
export function refuseUndeclared(routes: ServerBuild["routes"]): void {
  for (const route of Object.values(routes)) {
    if (!route) continue;
    const { loader, action } = route.module;
    for (const [name, handler] of Object.entries({ loader, action })) {
      if (handler && !("declared" in handler)) throw new Error(`The ${name} of ${route.id} does not declare who gets in.`);
    }
  }
}
