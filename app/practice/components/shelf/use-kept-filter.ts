import { useSearchParams } from "@remix-run/react";
import { keptOf } from "../../shelf/filter";

/** The filter of this page's address as a search, such as "?level=3", or "". Links between pages of the library carry it on. */
export function useKeptFilter(): string {
  const [search] = useSearchParams();
  return keptOf(search);
}
