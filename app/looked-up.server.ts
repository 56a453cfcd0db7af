import type { Request, Response } from "express";
import { type LookedUp, viewerFrom } from "./accounts/index.server";

/** Who asks, looked up once a request. */
export function lookedUp(request: Request, response: Response): Promise<LookedUp> {
  const locals = response.locals as { lookedUp?: Promise<LookedUp> };
  return (locals.lookedUp ??= lookUp(request, response));
}

/** A session in use moves its end on, which its cookie has to follow. */
async function lookUp(request: Request, response: Response): Promise<LookedUp> {
  const found = await viewerFrom(request.headers.cookie);
  if (found.setCookie && !response.headersSent) response.append("Set-Cookie", found.setCookie);
  return found;
}
