import type { RequestHandler } from "express";

/** Far above the longest form or snapshot; recordings go to /uploads. */
const mostBytes = 1024 * 1024;

/** A page that takes a form with a file and reads it piece by piece; its other forms are as small as any. */
export type LongBody = { path: string; mostBytes: number; says: string };

/**
 * A page's request is read into memory, so it must say how long it is, and not be long. Comes after /uploads. Pages that
 * stream a file are named with their own limit.
 */
export function smallBodies(long: LongBody[] = []): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const own = long.find(({ path }) => request.path.replace(/\.data$/, "") === path && request.is("multipart/form-data"));
    const length = Number(request.headers["content-length"] ?? 0);
    const status = request.headers["transfer-encoding"] ? 411 : length > (own?.mostBytes ?? mostBytes) ? 413 : null;
    if (!status) return next();
    response.status(status).set("Connection", "close").type("text").send(own?.says ?? "This is more than a form can hold.");
  };
}
