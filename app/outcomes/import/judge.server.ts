import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { measureInUse } from "~/library/index.server";
import type { Tx } from "~/platform/db.server";
import { countJudged, sealOf } from "../store/import-check.server";
import { weighEpisodes } from "../store/import-episodes.server";
import { readRows } from "../store/import-read-rows.server";
import { judgeScores } from "../store/import-scores.server";
import type { ImportRecord } from "../store/imports.server";
import type { Mapping } from "./mapping";
import { itemsProblem, mappingProblem } from "./mapping-problem";
import type { Check, ComesIn } from "./model";
import { type Tell, tellNobody } from "./progress";
import { type MeasureInUse, type Reading, measuresIn, readingOf } from "./reading";

/** Reads a file's rows by its mapping, which is kept already, within the caller's transaction, and says what would come of them now. */
export async function judge(tx: Tx, viewer: Viewer, staged: ImportRecord, mapping: Mapping, tell: Tell = tellNobody): Promise<Result<{ check: Check; comesIn: ComesIn; reading: Reading }>> {
  const problem = mappingProblem(staged.columns, mapping);
  if (problem) return refused(problem);
  const measures = new Map<string, MeasureInUse>();
  for (const key of measuresIn(mapping)) {
    const found = await measureInUse(tx, viewer, named(key));
    if (!found) return refused("A measure of this mapping is not there any more. Choose it again.");
    measures.set(key, found);
  }
  const items = itemsProblem(mapping, new Map([...measures].map(([key, { definition }]) => [key, definition])));
  if (items) return refused(items);
  const reading = readingOf(mapping, measures);
  await readRows(tx, viewer, staged, reading, (row) => tell("read", row, staged.rowCount));
  await judgeScores(tx, viewer, reading, tell);
  await weighEpisodes(tx, viewer, reading);
  const found = await countJudged(tx, staged.columns.map(({ name }) => name), reading);
  return done({ reading, comesIn: found.comesIn, check: { ...found.counts, seal: await sealOf(tx, viewer, staged.id, { ...found, measures: [...measures.values()].map(({ id }) => id) }) } });
}

function named(key: string) {
  const [slug, edition] = key.split("@");
  return { slug: slug!, edition: Number(edition) };
}
