import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Readable } from "node:stream";
import type { Viewer } from "~/accounts/index";
import siteMap from "~/routes";

type Half = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<unknown>;
type RouteModule = { loader?: Half; action?: Half };

/** One URL of the site map with the module behind it. */
export type Page = { path: string; file: string; params: string[]; load: () => Promise<RouteModule> };

const modules = import.meta.glob<RouteModule>("/app/*/routes/*.tsx");

export const pages: Page[] = siteMap.map(({ path, file }) => {
  const load = modules[`/app/${file}`];
  if (!load) throw new Error(`No module at app/${file}`);
  const pattern = `/${path ?? ""}`;
  return { path: pattern, file, params: [...pattern.matchAll(/:(\w+)/g)].map((found) => found[1]!), load };
});

/** What came of a request: the status of an answer, where it led, and whether it got past the door. */
export type Answer = { status: number; to: string | null };

export type Sent = { method: "GET" | "POST"; body?: Record<string, string> | { json: unknown } | FormData };

/** Asks a loader or an action as this visitor, as the server would: only the cookie is taken as read. */
export async function ask(half: Half, page: Page, params: Record<string, string>, viewer: Viewer | null, sent: Sent): Promise<Answer> {
  const url = new URL(`http://localhost${page.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))}`);
  const context = { nonce: "n", viewer: () => Promise.resolve(viewer), address: "127.0.0.1", locale: "en", timeZone: "UTC", pacedBody: (source: Readable) => Readable.toWeb(source) as ReadableStream<Uint8Array> };
  const request = new Request(url, { method: sent.method, ...bodyOf(sent) });
  const result = await half({ request, params, context }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (!(result instanceof Response)) return { status: statusIn(result), to: null };
  return { status: result.status, to: result.headers.get("location") };
}

/** An answer made with Remix's `data` carries its status beside it. */
function statusIn(result: unknown): number {
  const init = (result as { init?: ResponseInit | null } | null)?.init;
  return init?.status ?? 200;
}

function bodyOf({ body }: Sent): RequestInit {
  if (!body) return {};
  if (body instanceof FormData) return { body };
  if ("json" in body) return { body: JSON.stringify(body.json), headers: { "content-type": "application/json" } };
  return { body: new URLSearchParams(body) };
}
