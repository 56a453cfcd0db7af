import type { RequestHandler } from "express";
import { lookedUp } from "./looked-up.server";
import { paths } from "./paths";

/** Where Remix tells open pages which files belong to which address; it knows of nobody. */
const siteMap = "/__manifest";

/**
 * A browser that was handed to a client shows the client's form, whatever it asks for: back, reload, a typed address and
 * forms of pages that are still open elsewhere. What a page fetches by itself is told to load that page anew (guarded).
 * Comes after what is the same for everybody.
 */
export const handedOverOnly: RequestHandler = (request, response, next) => {
  if (request.path === paths.answer() || request.path === siteMap || request.path.endsWith(".data")) return next();
  lookedUp(request, response).then(({ handedOver }) => {
    if (!handedOver) return next();
    response.setHeader("Cache-Control", "no-store");
    response.redirect(303, paths.answer());
  }, next);
};
