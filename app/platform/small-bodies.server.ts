import type { RequestHandler } from "express";

/** Far above the longest form or snapshot; recordings go to /uploads. */
const mostBytes = 1024 * 1024;

/** A page's request is read into memory, so it must say how long it is, and not be long. Comes after /uploads. */
export const smallBodies: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  const status = request.headers["transfer-encoding"] ? 411 : Number(request.headers["content-length"] ?? 0) > mostBytes ? 413 : null;
  if (!status) return next();
  response.status(status).set("Connection", "close").type("text").send("This is more than a form can hold.");
};
