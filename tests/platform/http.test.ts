import type { IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { addressOf } from "~/platform/address.server";
import { bindRefusal } from "~/platform/listen.server";
import { localeOf, timeZoneOf } from "~/platform/reader.server";
import { withoutIds } from "~/platform/report.server";
import { comesFromHere } from "~/platform/same-origin.server";
import { refuseUndeclared } from "~/undeclared.server";

describe("a mutation", () => {
  const post = { method: "POST", host: "bunting.example" };

  test.each([
    ["another site by Sec-Fetch-Site", { ...post, fetchSite: "cross-site" }],
    ["a sister site", { ...post, fetchSite: "same-site", origin: "https://bunting.example" }],
    ["another site by Origin", { ...post, origin: "https://evil.example" }],
    ["a page that hides its origin", { ...post, origin: "null" }],
    ["a name that only begins like ours", { ...post, origin: "https://bunting.example.evil.example" }],
    ["another port", { ...post, origin: "https://bunting.example:8443" }],
  ])("is refused from %s", (_name, asked) => {
    expect(comesFromHere(asked)).toBe(false);
    expect(comesFromHere({ ...asked, method: "DELETE" })).toBe(false);
  });

  test.each([
    ["our own page", { ...post, fetchSite: "same-origin", origin: "https://bunting.example" }],
    ["our own page in an older browser", { ...post, origin: "http://bunting.example" }],
    ["a program", post],
  ])("is taken from %s", (_name, asked) => {
    expect(comesFromHere(asked)).toBe(true);
  });

  test("is taken from the public address behind a proxy that rewrites Host", () => {
    const asked = { method: "POST", host: "10.0.0.5:3000", origin: "https://bunting.example" };
    expect(comesFromHere(asked)).toBe(false);
    expect(comesFromHere(asked, "https://bunting.example")).toBe(true);
  });

  test("is what the check is about: reads may come from anywhere", () => {
    expect(comesFromHere({ method: "GET", fetchSite: "cross-site" })).toBe(true);
  });
});

describe("a bind beyond loopback", () => {
  test.each(["0.0.0.0", "::", "192.168.1.5", "bunting.example"])("to %s needs an https address", (host) => {
    expect(bindRefusal({ host, port: 3000 })).toContain("PUBLIC_URL");
    expect(bindRefusal({ host, port: 3000, publicUrl: "http://bunting.example" })).toContain("https");
    expect(bindRefusal({ host, port: 3000, publicUrl: "https://bunting.example" })).toBeNull();
  });

  test.each(["127.0.0.1", "127.1.2.3", "localhost", "::1"])("is not what %s is", (host) => {
    expect(bindRefusal({ host, port: 3000 })).toBeNull();
  });
});

describe("an address", () => {
  const from = (forwarded: string | undefined) =>
    ({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress: "127.0.0.1" } }) as unknown as IncomingMessage;

  test("is the one that our proxy wrote, whatever the visitor wrote before it", () => {
    expect(addressOf(from("6.6.6.6, 203.0.113.9"), true)).toBe("203.0.113.9");
  });

  test("is the socket's where there is no proxy to believe", () => {
    expect(addressOf(from("203.0.113.9"), false)).toBe("127.0.0.1");
    expect(addressOf(from(undefined), true)).toBe("127.0.0.1");
  });
});

describe("the reader", () => {
  test("reads in their browser's first language that dates can be written in", () => {
    expect(localeOf("de-CH,de;q=0.9,en;q=0.8")).toBe("de-CH");
    expect(localeOf("not a language, *, nl")).toBe("nl");
    expect(localeOf(undefined)).toBe("en-GB");
  });

  test("lives in the time zone of their cookie, if there is such a zone", () => {
    expect(timeZoneOf("a=b; tz=America%2FNew_York")).toBe("America/New_York");
    expect(timeZoneOf("tz=Middle%2FEarth")).toBe("UTC");
    expect(timeZoneOf("tz=%E0%A4%A")).toBe("UTC");
    expect(timeZoneOf(undefined)).toBe("UTC");
  });
});

test("addresses in the log hold neither ids nor tokens", () => {
  expect(withoutIds("/review/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5")).toBe("/review/...");
  expect(withoutIds("/reset-password/Zm9vYmFyYmF6cXV4cXV1eGNvcmdl")).toBe("/reset-password/...");
});

describe("a server", () => {
  const routesWith = (module: object) => ({ "routes/a": { id: "routes/a", path: "a", module } }) as unknown as ServerBuild["routes"];

  test("does not start with a loader or action that declares nothing", () => {
    const declared = Object.assign(() => null, { declared: { access: "anyone", params: [] } });
    expect(() => refuseUndeclared(routesWith({ loader: declared, action: () => null }))).toThrow("action of routes/a");
    expect(() => refuseUndeclared(routesWith({ loader: () => null }))).toThrow("loader of routes/a");
    expect(() => refuseUndeclared(routesWith({ loader: declared, default: () => null }))).not.toThrow();
  });
});
