import http from "node:http";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type Express } from "express";
import { viewerFrom } from "./accounts/index.server";
import { boot } from "./boot.server";
import { closeOnSignal } from "./platform/closing.server";
import { db } from "./platform/db.server";
import { demoMode, demoRequestAllowed } from "./platform/demo-mode.server";
import { env } from "./platform/env.server";
import { nonceOf, nonces, permissionsPolicy, securityHeaders } from "./platform/headers.server";
import { bindRefusal, listen, stopListening } from "./platform/listen.server";
import { localeOf, timeZoneOf } from "./platform/reader.server";
import { sameOriginMutations } from "./platform/same-origin.server";

export { boot };

/** Everything between a socket and a route. The order matters: what refuses comes before what reads. */
export function createApp(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(nonces);
  app.use(securityHeaders({ development: !env.production, https: env.publicUrl?.startsWith("https://") ?? false }));
  app.use(permissionsPolicy);
  app.use(demoOnThisMachineOnly);
  app.use(sameOriginMutations(env.publicUrl));
  app.get("/healthz", health);
  app.use("/uploads", lazily(async () => {
    const { uploadsHandler } = await import("./recordings/index.server");
    const { belongsTo } = await wiring();
    return uploadsHandler(belongsTo);
  }));
  app.get("/media/:storageKey", lazily(async () => (await import("./recordings/index.server")).mediaHandler));
  app.get("/clips/:slug/:edition/:file", lazily(async () => (await import("./library/index.server")).clipsHandler));
  app.get("/favicon.ico", (_request, response) => response.redirect(301, "/favicon.svg"));
  app.use(compression());
  if (env.production) {
    app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
    app.use(express.static("build/client", { maxAge: "1h" }));
  }
  app.all("*", pages());
  return app;
}

type Handler = express.RequestHandler;

function lazily(load: () => Promise<Handler>): Handler {
  return (request, response, next) => {
    load().then((handler) => handler(request, response, next), next);
  };
}

async function wiring() {
  const load = import.meta.glob("./wiring.server.ts")["./wiring.server.ts"] as () => Promise<{ belongsTo: never }>;
  return load();
}

const demoOnThisMachineOnly: Handler = (request, response, next) => {
  const headers = new Headers(Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]));
  if (!demoMode() || demoRequestAllowed({ headers })) return next();
  response.status(403).type("text").send("This is a demo and answers only to a browser on its own machine. Set PUBLIC_URL to run it for others.");
};

const health: Handler = (_request, response) => {
  db().$queryRaw`select 1`.then(
    () => response.json({ ok: true }),
    () => response.status(503).json({ ok: false }),
  );
};

function pages(): Handler {
  return createRequestHandler({
    build: () => import("virtual:remix/server-build"),
    mode: env.production ? "production" : "development",
    getLoadContext: (request, response) => {
      let viewer: ReturnType<typeof lookUp> | undefined;
      const lookUp = async () => {
        const found = await viewerFrom(request.headers.cookie);
        if (found.setCookie && !response.headersSent) response.append("Set-Cookie", found.setCookie);
        return found.viewer;
      };
      return {
        nonce: nonceOf(response),
        viewer: () => (viewer ??= lookUp()),
        locale: localeOf(request.headers["accept-language"]),
        timeZone: timeZoneOf(request.headers.cookie),
      };
    },
  });
}

export const app = createApp();

/** Opens the doors: prints `ready <address>` once everything answers, and closes cleanly on a signal. */
async function serve(): Promise<void> {
  const refusal = bindRefusal(env);
  if (refusal) throw new Error(refusal);
  const booted = await boot();
  // Loaded now, so that the first visitor does not wait for it.
  await import("virtual:remix/server-build");
  const server = http.createServer(app);
  closeOnSignal(async () => {
    await stopListening(server);
    await booted.close();
  });
  const address = await listen(server, env).catch(async (error: unknown) => {
    await booted.close();
    throw error;
  });
  process.stdout.write(`ready ${address}\n`);
}

if (import.meta.env.PROD) await serve();
