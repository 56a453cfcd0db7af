import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { redirect, redirectDocument } from "@remix-run/node";
import { z } from "zod";
import { report } from "./report.server";

/** Who gets in. `Seen` is what the route then knows of the visitor: null only where nobody in particular may come. */
export type Access<Viewer, Seen extends Viewer | null> = {
  readonly name: string;
  /** "sign-in": nobody is signed in. "forbidden": somebody is, without the role. */
  readonly admit: (viewer: Viewer | null) => { seen: Seen } | "sign-in" | "forbidden";
};

/** For a route without params or search. */
export const nothing = z.object({});

export type Declaration<Viewer, Params extends z.ZodType, Search extends z.ZodType, Seen extends Viewer | null> = {
  params: Params;
  search: Search;
  access: Access<Viewer, Seen>;
};

type Given<Params extends z.ZodType, Search extends z.ZodType, Seen> = {
  params: z.output<Params>;
  search: z.output<Search>;
  viewer: Seen;
  request: Request;
  context: AppLoadContext;
};

/** A loader or action whose params, search and access are declared; the server refuses to start with any other. */
export type Guarded<Result> = ((args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Result>) & {
  readonly declared: { access: string; params: string[] };
};

export type Wiring<Viewer> = {
  viewerOf: (context: AppLoadContext) => Promise<Viewer | null>;
  /** Told of every refusal of somebody who is signed in, for the audit. */
  refused: (viewer: Viewer, refusal: { path: string; status: number }) => Promise<void>;
  /** Where this browser is sent whatever it asked for, by a whole new page; null nearly always. */
  sentTo?: (context: AppLoadContext, path: string) => Promise<string | null>;
};

/** Nothing here for you: the same answer for what does not exist and for what is another's. */
export function notFound(): never {
  throw new Response(null, { status: 404, statusText: "Not found" });
}

export function forbidden(): never {
  throw new Response(null, { status: 403, statusText: "Forbidden" });
}

/** The sign-in page, with the way back. */
export function toSignIn(path: string) {
  return redirect(`/sign-in?to=${encodeURIComponent(path)}`);
}

export function createGuard<Viewer>(wiring: Wiring<Viewer>) {
  return function guarded<Params extends z.ZodType, Search extends z.ZodType, Seen extends Viewer | null, Result>(
    declaration: Declaration<Viewer, Params, Search, Seen>,
    handle: (given: Given<Params, Search, Seen>) => Promise<Result>,
  ): Guarded<Result> {
    const run = async ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Result> => {
      const url = new URL(request.url);
      const elsewhere = await wiring.sentTo?.(context, url.pathname);
      if (elsewhere) throw redirectDocument(elsewhere, { status: 303 });
      const viewer = await wiring.viewerOf(context);
      try {
        const admitted = declaration.access.admit(viewer);
        if (admitted === "sign-in") throw toSignIn(backTo(request, url));
        if (admitted === "forbidden") forbidden();
        const path = declaration.params.safeParse(params);
        if (!path.success) notFound();
        const search = declaration.search.safeParse(Object.fromEntries(url.searchParams));
        if (!search.success) throw new Response(null, { status: 400, statusText: "Bad request" });
        return await handle({ params: path.data, search: search.data, viewer: admitted.seen, request: readingForms(request), context });
      } catch (thrown) {
        if (viewer && thrown instanceof Response && (thrown.status === 403 || thrown.status === 404)) {
          await wiring.refused(viewer, { path: url.pathname, status: thrown.status });
        }
        throw isAnswer(thrown) ? thrown : fault(thrown, request, url);
      }
    };
    const shape = declaration.params instanceof z.ZodObject ? Object.keys(declaration.params.shape) : [];
    return Object.assign(run, { declared: { access: declaration.access.name, params: shape } });
  };
}

/** What was sent as a form and is none, such as JSON or a body that breaks off, is the sender's fault and not the server's. */
function readingForms(request: Request): Request {
  const read = request.formData.bind(request);
  request.formData = () =>
    read().catch(() => {
      throw new Response(null, { status: 400, statusText: "Bad request" });
    });
  return request;
}

/** Routes throw what they want answered: a Response, or Remix's `data()`. */
const isAnswer = (thrown: unknown) =>
  thrown instanceof Response || (typeof thrown === "object" && (thrown as { type?: string } | null)?.type === "DataWithResponseInit");

/** The page of a fault shows only the reference under which the log has the rest. */
function fault(thrown: unknown, request: Request, url: URL): Response {
  const reference = report(thrown, { method: request.method, path: url.pathname });
  return Response.json({ reference }, { status: 500, statusText: "Server fault" });
}

/** A form's answer goes back to the page that held the form. */
function backTo(request: Request, url: URL): string {
  if (request.method === "GET") return url.pathname.replace(/\.data$/, "") + url.search.replace(/[?&]_routes=[^&]*/, "");
  const referer = request.headers.get("referer");
  const from = referer && URL.canParse(referer) ? new URL(referer) : null;
  return from && from.host === url.host ? from.pathname : "/today";
}
