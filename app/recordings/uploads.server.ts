import { AsyncLocalStorage } from "node:async_hooks";
import { ERRORS, Metadata, Server } from "@tus/server";
import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import type { Viewer } from "~/accounts/index";
import { audit, viewerFrom } from "~/accounts/index.server";
import { db } from "~/platform/db.server";
import { remember } from "~/platform/remember.server";
import { report } from "~/platform/report.server";
import { paths } from "~/paths";
import { type BelongsTo, announce } from "./announce.server";
import { finishUpload } from "./finish-upload.server";
import { maxBytes } from "./model";
import { PieceStore, openUpload } from "./piece-store.server";
import { type StoredRecording, findOwned, findOwnedByKey } from "./store.server";

export type { BelongsTo } from "./announce.server";

/** Who sent the request that tus is working on, whose upload was checked (none yet at POST), and what their recordings hang on. */
const call = new AsyncLocalStorage<{ viewer: Viewer; belongsTo: BelongsTo; id: string | undefined }>();

/** The only addresses: anything else could name one upload to us and another to tus. */
const address = /^\/uploads(?:\/([0-9a-f-]{36}))?\/?$/;

const tus = () =>
  remember(
    "recordings tus",
    () =>
      new Server({
        path: paths.uploads(),
        datastore: new PieceStore(),
        maxSize: maxBytes,
        relativeLocation: true,
        getFileIdFromRequest: () => call.getStore()?.id,
        namingFunction: async (request, metadata) => {
          const { viewer, belongsTo } = call.getStore()!;
          const length = request.headers.get("upload-length");
          const announced = await announce(viewer, belongsTo, metadata ?? {}, length === null ? null : BigInt(length));
          if (!announced.ok) {
            if (announced.status === 404) await auditRefusal(viewer, paths.uploads());
            throw { status_code: announced.status, body: `${announced.problem}\n` };
          }
          return announced.recordingId;
        },
        // What is not an answer of ours or of the protocol is a fault, and its message may quote what people wrote.
        onResponseError: (request, error) => {
          if ("status_code" in error) return Promise.resolve(undefined);
          report(error, { method: request.method, path: new URL(request.url).pathname });
          return Promise.resolve({ status_code: 500, body: "Something went wrong. What has been sent is kept.\n" });
        },
        onUploadFinish: async (_request, upload) => {
          await finishUpload(upload.id);
          return {};
        },
      }),
  );

/**
 * The tus protocol under /uploads, for signed-in people: POST announces a recording, PATCH brings bytes, HEAD asks
 * how many are here. 401 for nobody, 404 for what is not one's own. The same key announced twice is one recording.
 * `belongsTo` runs in the transaction that makes the recording's row and says whether what it is for is the sender's.
 */
export function uploadsHandler(belongsTo: BelongsTo): RequestHandler {
  return (request, response, next) => {
    answer(belongsTo, request, response).catch((error: unknown) => {
      report(error, { method: request.method, path: pathOf(request) });
      if (response.headersSent) next(error);
      else response.status(500).end();
    });
  };
}

async function answer(belongsTo: BelongsTo, request: Request, response: Response): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  const { viewer, setCookie } = await viewerFrom(request.headers.cookie);
  if (setCookie) response.append("Set-Cookie", setCookie);
  if (!viewer) return end(response, 401, "Sign in again.");
  const match = address.exec(request.originalUrl);
  if (!match) return missing(response, viewer, request);
  const id = match[1];
  if (id ? !["HEAD", "PATCH"].includes(request.method) : request.method !== "POST") return missing(response, viewer, request);
  if (id) {
    const row = z.uuid().safeParse(id).success ? await findOwned(viewer, id) : null;
    if (!row) return missing(response, viewer, request);
    const bytes = await settle(row);
    if (bytes !== null) return whole(request, response, bytes);
  } else {
    const known = await findOwnedByKey(viewer, keyOf(request));
    if (known && known.status !== "deleted") {
      if (known.bytes === null || known.status === "receiving") await openUpload(known.id);
      response.setHeader("Tus-Resumable", "1.0.0").setHeader("Location", `${paths.uploads()}/${known.id}`);
      return end(response, 201, "");
    }
  }
  request.url = request.originalUrl;
  await call.run({ viewer, belongsTo, id }, () => tus().handle(request, response));
}

/**
 * The length of an upload that needs no more bytes, null for one that does. One whose length was said at the start is
 * complete as soon as its bytes are here, even if the server died then.
 */
async function settle(row: StoredRecording): Promise<bigint | null> {
  if (row.bytes === null || row.status !== "receiving") return row.bytes;
  const upload = await new PieceStore().getUpload(row.id).catch(() => null);
  if (!upload || upload.offset !== upload.size) return null;
  await finishUpload(row.id);
  return row.bytes;
}

/** To a browser whose last answer was lost: everything is here. Bytes that it sends anyway meet a conflict, so that it asks. */
function whole(request: Request, response: Response, bytes: bigint): void {
  response.setHeader("Tus-Resumable", "1.0.0").setHeader("Upload-Offset", `${bytes}`).setHeader("Upload-Length", `${bytes}`);
  end(response, request.method === "HEAD" ? 200 : 409, "");
}

const pathOf = (request: Request) => new URL(request.originalUrl, "http://here").pathname;

function keyOf(request: Request): string {
  try {
    const key = Metadata.parse(request.get("upload-metadata")).key;
    return z.uuid().parse(key);
  } catch {
    return "00000000-0000-0000-0000-000000000000";
  }
}

async function missing(response: Response, viewer: Viewer, request: Request): Promise<void> {
  await auditRefusal(viewer, pathOf(request));
  end(response, 404, ERRORS.FILE_NOT_FOUND.body.trim());
}

function auditRefusal(viewer: Viewer, path: string): Promise<void> {
  return audit(db(), viewer, { action: "access.not-found", subjectType: "path", subjectId: path.slice(0, 200) });
}

function end(response: Response, status: number, sentence: string): void {
  response.status(status).type("text").end(sentence);
}
