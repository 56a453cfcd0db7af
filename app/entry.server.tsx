import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
  createReadableStreamFromReadable,
} from "@remix-run/node";
import { RemixServer, isRouteErrorResponse } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "./nonce";
import { report } from "./platform/report.server";
import { ReferenceContext } from "./reference";

/** Milliseconds that a page may wait for what it streams. */
export const streamTimeout = 5000;

/** Answers with the page as it is rendered; a robot gets it whole. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext, { nonce, reference }: AppLoadContext) {
  const ready = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  return new Promise<Response>((resolve, reject) => {
    let answerStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <ReferenceContext.Provider value={reference}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </ReferenceContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        [ready]() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          keepOutOfCaches(headers);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answerStatus = 500;
          report(error, whereOf(request));
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** What a page fetches when it is entered without a full load. */
export function handleDataRequest(response: Response): Response {
  keepOutOfCaches(response.headers);
  return response;
}

/** Pages are about people, and lab computers are shared: nothing stays behind for the next person's Back button. */
function keepOutOfCaches(headers: Headers): void {
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
}

/** What no guard has caught: a page that does not exist is no fault, and a visitor who left is none either. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (isRouteErrorResponse(error) || request.signal.aborted) return;
  context.reference = report(error, whereOf(request));
}

const whereOf = (request: Request) => ({ method: request.method, path: new URL(request.url).pathname });
