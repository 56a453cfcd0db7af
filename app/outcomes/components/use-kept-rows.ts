import { useState } from "react";
import { readByHand } from "../care/by-hand-form";
import type { ByHandPage } from "../care/by-hand-page.server";

export const fieldsOf = (form: HTMLFormElement | null) => (form ? Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))) : {});

type Kept = Pick<ByHandPage, "rows" | "definitions">;

/**
 * The clients who were found, and beside them those for whom something was typed before others were sought: it is not saved
 * yet. `keep` is told of the form before it seeks.
 */
export function useKeptRows(found: ByHandPage): { page: ByHandPage; kept: number; keep: (form: HTMLFormElement | null) => void } {
  const [before, setBefore] = useState<Kept>({ rows: [], definitions: {} });
  const here = new Set(found.rows.map(({ episodeId }) => episodeId));
  const others = before.rows.filter(({ episodeId }) => !here.has(episodeId));
  const rows = others.length === 0 ? found.rows : [...found.rows, ...others].toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  const page = { ...found, rows, definitions: { ...before.definitions, ...found.definitions } };
  const keep = (form: HTMLFormElement | null) => {
    const typed = new Set(readByHand(fieldsOf(form))?.rows.map(({ episodeId }) => episodeId));
    setBefore({ rows: rows.filter(({ episodeId }) => typed.has(episodeId)), definitions: page.definitions });
  };
  return { page, kept: others.length, keep };
}
