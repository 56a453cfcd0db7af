import { createRequestHandler } from "@remix-run/express";
import type { Request, RequestHandler, Response } from "express";
import type { AppLoadContext } from "@remix-run/node";
import { viewerFrom } from "./accounts/index.server";
import { addressOf } from "./platform/address.server";
import { env } from "./platform/env.server";
import { nonceOf } from "./platform/headers.server";
import { pacedBody } from "./platform/paced-body.server";
import { localeOf, timeZoneOf } from "./platform/reader.server";

/** Hands a request to its route, with what every loader and action may ask for. */
export function pages(): RequestHandler {
  const answer = createRequestHandler({
    build: () => import("virtual:remix/server-build"),
    mode: env.production ? "production" : "development",
    getLoadContext,
  });
  return (request, response, next) => void answer(request, response, next);
}

function getLoadContext(request: Request, response: Response): AppLoadContext {
  let viewer: ReturnType<AppLoadContext["viewer"]> | undefined;
  return {
    nonce: nonceOf(response),
    viewer: () => (viewer ??= lookUp(request, response)),
    address: addressOf(request),
    locale: localeOf(request.headers["accept-language"]),
    timeZone: timeZoneOf(request.headers.cookie),
    pacedBody: pacedBody(request, response),
  };
}

/** A session in use moves its end on, which its cookie has to follow. */
async function lookUp(request: Request, response: Response) {
  const { viewer, setCookie } = await viewerFrom(request.headers.cookie);
  if (setCookie && !response.headersSent) response.append("Set-Cookie", setCookie);
  return viewer;
}
