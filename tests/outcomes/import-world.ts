import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
import { checkImport } from "~/outcomes/import/check-import.server";
import { commitImport } from "~/outcomes/import/commit-import.server";
import type { Column, Mapping } from "~/outcomes/import/mapping";
import { type GivenFile, readOutcomeFile } from "~/outcomes/import/read-outcome-file.server";
import { db } from "~/platform/db.server";
import { maker } from "../make/maker";
import { makeOrganisation, makePerson } from "../make/people";

export type World = { clinician: Viewer; colleague: Viewer; elsewhere: Viewer };

/** A clinician, a colleague in the same organisation, and a clinician of another one. */
export async function makeImportWorld(seed: string): Promise<World> {
  const make = maker(db(), seed);
  const here = await makeOrganisation(make, { name: "Here" });
  const there = await makeOrganisation(make, { name: "There" });
  const clinician = await makePerson(make, here, { roles: ["clinician"] });
  const colleague = await makePerson(make, here, { roles: ["clinician"] });
  const elsewhere = await makePerson(make, there, { roles: ["clinician"] });
  return { clinician, colleague, elsewhere };
}

export const realFile = (name: string) => readFileSync(path.join(import.meta.dirname, "files", name));

/** Sends a file in pieces, as a request does. */
export function give(viewer: Viewer, content: string | Uint8Array, change: Partial<GivenFile> = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readOutcomeFile(viewer, { key: randomUUID(), fileName: "scores.csv", bytes: inPieces(bytes), delimiter: null, encoding: null, sheet: null, ...change });
}

export async function* inPieces(bytes: Uint8Array, length = 1000) {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

/** The one sentence that a verb refuses with; fails where it does not refuse. */
export function problem(result: Result<unknown>): string {
  if (result.ok) throw new Error("It was not refused.");
  return result.problem;
}

export const staged = async (viewer: Viewer, content: string | Uint8Array, change: Partial<GivenFile> = {}) => value(await give(viewer, content, change)).importId;

export async function checked(viewer: Viewer, content: string | Uint8Array, mapping: Mapping, change: Partial<GivenFile> = {}) {
  const importId = await staged(viewer, content, change);
  return { importId, check: value(await checkImport(viewer, importId, mapping)) };
}

export async function imported(viewer: Viewer, content: string | Uint8Array, mapping: Mapping, change: Partial<GivenFile> = {}) {
  const { importId, check } = await checked(viewer, content, mapping, change);
  return { importId, check: value(await commitImport(viewer, importId, check.seal)) };
}

const phq9 = "phq-9@1";

export const nothing: Column = { as: "nothing" };
export const score = (measure = phq9, occasion: string | null = null): Column => ({ as: "score", measure, occasion });

/** A file with a session's number in each row, all its clients' treatments going on, unless something else is said. */
export const mapped = (columns: Column[], change: Partial<Mapping> = {}): Mapping => ({
  columns,
  codePrefix: "",
  dateOrder: null,
  occasionBy: "session",
  occasions: [],
  datesAreSessions: null,
  closed: { how: "none" },
  primary: phq9,
  ...change,
});

/** "client, session, phq9". */
export const bySession = mapped([{ as: "client" }, { as: "session" }, score()]);

/** Everything that is kept of a clinician's clients, in an order that does not depend on when it was written. */
export async function kept({ organisationId, personId: clinicianId }: Viewer) {
  const episodes = await db().episode.findMany({ where: { organisationId, clinicianId }, orderBy: [{ clientCode: "asc" }, { number: "asc" }] });
  const scores = await db().score.findMany({ where: { organisationId, episode: { clinicianId } }, orderBy: { id: "asc" } });
  const touched = await db().importedEpisode.findMany({ where: { organisationId, import: { clinicianId } }, orderBy: [{ importId: "asc" }, { episodeId: "asc" }] });
  return { episodes, scores, touched };
}

export const keptNothing = { episodes: [], scores: [], touched: [] };

/** How many rows of files wait in the database, of an organisation. */
export const rowsWaiting = ({ organisationId }: Viewer) => db().importRow.count({ where: { organisationId } });
