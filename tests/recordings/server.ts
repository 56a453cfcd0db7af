import http from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect } from "vitest";
import type { Viewer } from "~/accounts/index";
import { done, refused } from "~/core/result";
import { db, transaction } from "~/platform/db.server";
import { type BelongsTo, grantViewing, mediaHandler, uploadsHandler } from "~/recordings/index.server";
import { makePlayable } from "~/recordings/make-playable.server";
import { type Maker, maker } from "../make/maker";
import { makeConsent, makeOrganisation, makePerson, makeSession } from "../make/people";

/** What a fault of the database might quote. */
export const secret = "Mrs Nwosu said that she would leave him";

/** Whatever a recording is for exists here, except the session named "elsewhere"; the one named "fault" makes an error. */
const belongsTo: BelongsTo = {
  take: (_tx, _viewer, { forId }) => {
    if (forId === "fault") return Promise.reject(new Error(secret));
    return Promise.resolve(forId === "elsewhere" ? refused("There is no such session.") : done(undefined));
  },
  clip: () => Promise.resolve(done(undefined)),
};

/** The two handlers behind a real socket, as the server mounts them. */
export async function openServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const app = express();
  app.use("/uploads", uploadsHandler(belongsTo));
  app.get("/media/:storageKey", mediaHandler);
  const server = http.createServer(app);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type People = { make: Maker; owner: Viewer; reviewer: Viewer; colleague: Viewer; stranger: Viewer; cookies: Map<Viewer, string> };

/** An owner who has consented, a reviewer and a colleague beside them, and somebody of another organisation. */
export async function makePeople(seed: string): Promise<People> {
  const make = maker(db(), seed);
  const here = await makeOrganisation(make, { name: "Here" });
  const elsewhere = await makeOrganisation(make, { name: "Elsewhere" });
  const owner = await makePerson(make, here, { roles: ["trainee"] });
  const reviewer = await makePerson(make, here, { roles: ["supervisor"] });
  const colleague = await makePerson(make, here, { roles: ["trainee", "supervisor", "programme_lead"] });
  const stranger = await makePerson(make, elsewhere, { roles: ["trainee", "supervisor", "programme_lead"] });
  const cookies = new Map<Viewer, string>();
  for (const person of [owner, reviewer, colleague, stranger]) {
    await makeConsent(make, person);
    cookies.set(person, await makeSession(person));
  }
  return { make, owner, reviewer, colleague, stranger, cookies };
}

export type Announced = { key?: string; purpose?: string; for?: string; medium?: string; filetype?: string; length?: number };

/** The tus protocol by hand, as one person (null: nobody). */
export function tusClient(server: string, cookie: string | null | undefined) {
  const headers = { "Tus-Resumable": "1.0.0", ...(cookie && { cookie }) };
  const at = (location: string) => (location.startsWith("/") ? `${server}${location}` : location);
  return {
    post: ({ length, ...given }: Announced = {}) => {
      const what = { key: crypto.randomUUID(), purpose: "take", for: "session", medium: "video", filetype: "video/webm;codecs=vp8,opus", ...given };
      const metadata = Object.entries(what).map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`);
      const size: Record<string, string> = length === undefined ? { "Upload-Defer-Length": "1" } : { "Upload-Length": String(length) };
      return fetch(`${server}/uploads`, { method: "POST", headers: { ...headers, ...size, "Upload-Metadata": metadata.join(",") } });
    },
    head: (location: string) => fetch(at(location), { method: "HEAD", headers }),
    patch: (location: string, offset: number, bytes: Uint8Array, { length }: { length?: number } = {}) =>
      fetch(at(location), {
        method: "PATCH",
        headers: {
          ...headers,
          "Content-Type": "application/offset+octet-stream",
          "Upload-Offset": String(offset),
          ...(length !== undefined && { "Upload-Length": String(length) }),
        },
        body: Buffer.from(bytes),
      }),
    other: (method: string, location: string) => fetch(at(location), { method, headers }),
  };
}

export const idIn = (response: Response) => response.headers.get("location")!.split("/").pop()!;

export const rowOf = (id: string) => db().recording.findUniqueOrThrow({ where: { id } });

/** Sends a whole file in two pieces and does what the job would do next. Answers the recording's id. */
export async function sendAndMake(client: ReturnType<typeof tusClient>, bytes: Uint8Array, given: Announced = {}): Promise<string> {
  const announced = await client.post(given);
  expect(announced.status).toBe(201);
  const location = announced.headers.get("location")!;
  const middle = Math.floor(bytes.length / 2);
  expect((await client.patch(location, 0, bytes.subarray(0, middle))).status).toBe(204);
  expect((await client.patch(location, middle, bytes.subarray(middle), { length: bytes.length })).status).toBe(204);
  const id = idIn(announced);
  await makePlayable(id);
  return id;
}

export const allow = (owner: Viewer, recordingId: string, viewers: Viewer[]) =>
  transaction((tx) => grantViewing(tx, owner, recordingId, viewers.map(({ personId }) => personId)));

/** Jobs that have been told of and not yet handled. */
export async function toldJobs(name: string): Promise<unknown[]> {
  const rows = await db().$queryRaw<{ data: unknown }[]>`select data from jobs.job where name = ${name} order by created_on`;
  return rows.map(({ data }) => data);
}
