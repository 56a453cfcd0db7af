import type { Access } from "~/platform/guard.server";
import type { Role } from "./roles";
import { type Viewer, hasRole } from "./viewer";

/** Signed in or not. */
export const anyone: Access<Viewer, Viewer | null> = {
  name: "anyone",
  admit: (viewer) => ({ seen: viewer }),
};

export const signedIn: Access<Viewer, Viewer> = {
  name: "signed in",
  admit: (viewer) => (viewer ? { seen: viewer } : "sign-in"),
};

/** Signed in and in any of these roles. */
export function withRole(...any: [Role, ...Role[]]): Access<Viewer, Viewer> {
  return {
    name: `role ${any.join(" or ")}`,
    admit: (viewer) => (!viewer ? "sign-in" : hasRole(viewer, ...any) ? { seen: viewer } : "forbidden"),
  };
}
