import { type UploadHandler, redirect, unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import type { Result } from "~/core/result";
import { paths } from "~/paths";
import { readOutcomeFile } from "./read-outcome-file.server";
import { sayWhatIsKnown } from "./say-mapping.server";

const delimiters: Record<string, "," | ";" | "\t"> = { comma: ",", semicolon: ";", tab: "\t" };
const encodings = ["utf-8", "windows-1252"] as const;
const longestField = 200;

const nameless = "The name of this file cannot be read. Rename it, without semicolons, equals signs or quotation marks, and give it again.";
const incomplete = "The form did not arrive whole, so no file was read. Choose the file and send it once more.";
/** How the parser of forms begins what it throws; everything else is a fault. */
const unreadable = /^(malformed |Could not parse content as FormData)/;

/** Takes the form with a file: it is read while it comes in, so the other fields stand before it. Leads to the import's page, or says what is wrong. */
export async function takeFile(viewer: Viewer, request: Request): Promise<{ problem: string }> {
  const fields = new Map<string, string>();
  let read: Result<{ importId: string }> | null = null;
  const take: UploadHandler = async ({ name, filename, data }) => {
    if (name !== "file") fields.set(name, await shortText(data));
    else if (!filename || read) await drain(data);
    else read = await readOutcomeFile(viewer, { ...howSaid(fields), fileName: filename, bytes: data });
    return null;
  };
  const wrong = await problemOf(parseMultipart(request, take));
  const result = read as Result<{ importId: string }> | null;
  if (!result) return { problem: wrong ?? "Choose a file first." };
  if (!result.ok) return { problem: result.problem };
  await sayWhatIsKnown(viewer, result.value.importId);
  throw redirect(paths.outcomeImport(result.value.importId));
}

async function problemOf(reading: Promise<unknown>): Promise<string | null> {
  try {
    await reading;
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !unreadable.test(error.message)) throw error;
    return error.message.includes("content-disposition") ? nameless : incomplete;
  }
}

function howSaid(fields: Map<string, string>) {
  const key = z.uuid().safeParse(fields.get("key"));
  if (!key.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  return { key: key.data, delimiter: delimiters[fields.get("delimiter") ?? ""] ?? null, encoding: encodings.find((each) => each === fields.get("encoding")) ?? null };
}

async function shortText(data: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of data) if ((length += piece.length) <= longestField) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

async function drain(data: AsyncIterable<Uint8Array>) {
  for await (const piece of data) if (piece.length < 0) return;
}
