import fs from "node:fs";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loader as mailboxLoader } from "~/accounts/routes/mailbox";
import { action as signInAction, loader as signInLoader } from "~/accounts/routes/sign-in";
import { db } from "~/platform/db.server";
import { demoMode, demoOnThisMachineOnly, demoRefusal, demoRequestAllowed, fixDemoMode } from "~/platform/demo-mode.server";
import { env } from "~/platform/env.server";
import { maker } from "../make/maker";
import { makeOrganisation, makePerson } from "../make/people";
import { asked, formRequest, responseOf } from "./world";

const directory = () => fs.mkdtempSync(path.join(os.tmpdir(), "bunting-demo-"));
const proxied = { host: "localhost:3000", "x-forwarded-for": "203.0.113.9" };

describe("demo mode", () => {
  test("holds on a desk once its data directory says so", () => {
    const dataDir = directory();
    expect(demoMode({ dataDir })).toBe(false);
    fixDemoMode({ dataDir });
    expect(demoMode({ dataDir })).toBe(true);
  });

  test("is impossible with a public address or an outside database, whatever the directory says", () => {
    const dataDir = directory();
    fixDemoMode({ dataDir });
    expect(demoMode({ dataDir, publicUrl: "https://bunting.example.org" })).toBe(false);
    expect(demoMode({ dataDir, databaseUrl: "postgresql://db.example.org/bunting" })).toBe(false);
  });

  test("never begins in a directory that a deployment has used", () => {
    const dataDir = directory();
    fixDemoMode({ dataDir, publicUrl: "https://bunting.example.org" });
    fixDemoMode({ dataDir });
    expect(demoMode({ dataDir })).toBe(false);
  });

  test("keeps a deployment out of its directory", () => {
    const dataDir = directory();
    const deployments = [{ publicUrl: "https://bunting.example.org" }, { databaseUrl: "postgresql://db.example.org/bunting" }];
    expect(deployments.map((settings) => demoRefusal({ dataDir, ...settings }))).toEqual([null, null]);
    fixDemoMode({ dataDir });
    const refusal = "This data folder holds the demo. Give the deployment a DATA_DIR of its own.";
    expect(deployments.map((settings) => demoRefusal({ dataDir, ...settings }))).toEqual([refusal, refusal]);
    expect(demoRefusal({ dataDir })).toBeNull();
  });

  test("does not keep a deployment out of its own directory", () => {
    const settings = { dataDir: directory(), publicUrl: "https://bunting.example.org" };
    fixDemoMode(settings);
    expect(demoRefusal(settings)).toBeNull();
  });

  test("does not hold where the file is broken", () => {
    const dataDir = directory();
    fs.writeFileSync(path.join(dataDir, "demo.json"), "{");
    expect(demoMode({ dataDir })).toBe(false);
  });
});

