import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Access, createGuard, forbidden, notFound, nothing } from "~/platform/guard.server";

type Somebody = { name: string; leads: boolean };

const refusals: { who: string; path: string; status: number }[] = [];
let visitor: Somebody | null = null;

const guarded = createGuard<Somebody>({
  viewerOf: () => Promise.resolve(visitor),
  refused: (viewer, { path, status }) => {
    refusals.push({ who: viewer.name, path, status });
    return Promise.resolve();
  },
});

const leads: Access<Somebody, Somebody> = {
  name: "leads",
  admit: (viewer) => (viewer === null ? "sign-in" : viewer.leads ? { seen: viewer } : "forbidden"),
};

const lead = { name: "lead", leads: true };
const other = { name: "other", leads: false };

async function visit(
  who: Somebody | null,
  handle: (args: LoaderFunctionArgs) => Promise<unknown>,
  { path = "/things/3", params = { id: "3" }, method = "GET" }: { path?: string; params?: Record<string, string>; method?: string } = {},
) {
  visitor = who;
  refusals.length = 0;
  const request = new Request(`http://localhost${path}`, { method, headers: { host: "localhost", referer: "http://localhost/things" } });
  try {
    return await handle({ request, params, context: {} as AppLoadContext });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const thing = guarded({ params: z.object({ id: z.coerce.number().int() }), search: z.object({ page: z.coerce.number().optional() }), access: leads }, ({ params, search, viewer }) =>
  Promise.resolve({ id: params.id, page: search.page, who: viewer.name }),
);

describe("a guarded loader", () => {
  test("sends nobody in particular to the sign-in page, with the way back", async () => {
    const answer = (await visit(null, thing, { path: "/things/3?page=2" })) as Response;
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent("/things/3?page=2")}`);
  });

  test("answers 403 without the role and tells of it, never a redirect", async () => {
    expect(await visit(other, thing)).toMatchObject({ status: 403 });
    expect(refusals).toEqual([{ who: "other", path: "/things/3", status: 403 }]);
  });

  test("answers 404 for params that cannot be, and 400 for a search that cannot be", async () => {
    expect(await visit(lead, thing, { params: { id: "three" } })).toMatchObject({ status: 404 });
    expect(refusals).toEqual([{ who: "lead", path: "/things/3", status: 404 }]);
    expect(await visit(lead, thing, { path: "/things/3?page=many" })).toMatchObject({ status: 400 });
  });

  test("tells of what its route refuses, too", async () => {
    const missing = guarded({ params: nothing, search: nothing, access: leads }, () => Promise.resolve(notFound()));
    const closed = guarded({ params: nothing, search: nothing, access: leads }, () => Promise.resolve(forbidden()));
    expect(await visit(lead, () => missing({ request: new Request("http://localhost/a"), params: {}, context: {} as AppLoadContext }))).toMatchObject({ status: 404 });
    expect(refusals).toHaveLength(1);
    expect(await visit(lead, () => closed({ request: new Request("http://localhost/a"), params: {}, context: {} as AppLoadContext }))).toMatchObject({ status: 403 });
    expect(refusals).toHaveLength(1);
  });

  test("answers a fault with a reference and none of its words", async () => {
    const broken = guarded({ params: nothing, search: nothing, access: leads }, () => Promise.reject(new Error("Ann wrote: I cannot go on")));
    const answer = (await visit(lead, broken)) as Response;
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(JSON.parse(body)).toEqual({ reference: expect.stringMatching(/^[a-z2-9]{8}$/) as string });
    expect(refusals).toEqual([]);
  });

  test("answers 400 for what is sent as a form and is none", async () => {
    const sending = guarded({ params: nothing, search: nothing, access: leads }, async ({ request }) => [...(await request.formData()).keys()]);
    const send = async (type: string, body: string) => {
      const request = new Request("http://localhost/a", { method: "POST", headers: { "content-type": type }, body });
      return visit(lead, () => sending({ request, params: {}, context: {} as AppLoadContext }));
    };
    for (const [type, body] of [["application/json", "{}"], ["text/plain", "a=1"], ["multipart/form-data", "a=1"], ["multipart/form-data; boundary=b", "--b\r\nbroken"]] as const) {
      expect(await send(type, body), type).toMatchObject({ status: 400 });
    }
    expect(await send("application/x-www-form-urlencoded", "a=1")).toEqual(["a"]);
  });

  test("hands on what was declared, and nothing else", async () => {
    expect(await visit(lead, thing, { path: "/things/3?page=2&more=1" })).toEqual({ id: 3, page: 2, who: "lead" });
    expect(thing.declared).toEqual({ access: "leads", params: ["id"] });
  });
});
