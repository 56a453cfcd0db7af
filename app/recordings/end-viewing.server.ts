import type { PersonFrom } from "~/accounts/index.server";
import { revokeGrantsTo } from "./store.server";

/** What was granted to this person until then is closed for good, also when they come back. May be repeated. */
export async function endViewing({ at, ...person }: PersonFrom): Promise<void> {
  await revokeGrantsTo(person, new Date(at));
}
