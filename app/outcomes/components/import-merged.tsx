import { Notice } from "~/ui/notice";
import type { ImportOnPage } from "../import/model";

/** Says which codes of the file are read as another, because somebody said that they are one client's. */
export function ImportMerged({ merged = [] }: Pick<ImportOnPage, "merged">) {
  if (merged.length === 0) return null;
  const codes = merged.map(({ code, readAs }) => `${code} as ${readAs}`).join(", ");
  return <Notice>Read as one client, because you merged their codes: {codes}. Split them on the client’s course of care if that is wrong.</Notice>;
}
