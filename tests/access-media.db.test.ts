import type { AddressInfo } from "node:net";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { app } from "~/server";
import { handlers } from "~/wiring.server";
import { everythingKept } from "./access/kept";
import { type Visitor, type World, makeWorld } from "./access/world";
import { madeAssessment } from "./make/assessment";
import { maker } from "./make/maker";
import { makeSession } from "./make/people";
import { submit } from "./make/practice";

let world: World;
let address: string;
let server: http.Server;
const cookies = new Map<string, string>();

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld();
  for (const { called, viewer } of world.visitors) if (viewer) cookies.set(called, await makeSession(viewer));
  server = http.createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await boss().stop({ graceful: false });
});

const refusalsOf = (viewer: Viewer) => db().auditEvent.count({ where: { actorId: viewer.personId, action: { startsWith: "access." } } });

/** The status that a visitor is answered with; a 404 of somebody signed in counts only with its line in the audit. */
async function status({ called, viewer }: Visitor, path: string, init: RequestInit = {}): Promise<number | string> {
  const before = viewer ? await refusalsOf(viewer) : 0;
  const cookie = cookies.get(called);
  const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) };
  const response = await fetch(address + path, { ...init, headers, redirect: "manual" });
  await response.arrayBuffer();
  if (response.status !== 404 || !viewer) return response.status;
  return (await refusalsOf(viewer)) === before + 1 ? 404 : "404 without a line in the audit";
}

/** What each visitor is answered with, against what they should be: `who` may, everybody else is refused. */
async function expectOnly(who: (Viewer | null)[], allowed: number, path: string, init?: RequestInit): Promise<void> {
  const found: Record<string, number | string> = {};
  const expected: Record<string, number> = {};
  for (const visitor of world.visitors) {
    const { viewer, called } = visitor;
    expected[called] = !viewer ? 401 : who.some((one) => one?.personId === viewer.personId) ? allowed : 404;
    found[called] = await status(visitor, path, init);
  }
  expect(found).toEqual(expected);
}

const everybody = () => world.visitors.map(({ viewer }) => viewer);

async function storageKeyOf(recordingId: string): Promise<string> {
  const { storageKey } = await db().recording.findUniqueOrThrow({ where: { id: recordingId } });
  return storageKey!;
}

describe("a take's media", () => {
  test.each(["GET", "HEAD"])("%s of a range: the owner and the reviewer", async (method) => {
    const path = `/media/${await storageKeyOf(world.take.recordingId!)}`;
    await expectOnly([world.owner, world.reviewer], 206, path, { method, headers: { range: "bytes=0-99" } });
  });

  test("the whole file", async () => {
    await expectOnly([world.owner, world.reviewer], 200, `/media/${await storageKeyOf(world.take.recordingId!)}`);
  });

  test("after the submission was withdrawn: the owner alone", async () => {
    const path = `/media/${await storageKeyOf(world.withdrawn.take.recordingId!)}`;
    await expectOnly([world.owner], 206, path, { headers: { range: "bytes=0-99" } });
  });

  test("every answer of a conversation: the owner and those who review the whole", async () => {
    for (const { recordingId } of world.runs.submitted.takes) {
      await expectOnly([world.owner, world.reviewer], 206, `/media/${await storageKeyOf(recordingId!)}`, { headers: { range: "bytes=0-99" } });
    }
  });

  test("a name that is nobody's", async () => {
    await expectOnly([], 200, "/media/00000000-0000-7000-8000-000000000000.webm");
  });

  test("is kept by no cache", async () => {
    const path = `/media/${await storageKeyOf(world.take.recordingId!)}`;
    const response = await fetch(address + path, { headers: { cookie: cookies.get("the owner")! } });
    expect(response.headers.get("cache-control")).toContain("no-store");
    await response.arrayBuffer();
  });
});

test("a shipped clip: everybody who is signed in", async () => {
  const { slug, edition } = world.session.vignette;
  await expectOnly(everybody(), 206, `/clips/${slug}/${edition}/clip.mp4`, { headers: { range: "bytes=0-99" } });
});

