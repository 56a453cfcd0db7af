import { storage } from "./storage.server";
import { unsafeIdsIn } from "./store.server";

/** Removes the file of a clip that was kept in a transaction which came to nothing; of any other it stays. */
export async function dropClip({ id, container }: { id: string; container: "webm" | "mp4" }): Promise<void> {
  const needed = await unsafeIdsIn([id], ["processing", "ready"]);
  if (!needed.has(id)) await storage().remove(`${id}.${container}`);
}
