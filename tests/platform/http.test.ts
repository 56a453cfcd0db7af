import type { IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Request, Response } from "express";
import { describe, expect, test, vi } from "vitest";
import { addressOf } from "~/platform/address.server";
import { bindRefusal } from "~/platform/listen.server";
import { localeOf, timeZoneOf } from "~/platform/reader.server";
import { withoutIds } from "~/platform/report.server";
import { comesFromHere, oneHost } from "~/platform/same-origin.server";
import { refuseUndeclared } from "~/undeclared.server";

describe("a mutation", () => {
  const post = { method: "POST", host: "localhost:3000" };
  const deployed = { ...post, host: "bunting.example" };

  test.each([
    ["another site by Sec-Fetch-Site", { ...post, fetchSite: "cross-site" }],
    ["a sister site", { ...post, fetchSite: "same-site", origin: "http://localhost:3000" }],
    ["another site by Origin", { ...post, origin: "http://evil.example" }],
    ["a page that hides its origin", { ...post, origin: "null" }],
    ["a name that only begins like ours", { ...post, origin: "http://localhost:3000.evil.example" }],
    ["another port", { ...post, origin: "http://localhost:8443" }],
    ["another scheme", { ...post, origin: "https://localhost:3000" }],
  ])("is refused from %s", (_name, asked) => {
    expect(comesFromHere(asked)).toBe(false);
    expect(comesFromHere({ ...asked, method: "DELETE" })).toBe(false);
  });

  test.each(["http://bunting.example", "https://bunting.example:8443", "https://bunting.example.evil.example", "https://evil.example", "null"])(
    "to a deployment on https is refused from %s",
    (origin) => {
      expect(comesFromHere({ ...deployed, origin }, "https://bunting.example")).toBe(false);
    },
  );

  test("to a deployment is refused from the address behind its proxy", () => {
    expect(comesFromHere({ ...post, origin: "http://localhost:3000" }, "https://bunting.example")).toBe(false);
  });

  test.each([
    ["our own page", { ...post, fetchSite: "same-origin", origin: "http://localhost:3000" }],
    ["our own page in an older browser", { ...post, origin: "http://localhost:3000" }],
    ["a program", post],
  ])("is taken from %s", (_name, asked) => {
    expect(comesFromHere(asked)).toBe(true);
  });

  test("is taken from the public address behind a proxy that rewrites Host", () => {
    const asked = { method: "POST", host: "10.0.0.5:3000", origin: "https://bunting.example" };
    expect(comesFromHere(asked)).toBe(false);
    expect(comesFromHere(asked, "https://bunting.example/")).toBe(true);
  });

  test("to a deployment has its public host from then on, as the pages compare it with the Origin once more", () => {
    const hostOf = (publicUrl?: string) => {
      const request = { headers: { host: "127.0.0.1:3000", "x-forwarded-host": "evil.example" } as Record<string, string> };
      const next = vi.fn();
      oneHost(publicUrl)(request as unknown as Request, {} as Response, next);
      expect(next).toHaveBeenCalledExactlyOnceWith();
      return request.headers;
    };
    expect(hostOf("https://bunting.example/")).toEqual({ host: "bunting.example" });
    expect(hostOf()).toEqual({ host: "127.0.0.1:3000", "x-forwarded-host": "evil.example" });
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
  const from = (remoteAddress: string, forwarded?: string) =>
    addressOf({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } } as unknown as IncomingMessage);

  test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "172.20.0.5", "192.168.1.4", "169.254.1.1", "fe80::1%eth0", "fd00::5"])(
    "is the one that our proxy at %s wrote, whatever the visitor wrote before it",
    (proxy) => {
      expect(from(proxy, "6.6.6.6, 203.0.113.9")).toBe("203.0.113.9");
    },
  );

  test("is the one before the first of several proxies of ours", () => {
    expect(from("127.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.7")).toBe("203.0.113.9");
    expect(from("127.0.0.1", "192.168.1.20, 10.0.0.7")).toBe("192.168.1.20");
  });

  test.each(["203.0.113.7", "172.32.0.1", "2001:db8::1", "::ffff:203.0.113.7"])("is the socket's where %s, which is none of ours, claims another", (peer) => {
    expect(from(peer, "198.51.100.1")).toBe(from(peer));
  });

  test("is the proxy's where that names nobody", () => {
    expect(from("127.0.0.1")).toBe("127.0.0.1");
    expect(from("127.0.0.1", "")).toBe("127.0.0.1");
    expect(from("127.0.0.1", "203.0.113.9, unknown")).toBe("127.0.0.1");
  });

  test("in IPv6 is the whole /64, which one line has", () => {
    const one = from("2001:db8:0:7::1");
    expect(from("2001:0DB8:0:7:ffff:ffff:ffff:ffff")).toBe(one);
    expect(from("127.0.0.1", "2001:db8::7:0:0:0:2")).toBe(one);
    expect(from("2001:db8:0:8::1")).not.toBe(one);
    expect(from("2001:db8::1")).toBe("2001:db8:0:0::/64");
  });

  test("is the IPv4 address that IPv6 wraps", () => {
    expect(from("::ffff:203.0.113.9")).toBe("203.0.113.9");
    expect(from("127.0.0.1", "::ffff:cb00:7109")).toBe("203.0.113.9");
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