describe("a clip of an assessment", () => {
  const { edition, forms } = madeAssessment;
  const [met, ahead] = forms[0]!.vignettes;
  const range = { headers: { range: "bytes=0-99" } };
  const leads = () => everybody().filter((viewer) => viewer?.roles.includes("programme_lead"));

  test.each(["clip.mp4", "captions.vtt", "poster.jpg"])("%s, once a sitting has reached it: the one who sits it and programme leads", async (file) => {
    await expectOnly([world.owner, ...leads()], 206, `/clips/${met}/${edition}/${file}`, range);
  });

  test.each(["clip.mp4", "captions.vtt", "poster.jpg"])("%s, before that: programme leads alone, whoever types the address", async (file) => {
    await expectOnly(leads(), 206, `/clips/${ahead}/${edition}/${file}`, range);
  });

  test("with an answer to rate: the reviewer too; when the sitting is over: no more the one who sat it, but for the poster", async () => {
    await submit(maker(db(), "sat"), world.sitting.takes[0]!, [world.reviewer]);
    await db().assessmentSitting.update({ where: { id: world.sitting.id }, data: { finishedAt: new Date() } });
    await expectOnly([world.reviewer, ...leads()], 206, `/clips/${met}/${edition}/clip.mp4`, range);
    await expectOnly([world.owner, world.reviewer, ...leads()], 206, `/clips/${met}/${edition}/poster.jpg`, range);
  });
});

describe("a programme's own recording of a client's part", () => {
  const rangeOf = async (recordingId: string) => [`/media/${await storageKeyOf(recordingId)}`, { headers: { range: "bytes=0-99" } }] as const;

  test("published: everybody of the organisation", async () => {
    const [path, init] = await rangeOf(world.publishedClip.recordingId);
    const here = everybody().filter((viewer) => viewer?.organisationId === world.organisation.id);
    await expectOnly(here, 206, path, init);
  });

  test("not published: the one who made it", async () => {
    const [path, init] = await rangeOf(world.draftClip.recordingId);
    await expectOnly([world.reviewer], 206, path, init);
  });
});

describe("uploads", () => {
  const tus = { "tus-resumable": "1.0.0" };
  const metadata = (fields: Record<string, string>) =>
    Object.entries(fields).map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`).join(",");
  const announce = (key: string) => ({
    method: "POST",
    headers: {
      ...tus,
      "upload-length": "10",
      "upload-metadata": metadata({ key, purpose: "take", for: world.session.id, medium: "video", filetype: "video/webm" }),
    },
  });
  let uploadPath: string;

  test("POST for a session: nobody but its owner begins one", async () => {
    const before = await everythingKept();
    for (const visitor of world.visitors) {
      if (visitor.viewer?.personId === world.owner.personId) continue;
      const found = await status(visitor, "/uploads", announce(crypto.randomUUID()));
      // Without consent of one's own, the door is closed one step earlier.
      expect([401, 403, 404], visitor.called).toContain(found);
      if (!visitor.viewer) expect(found).toBe(401);
    }
    expect(await everythingKept()).toEqual(before);
  });

  test("POST as the owner", async () => {
    const response = await fetch(`${address}/uploads`, {
      ...announce(crypto.randomUUID()),
      headers: { ...announce(crypto.randomUUID()).headers, cookie: cookies.get("the owner")! },
    });
    expect(response.status).toBe(201);
    uploadPath = response.headers.get("location")!;
    expect(uploadPath).toMatch(/^\/uploads\/[0-9a-f-]{36}$/);
  });

  test.each([
    ["HEAD", {}, 200],
    ["PATCH", { "content-type": "application/offset+octet-stream", "upload-offset": "0" }, 204],
  ])("%s: the owner alone", async (method, headers, allowed) => {
    const body = method === "PATCH" ? "12345" : undefined;
    await expectOnly([world.owner], allowed, uploadPath, { method, headers: { ...tus, ...headers }, body });
  });

  test.each(["GET", "DELETE", "PUT"])("%s: nobody", async (method) => {
    const before = await everythingKept();
    await expectOnly([], 200, uploadPath, { method, headers: tus });
    expect(await everythingKept()).toEqual(before);
  });

  test("HEAD of an upload that is nobody's", async () => {
    await expectOnly([], 200, "/uploads/00000000-0000-7000-8000-000000000000", { method: "HEAD", headers: tus });
  });
});
