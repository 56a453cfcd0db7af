import http from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handedOverOnly } from "~/handed-over-only.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { mediaHandler, uploadsHandler } from "~/recordings/index.server";
import { belongsTo, handlers } from "~/wiring.server";
import { pages } from "../access/site";
import { handedOver, makeRoomClient, settleRisk } from "./room-world";
import { makeWorld } from "./world";

let cookies: string;
let server: http.Server;
let base: string;

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  const world = await makeWorld("handed over");
  await settleRisk(world, world.second.personId);
  ({ cookies } = await handedOver(world, await makeRoomClient(world, "H-1")));
  const app = express();
  app.use("/uploads", uploadsHandler(belongsTo));
  app.get("/media/:storageKey", mediaHandler);
  app.use(handedOverOnly);
  app.use((_request, response) => void response.send("through"));
  server = http.createServer(app);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await boss().stop({ graceful: false });
});

const addressOf = (path: string) => path.replace(/:\w+/g, () => crypto.randomUUID()).replace("*", "no-such-page");
const ask = (path: string, method = "GET", cookie = cookies) => fetch(`${base}${path}`, { method, headers: { cookie }, redirect: "manual" });

test.each(pages.map(({ path }) => path).filter((path) => path !== "/answer"))("%s leads to the client's form, read or sent", async (path) => {
  for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE"]) {
    const answer = await ask(addressOf(path), method);
    expect([answer.status, answer.headers.get("location"), answer.headers.get("cache-control")], method).toEqual([303, "/answer", "no-store"]);
  }
});

test("the client's form itself is there, and to everybody else everything is as before", async () => {
  expect(await (await ask("/answer")).text()).toBe("through");
  for (const cookie of ["", "bunting_session=made-up"]) expect(await (await ask("/today", "GET", cookie)).text()).toBe("through");
});

test("media and uploads are for it what they are for nobody", async () => {
  for (const [path, method] of [["/media/anything.webm", "GET"], ["/uploads", "POST"], [`/uploads/${crypto.randomUUID()}`, "HEAD"]] as const) {
    const [handed, nobody] = [await ask(path, method), await ask(path, method, "")];
    expect(handed.status, path).toBe(nobody.status);
    expect(handed.status, path).toBeGreaterThanOrEqual(400);
  }
});

/** What a page that is still open fetches by itself reaches the routes, each of which says no by itself. */
test.each(pages.filter(({ path }) => path !== "/answer").map((page) => [page.path, page] as const))("%s: neither loader nor action does anything", async (_path, page) => {
  const { loader, action } = await page.load();
  const context = { nonce: "n", viewer: () => Promise.resolve(null), handedOver: () => Promise.resolve(true), address: "127.0.0.1", locale: "en", timeZone: "UTC", pacedBody: () => new ReadableStream<Uint8Array>() };
  for (const [half, method] of [[loader, "GET"], [action, "POST"]] as const) {
    if (!half) continue;
    const request = new Request(`http://localhost${addressOf(page.path)}`, { method });
    const answer = await half({ request, params: {}, context }).catch((thrown: unknown) => thrown);
    expect(answer, method).toBeInstanceOf(Response);
    const { status, headers } = answer as Response;
    expect([status, headers.get("location"), headers.get("x-remix-reload-document")], method).toEqual([303, "/answer", "true"]);
  }
});
