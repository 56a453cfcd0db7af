import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts/index";
import { db } from "~/platform/db.server";
import { remux } from "./remux.server";
import { storage } from "./storage.server";

/**
 * Puts an existing media file (webm, mp4) in as somebody's ready recording, for seeds and tests, and answers its id. Facts are
 * read from the file as they are for an upload; a file that could not be uploaded throws.
 */
export async function storeFixture(
  owner: Pick<Viewer, "organisationId" | "personId">,
  file: string,
  more: { key?: string; purpose?: "take" | "clip"; retentionDays?: number; createdAt?: Date } = {},
): Promise<string> {
  const container = file.endsWith(".webm") ? "webm" : "mp4";
  const id = randomUUID();
  const storageKey = `${id}.${container}`;
  const { durationMs, width, height } = await remux(file, container, async (result, made) => {
    if (!result.ok) throw new Error(`${file} cannot be a recording.`);
    await storage().put(storageKey, made);
    return result;
  });
  const medium = width === null ? ("audio" as const) : ("video" as const);
  const createdAt = more.createdAt ?? new Date();
  await db().recording.create({
    data: {
      id,
      organisationId: owner.organisationId,
      ownerId: owner.personId,
      key: more.key ?? randomUUID(),
      purpose: more.purpose ?? "take",
      medium,
      status: "ready",
      mime: `${medium}/${container}`,
      durationMs,
      width,
      height,
      storageKey,
      consentPurposes: ["supervision"],
      retainUntil: new Date(createdAt.getTime() + (more.retentionDays ?? 365) * 24 * 3_600_000),
      createdAt,
      readyAt: createdAt,
    },
  });
  return id;
}
