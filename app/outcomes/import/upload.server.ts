import { unstable_parseMultipartFormData } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import { type Result, refused } from "~/core/result";
import { paths } from "~/paths";
import type { LongBody } from "~/platform/small-bodies.server";
import { type GivenFile, readOutcomeFile } from "./read-outcome-file.server";
import { mostMegabytes, tooBig } from "./spool.server";

/**
 * What the form for a file may weigh: a file that is too big is still read to its end, and thrown away piece by piece, so
 * that the page can say so.
 */
export const outcomeFiles: LongBody = {
  path: paths.outcomeImports(),
  mostBytes: 2 * mostMegabytes * 1024 * 1024,
  says: tooBig,
};

/** Beside the file, and in the form before it: fields come in the order in which they stand there. */
const fields = z.object({
  key: z.uuid(),
  delimiter: z.enum([",", ";", "\t"]).nullable().catch(null),
  encoding: z.enum(["utf-8", "windows-1252"]).nullable().catch(null),
});

const notSent = "Choose a file of scores: a table, saved as CSV.";

/**
 * Reads the form in which a file is given (multipart; fields `key`, `delimiter` and `encoding`, then `file`), while it
 * comes in: the file is never in memory as a whole.
 */
export async function readUpload(viewer: Viewer, request: Request): Promise<Result<{ importId: string }>> {
  const said: Record<string, string | null> = { delimiter: null, encoding: null };
  let answer: Result<{ importId: string }> = refused(notSent);
  try {
    await unstable_parseMultipartFormData(request, async ({ name, filename, data }) => {
      if (name === "file" && filename) answer = await readPart(viewer, fields.safeParse(said).data, filename, data);
      else if (name in fields.shape) said[name] = await shortText(data);
      // What is left of a part would otherwise be gathered in memory.
      for await (const rest of data) void rest;
      return undefined;
    });
  } catch (error) {
    if (error instanceof Error && /malformed|Could not parse/.test(error.message)) return refused("This file did not arrive whole. Give it once more, under a name of plain letters.");
    throw error;
  }
  return answer;
}

type Said = z.output<typeof fields> | undefined;

async function readPart(viewer: Viewer, said: Said, fileName: string, bytes: GivenFile["bytes"]): Promise<Result<{ importId: string }>> {
  return said ? readOutcomeFile(viewer, { ...said, fileName, bytes }) : refused("This form is out of date. Load the page again and give the file once more.");
}

async function shortText(data: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of data) if (text.length < 100) text += decoder.decode(chunk, { stream: true });
  return text.slice(0, 100);
}
