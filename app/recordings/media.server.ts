import path from "node:path";
import type { Request, RequestHandler, Response } from "express";
import type { Viewer } from "~/accounts/index";
import { audit, viewerFrom } from "~/accounts/index.server";
import { db, transaction } from "~/platform/db.server";
import { sendFile } from "~/platform/send-file.server";
import { storage } from "./storage.server";
import { type StoredRecording, findVisible, noteView } from "./store.server";

/** Requests of one viewer within this time are one viewing. */
const oneViewingMs = 10 * 60_000;

/** GET and HEAD /media/:storageKey with ranges, for those who may play the recording; everyone else finds nothing. */
export const mediaHandler: RequestHandler = (request, response, next) => {
  answer(request, response, next).catch(next);
};

async function answer(request: Request, response: Response, next: (error: unknown) => void): Promise<void> {
  response.setHeader("Cache-Control", "private, no-store");
  if (request.method !== "GET" && request.method !== "HEAD") return void response.status(405).end();
  const { viewer, setCookie } = await viewerFrom(request.headers.cookie);
  if (setCookie) response.append("Set-Cookie", setCookie);
  if (!viewer) return void response.status(401).end();
  const storageKey = path.posix.basename(request.path);
  const [row] = await findVisible(viewer, { storageKey });
  const place = row ? await storage().locate(storageKey) : null;
  if (!row || !place) {
    await audit(db(), viewer, { action: "access.not-found", subjectType: "path", subjectId: `/media/${storageKey}`.slice(0, 200) });
    return void response.status(404).end();
  }
  if (!("file" in place)) throw new Error("A video host plays its recordings itself.");
  if (request.method === "GET") await viewed(viewer, row);
  response.type(typeOf(row));
  sendFile(response, place.file, { acceptRanges: true, cacheControl: false, lastModified: false, etag: false }, next);
}

/** The owner sees later that somebody else played a take, and when. A published clip is there for everyone. */
async function viewed(viewer: Viewer, row: StoredRecording): Promise<void> {
  if (row.ownerId === viewer.personId || row.purpose === "clip") return;
  await transaction(async (tx) => {
    const noted = await noteView(tx, viewer, row.id, new Date(Date.now() - oneViewingMs));
    if (!noted) return;
    await audit(tx, viewer, { action: "recording.viewed", subjectType: "recording", subjectId: row.id, ownerId: row.ownerId });
  });
}

const typeOf = ({ medium, mime }: Pick<StoredRecording, "medium" | "mime">) => `${medium}/${mime.includes("webm") ? "webm" : "mp4"}`;
