import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import { takeFile } from "~/outcomes/import/take-file.server";

export type Answer = Awaited<ReturnType<typeof takeFile>> | { to: string };

/** Takes the form with a file over HTTP, as the page's action does, for this viewer. */
export async function formServer(viewer: Viewer) {
  /** What became of each request, in the order in which they came. */
  const answers: Promise<Answer>[] = [];
  const server = http.createServer((request, response) => {
    const init = { method: "POST", headers: { "content-type": request.headers["content-type"] ?? "" }, body: createReadableStreamFromReadable(request), duplex: "half" } as RequestInit;
    const answer = takeFile(viewer, new Request("http://localhost/outcomes/import", init)).catch((thrown: unknown) => {
      if (thrown instanceof Response && thrown.status === 302) return { to: thrown.headers.get("location")! };
      throw thrown;
    });
    answers.push(answer);
    answer.then(
      (told) => response.setHeader("content-type", "application/json").end(JSON.stringify(told)),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    answers,
    send: async (body: Uint8Array | string, type: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: body as BodyInit, headers: { "content-type": type } });
      return (await answer.json()) as Answer;
    },
    /** Says that so many bytes come, sends these and hangs up. */
    breakOff: (body: string, type: string, bytes: number) =>
      new Promise<void>((gone) => {
        const socket = net.connect(port, "127.0.0.1", () => {
          socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: ${bytes}\r\n\r\n${body}`, () => socket.destroy());
        });
        socket.once("close", () => gone());
      }),
    close: () => new Promise((closed) => server.close(closed)),
  };
}
