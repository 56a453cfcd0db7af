import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/** Gives each response the nonce that its scripts carry. */
export const nonces: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
};

export const nonceOf = (response: Response) => response.locals.nonce as string;

const ownNonce = (_request: IncomingMessage, response: ServerResponse) => `'nonce-${nonceOf(response as Response)}'`;

type Settings = { development: boolean; https: boolean };

/** Enforced, not report-only. Only development may speak to Vite's socket; HSTS only where the site has https, and not for its neighbours. */
export function securityHeaders({ development, https }: Settings): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        scriptSrc: ["'self'", ownNonce],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        // A take is shown from the browser's own pieces until the server's version is there.
        mediaSrc: ["'self'", "blob:"],
        workerSrc: ["'self'", "blob:"],
        connectSrc: ["'self'", ...(development ? ["ws:"] : [])],
      },
    },
    // Helmet's "no-referrer" makes browsers send `Origin: null` with forms, which then look cross-site.
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
  });
}

const features = {
  camera: "(self)",
  microphone: "(self)",
  fullscreen: "(self)",
  autoplay: "(self)",
  "display-capture": "()",
  geolocation: "()",
  payment: "()",
  usb: "()",
};

/** What this site's pages may ask a browser for. */
export const permissionsPolicy: RequestHandler = (_request, response, next) => {
  const policy = Object.entries(features).map(([feature, allowed]) => `${feature}=${allowed}`);
  response.setHeader("Permissions-Policy", policy.join(", "));
  next();
};

/** For a page whose address is a key: it is told to nobody, and stands in no search engine's list. */
export const leavesNothing: RequestHandler = (_request, response, next) => {
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive, nosnippet");
  next();
};
