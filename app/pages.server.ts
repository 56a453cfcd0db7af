import { createRequestHandler } from "@remix-run/express";
import type { Request, RequestHandler, Response } from "express";
import type { AppLoadContext } from "@remix-run/node";
import { lookedUp } from "./looked-up.server";
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
  return {
    nonce: nonceOf(response),
    viewer: async () => (await lookedUp(request, response)).viewer,
    handedOver: async () => (await lookedUp(request, response)).handedOver,
    address: addressOf(request),
    locale: localeOf(request.headers["accept-language"]),
    timeZone: timeZoneOf(request.headers.cookie),
    pacedBody: pacedBody(request, response),
  };
}
