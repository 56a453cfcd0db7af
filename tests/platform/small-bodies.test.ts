import http from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallBodies } from "~/platform/small-bodies.server";

let server: http.Server;
let url: string;

beforeAll(async () => {
  const app = express();
  app.use(smallBodies);
  app.all("*", (_request, response) => void response.send("read"));
  server = http.createServer(app);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sign-in`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

test("a form is read", async () => {
  expect((await fetch(url, { method: "POST", body: new URLSearchParams({ email: "a@people.example" }) })).status).toBe(200);
});

test("more than a form can hold is refused before it is read", async () => {
  expect(await statusOf({ "content-length": String(20 * 1024 ** 3) })).toBe(413);
});

test("what does not say its length is refused", async () => {
  expect(await statusOf({ "transfer-encoding": "chunked" })).toBe(411);
});

/** Sends the head of a request and none of its body. */
function statusOf(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((told, failed) => {
    const request = http.request(url, { method: "POST", headers }, (response) => {
      told(response.statusCode);
      request.destroy();
    });
    request.once("error", failed);
    request.flushHeaders();
  });
}
