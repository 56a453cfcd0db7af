import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { boot } from "./boot.server";
import { archiveFiles, clipsHandler } from "./library/index.server";
import { outcomeFiles } from "./outcomes/index.server";
import { handedOverOnly } from "./handed-over-only.server";
import { pages } from "./pages.server";
import { db } from "./platform/db.server";
import { demoOnThisMachineOnly } from "./platform/demo-mode.server";
import { env } from "./platform/env.server";
import { leavesNothing, nonces, permissionsPolicy, securityHeaders } from "./platform/headers.server";
import { rememberAnswers } from "./platform/once-a-request.server";
import { hiddenOrigins, oneHost, sameOriginMutations } from "./platform/same-origin.server";
import { mayPlayClip } from "./practice/index.server";
import { mediaHandler, uploadsHandler } from "./recordings/index.server";
import { noOldData } from "./platform/no-old-data.server";
import { smallBodies } from "./platform/small-bodies.server";
import { serve } from "./serve.server";
import { belongsTo } from "./wiring.server";

export { boot };

/** Everything between a socket and a route. The order matters: what refuses comes before what reads. */
function createApp(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(nonces);
  app.use(securityHeaders({ development: !env.production, https: env.publicUrl?.startsWith("https://") ?? false }));
  app.use(permissionsPolicy);
  app.use(byCode, leavesNothing, hiddenOrigins);
  app.use(demoOnThisMachineOnly);
  app.use(sameOriginMutations(env.publicUrl));
  app.use(oneHost(env.publicUrl));
  app.get("/healthz", health);
  app.use("/uploads", uploadsHandler(belongsTo));
  app.get("/media/:storageKey", mediaHandler);
  app.get("/clips/:slug/:edition/:file", clipsHandler(mayPlayClip));
  app.get("/favicon.ico", (_request, response) => response.redirect(301, "/favicon.svg"));
  app.use(smallBodies([outcomeFiles, archiveFiles]));
  app.use(rememberAnswers);
  app.use(compression());
  if (env.production) {
    app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
    app.use(express.static("build/client", { maxAge: "1h" }));
  }
  app.use(handedOverOnly, noOldData);
  app.all("*", pages());
  return app;
}

/** Pages whose address alone lets somebody in, whoever they are. */
const byCode = /^\/answer\/[^/]+\/?$/i;

/** Whether the database answers; as a bare page it is also what `npm run bench` measures the others against. */
const health: RequestHandler = (request, response) => {
  db().$queryRaw`select 1`.then(
    () => (request.accepts(["json", "html"]) === "html" ? response.type("html").send("<!doctype html><title>Bunting</title>") : response.json({ ok: true })),
    () => response.status(503).json({ ok: false }),
  );
};

export const app = createApp();

if (import.meta.env.PROD) await serve(app);
