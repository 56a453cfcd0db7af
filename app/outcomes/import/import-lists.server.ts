import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { allChanges, allThatComesIn } from "../store/import-comes-in.server";
import { type LeftOutCell, keptLeftOut, leftOutCells } from "../store/import-left-out.server";
import { type ImportRecord } from "../store/imports.server";
import { changeInWords } from "./change-in-words";
import { csvLine } from "./csv-line";
import { holdImport } from "./hold-import.server";
import type { ImportListName } from "./import-list-names";
import { inTurn } from "./in-turn.server";
import { judge } from "./judge.server";
import type { Reading } from "./reading";
import { type Spool, spool } from "./spool.server";
import { workMs } from "./work-ms";

/** A million refusals, each in a sentence, come to no more. */
const mostMegabytes = 400;

type Lines = AsyncIterable<string[]>;

/**
 * All that stays out of a file, comes in, or changes what is here, as CSV for a spreadsheet. A file that was checked is looked
 * through once more; of one that is in there is what stayed out, without what stood in the file. The list waits on the
 * disk, encrypted, until it is ended.
 */
export function importList(viewer: Viewer, importId: string, list: ImportListName): Promise<Result<Spool>> {
  return inTurn(viewer, () =>
    transaction(async (tx) => {
      const held = await holdImport(tx, viewer, importId);
      if (!held.ok) return held;
      const { state, mapping, check } = held.value;
      if (state === "committed" && list === "left-out") return kept(leftOut(keptLeftOut(tx, viewer, importId), held.value));
      if (state !== "staged" || !mapping || !check) return refused("This file is not checked, so nothing is known of what comes of it.");
      const judged = await judge(tx, viewer, held.value, mapping);
      return judged.ok ? kept(linesOf(list, tx, held.value, judged.value.reading)) : judged;
    }, workMs),
  );
}

const kept = async (lines: Lines): Promise<Result<Spool>> => done(await spool(written(lines), () => {}, undefined, mostMegabytes));

function linesOf(list: ImportListName, tx: Tx, record: ImportRecord, reading: Reading): Lines {
  if (list === "left-out") return leftOut(leftOutCells(tx), record);
  return list === "comes-in" ? comesIn(tx, reading) : changes(tx);
}

async function* leftOut(cells: AsyncIterable<LeftOutCell>, { columns }: ImportRecord): AsyncGenerator<string[]> {
  yield ["Row", "Column", "What", "Why"];
  for await (const { row, column, what, reason } of cells) yield [String(row), column === null ? "the whole row" : (columns[column - 1]?.name ?? ""), what, reason];
}

async function* comesIn(tx: Tx, reading: Reading): AsyncGenerator<string[]> {
  yield ["Client", "Treatment", "New or continued", "Measure", "Scores"];
  for await (const { client, number, isNew, measure, count } of allThatComesIn(tx, reading)) yield [client, String(number), isNew ? "new" : "continued", measure, String(count)];
}

async function* changes(tx: Tx): AsyncGenerator<string[]> {
  yield ["Client", "Treatment", "What", "From", "To"];
  for await (const change of allChanges(tx)) {
    const { what, from, to } = changeInWords(change);
    yield [change.client, String(change.number), what, from, to];
  }
}

async function* written(lines: Lines): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = "\uFEFF";
  for await (const line of lines) {
    text += csvLine(line);
    if (text.length < 60_000) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
}
