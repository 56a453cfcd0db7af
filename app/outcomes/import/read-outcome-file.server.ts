import type { Viewer } from "~/accounts";
import { type Result, refused } from "~/core/result";

export type GivenFile = {
  /** Made by the form: the same file sent twice is one import. */
  key: string;
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Null where it is to be recognised. */
  delimiter: "," | ";" | "\t" | null;
  encoding: "utf-8" | "windows-1252" | null;
};

export async function readOutcomeFile(viewer: Viewer, file: GivenFile): Promise<Result<{ importId: string }>> {
  return Promise.resolve(refused(`${viewer.personId}${file.key}`));
}
