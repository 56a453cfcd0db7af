import type { PersonFrom } from "~/accounts/index.server";
import { removeSharesOf } from "./store/shares.server";

/** What this person shared, and what was shared with them until then, is closed, also when they come back. May be repeated. */
export async function endSharing({ at, ...person }: PersonFrom): Promise<void> {
  await removeSharesOf(person, new Date(at));
}