describe("a request to a demo", () => {
  const allowed = (headers: Record<string, string>) => demoRequestAllowed({ headers: new Headers(headers) });

  test.each(["localhost", "localhost:3000", "127.0.0.1:3130", "[::1]:3000", "LOCALHOST:80"])("is allowed for %s", (host) => {
    expect(allowed({ host })).toBe(true);
  });

  test.each(["bunting.example.org", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:3000", "192.168.1.4:3000", ""])(
    "is refused for the host %j",
    (host) => {
      expect(allowed(host ? { host } : {})).toBe(false);
    },
  );

  test.each(["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Anything", "X-Real-IP", "Via", "CF-Connecting-IP", "True-Client-IP"])(
    "is refused with %s",
    (name) => {
      expect(allowed({ host: "localhost:3000", [name]: "1" })).toBe(false);
    },
  );
});

describe.each(["origin", "referer"])("a request to a demo by its %s", (name) => {
  const from = (page: string) => demoRequestAllowed({ headers: new Headers({ host: "127.0.0.1:3000", [name]: page }) });

  test.each(["http://localhost:3000", "http://127.0.0.1:3000/sign-in?to=%2F", "http://[::1]:3000/"])("is allowed from %s", (page) => {
    expect(from(page)).toBe(true);
  });

  test.each(["https://bunting.example.org/", "http://localhost.evil.example/", "http://192.168.1.4:3000", "http://localhost@evil.example/", "null", ""])(
    "is refused from %j",
    (page) => {
      expect(from(page)).toBe(false);
    },
  );
});

describe("a demo behind a socket", () => {
  let server: http.Server;

  beforeAll(async () => {
    fixDemoMode();
    server = http.createServer(express().use(demoOnThisMachineOnly, (_request, response) => void response.send("the demo")));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => server.close());

  /** What a proxy that sends these lines is answered. */
  async function answerTo(...lines: string[]): Promise<string> {
    const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write([...lines, "Connection: close", "", ""].join("\r\n"));
    return text(socket);
  }

  test("answers a browser of this machine", async () => {
    expect(await answerTo("GET / HTTP/1.1", "Host: localhost:3000")).toContain("the demo");
    expect(await answerTo("POST / HTTP/1.1", "Host: localhost:3000", "Origin: http://localhost:3000")).toContain("the demo");
  });

  test("refuses a proxy that leaves no header, by its HTTP/1.0, and says what to do", async () => {
    const answer = await answerTo("GET / HTTP/1.0", "Host: 127.0.0.1:3000");
    expect(answer).toContain("403 Forbidden");
    expect(answer).toContain("set PUBLIC_URL and a DATA_DIR of its own");
  });

  test("refuses it on HTTP/1.1 by the page that its visitor is on", async () => {
    expect(await answerTo("POST / HTTP/1.1", "Host: 127.0.0.1:3000", "Origin: https://bunting.example.org")).toContain("403 Forbidden");
    expect(await answerTo("GET / HTTP/1.1", "Host: 127.0.0.1:3000", "Referer: https://bunting.example.org/sign-in")).toContain("403 Forbidden");
  });
});

describe("the demo people", () => {
  beforeAll(async () => {
    fixDemoMode();
    const make = maker(db(), "demo");
    const organisation = await makeOrganisation(make);
    const lead = { email: "lead@demo.bunting.example", name: "Lea", roles: ["supervisor", "programme_lead"] as const };
    await makePerson(make, organisation, { ...lead, roles: [...lead.roles], demoStory: "leads" });
    const supervisor = { email: "supervisor@demo.bunting.example", name: "Sam", demoStory: "supervises" };
    await makePerson(make, organisation, { ...supervisor, roles: ["supervisor", "clinician"] });
    await makePerson(make, organisation, { email: "trainee@demo.bunting.example", name: "Tia", roles: ["trainee", "clinician"], demoStory: "learns" });
    await makePerson(make, organisation, { email: "clinician@demo.bunting.example", name: "Cleo", roles: ["clinician"], demoStory: "treats" });
    await makePerson(make, organisation, { email: "a@demo.bunting.example", name: "Not offered", roles: ["trainee"] });
  });

  test("are offered one for each role", async () => {
    const request = new Request("http://localhost:3000/sign-in", { headers: { host: "localhost:3000" } });
    const { demo } = await signInLoader(asked(null, request));
    expect(demo.map(({ role, story }) => `${role} ${story}`)).toEqual(["trainee learns", "supervisor supervises", "clinician treats", "programme_lead leads"]);
  });

  test("are signed in by their button", async () => {
    const response = await responseOf(signInAction(asked(null, formRequest("/sign-in?to=%2Freview", { role: "supervisor" }))));
    expect(response.headers.get("location")).toBe("/review");
    expect(response.headers.get("set-cookie")).toContain("bunting_session=");
  });

  test.each([{ host: "bunting.example.org" }, proxied])("are neither offered nor signed in with %j", async (headers) => {
    const request = new Request("http://localhost:3000/sign-in", { headers });
    expect((await signInLoader(asked(null, request))).demo).toEqual([]);
    expect((await responseOf(signInAction(asked(null, formRequest("/sign-in", { role: "trainee" }, headers))))).status).toBe(404);
  });

  test("are gone, and the mailbox with them, once the directory is no demo", async () => {
    const file = path.join(env.dataDir, "demo.json");
    const before = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, JSON.stringify({ demo: false }));
    try {
      expect((await responseOf(signInAction(asked(null, formRequest("/sign-in", { role: "trainee" }))))).status).toBe(404);
      const request = new Request("http://localhost:3000/dev/mailbox", { headers: { host: "localhost:3000" } });
      expect((await responseOf(mailboxLoader(asked(null, request)))).status).toBe(404);
    } finally {
      fs.writeFileSync(file, before);
    }
  });

  test("have a mailbox that a proxy cannot read", async () => {
    await db().localMail.create({ data: { recipient: "x@example.org", subject: "Hello", text: "http://localhost:3000/invitation/abc" } });
    const mailbox = (headers: Record<string, string>) => mailboxLoader(asked(null, new Request("http://localhost:3000/dev/mailbox", { headers })));
    expect((await mailbox({ host: "localhost:3000" })).mails).toHaveLength(1);
    expect((await responseOf(mailbox(proxied))).status).toBe(404);
  });
});
