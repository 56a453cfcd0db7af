import http from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallBodies } from "~/platform/small-bodies.server";

let server: http.Server;
let url: string;

beforeAll(async () => {
  const app = express();
  app.use(smallBodies([{ path: "/files", mostBytes: 64 * 1024 ** 2, says: "This file is bigger than 64 MB." }]));
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

test.each(["/files", "/files.data"])("a page that streams a file has a limit of its own, for that form alone: %s", async (path) => {
  const sent = { method: "POST", body: new Uint8Array(2 * 1024 ** 2) };
  const form = { "content-type": "multipart/form-data; boundary=end" };
  expect(await statusOf({ "content-length": String(65 * 1024 ** 2), ...form }, path)).toBe(413);
  expect((await fetch(new URL(path, url), { ...sent, headers: form })).status).toBe(200);
  expect((await fetch(new URL(path, url), { ...sent, headers: { "content-type": "application/x-www-form-urlencoded" } })).status).toBe(413);
  expect((await fetch(url, { ...sent, headers: form })).status).toBe(413);
});

/** Sends the head of a request and none of its body. */
function statusOf(headers: Record<string, string>, path = "/sign-in"): Promise<number | undefined> {
  return new Promise((told, failed) => {
    const request = http.request(new URL(path, url), { method: "POST", headers }, (response) => {
      told(response.statusCode);
      request.destroy();
    });
    request.once("error", failed);
    request.flushHeaders();
  });
}
