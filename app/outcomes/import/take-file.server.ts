import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import { paths } from "~/paths";
import { formWithFile, incomplete } from "~/platform/form-with-file.server";
import type { SheetOffer } from "./model";
import { type FileRead, readOutcomeFile } from "./read-outcome-file.server";
import { sayWhatIsKnown } from "./say-mapping.server";
import { soonOrFollowed } from "./soon-or-followed.server";

const delimiters: ReadonlyMap<string | undefined, "," | ";" | "\t"> = new Map([["comma", ","], ["semicolon", ";"], ["tab", "\t"]]);
const encodings = ["utf-8", "windows-1252"] as const;

/** Why no file was read, among which sheets is to be chosen, and how the file was said to be written, for the form that is shown again. */
export type FileTaken = { problem: string; aboutWriting: boolean; sheets: SheetOffer[]; given: { delimiter: string; encoding: string } };

/** Takes the form with a file: it is read while it comes in, so the other fields stand before it. Leads to the import's page, or says what is wrong. */
export async function takeFile(viewer: Viewer, request: Request): Promise<FileTaken> {
  const { fields, taken, whole } = await formWithFile<FileRead>(request, async (file) => readOutcomeFile(viewer, { ...howSaid(file.fields), fileName: file.fileName, bytes: file.bytes }));
  const given = { delimiter: fields.get("delimiter") ?? "", encoding: fields.get("encoding") ?? "" };
  if (!taken) return { problem: whole ? "Choose a file first." : incomplete, aboutWriting: false, sheets: [], given };
  if (!taken.ok) return { problem: taken.problem, aboutWriting: taken.aboutWriting ?? false, sheets: taken.sheets ?? [], given };
  await soonOrFollowed(viewer, taken.value.importId, sayWhatIsKnown(viewer, taken.value.importId));
  throw redirect(paths.outcomeImport(taken.value.importId));
}

function howSaid(fields: ReadonlyMap<string, string>) {
  const key = z.uuid().safeParse(fields.get("key"));
  if (!key.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  return { key: key.data, delimiter: delimiters.get(fields.get("delimiter")) ?? null, encoding: encodings.find((each) => each === fields.get("encoding")) ?? null, sheet: fields.get("sheet") || null };
}
