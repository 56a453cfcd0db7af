import type { RequestHandler } from "express";

const reading = ["GET", "HEAD", "OPTIONS"];

type Asked = { method: string; host?: string | undefined; origin?: string | undefined; fetchSite?: string | undefined };

/**
 * Whether a request may change something: reads may come from anywhere, mutations only from our own pages, which a
 * deployment has at its public address alone and a desk at the address that was asked, by http.
 * Programs send neither header and hold no cookie that a browser would attach for them.
 */
export function comesFromHere(asked: Asked, publicUrl?: string): boolean {
  if (reading.includes(asked.method)) return true;
  if (asked.fetchSite && asked.fetchSite !== "same-origin" && asked.fetchSite !== "none") return false;
  if (!asked.origin) return true;
  return asked.origin === (publicUrl ? new URL(publicUrl).origin : `http://${asked.host}`);
}

/** Refuses cross-site mutations before anything reads them. */
export function sameOriginMutations(publicUrl?: string): RequestHandler {
  return (request, response, next) => {
    const { method, headers } = request;
    const fetchSite = headers["sec-fetch-site"];
    const asked = { method, host: headers.host, origin: headers.origin, fetchSite: typeof fetchSite === "string" ? fetchSite : undefined };
    if (comesFromHere(asked, publicUrl)) next();
    else response.status(403).type("text").send("This request came from another site and was not carried out.");
  };
}

/** A deployment has one address, whatever its proxy writes into Host: Remix compares a form's Origin with it once more. */
export function oneHost(publicUrl?: string): RequestHandler {
  return ({ headers }, _response, next) => {
    if (publicUrl) {
      headers.host = new URL(publicUrl).host;
      delete headers["x-forwarded-host"];
    }
    next();
  };
}

/**
 * For a page whose address is a key and which tells nobody where it stands: its forms then come with `Origin: null`, which
 * elsewhere is a sign of a foreign page. Whoever knows the key needs no cookie of anybody, so nothing can be done in
 * another's name; other sites are still refused by what they do say.
 */
export const hiddenOrigins: RequestHandler = ({ headers }, _response, next) => {
  if (headers.origin === "null") delete headers.origin;
  next();
};
