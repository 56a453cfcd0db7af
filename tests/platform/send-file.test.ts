import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import express from "express";
import { afterEach, expect, test, vi } from "vitest";
import { sendFile } from "~/platform/send-file.server";

let server: http.Server;
afterEach(() => server.close());

async function serve(handler: express.RequestHandler): Promise<number> {
  server = http.createServer(express().get("/", handler)).listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test("a reader who has left before the file is sent is no fault", async () => {
  const next = vi.fn();
  let answered = () => {};
  const over = new Promise<void>((resolve) => (answered = resolve));
  const port = await serve((request, response) => {
    request.once("close", () => {
      sendFile(response, path.resolve("package.json"), {}, next);
      setImmediate(() => setImmediate(answered));
    });
    leaving.destroy();
  });
  const leaving = http.get({ port, host: "127.0.0.1" }).on("error", () => undefined);
  await over;
  expect(next).not.toHaveBeenCalled();
});

test("a file that cannot be read is one", async () => {
  const next = vi.fn<(error: Error) => void>();
  const port = await serve((_request, response) => sendFile(response, path.resolve("no-such-file"), {}, (error) => {
    next(error as Error);
    response.status(500).end();
  }));
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(500);
  expect(next).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "ENOENT" }));
});
