import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { bringInEpisodes, bringInScores, endStaging } from "../store/import-commit.server";
import { lockEpisodesOf, lockImport } from "../store/imports.server";
import { judge } from "./judge.server";
import type { Check } from "./model";
import { workMs } from "./work-ms";

/**
 * Brings the file in by its mapping, all of it or nothing, and answers what came in: it is judged once more, because
 * another file may have come in since the check. A second time answers the same and does nothing.
 */
export async function commitImport(viewer: Viewer, importId: string): Promise<Result<Check>> {
  return transaction((tx) => commitIn(tx, viewer, importId), workMs);
}

async function commitIn(tx: Tx, viewer: Viewer, importId: string): Promise<Result<Check>> {
  await lockEpisodesOf(tx, viewer);
  const staged = await lockImport(tx, viewer, importId);
  if (!staged) return missing("This file is not one of yours.");
  if (staged.state === "committed" && staged.check) return done(staged.check);
  if (staged.state !== "staged") return refused("This import was undone. Give the file once more to import it again.");
  if (!staged.mapping) return refused("Say first what the columns of this file are.");
  const judged = await judge(tx, viewer, staged, staged.mapping);
  if (!judged.ok) return judged;
  const { check, reading } = judged.value;
  if (check.scores === 0 && check.changedEpisodes === 0) return refused(nothing(check));
  await bringInEpisodes(tx, viewer, importId, reading);
  await bringInScores(tx, viewer, importId);
  await endStaging(tx, viewer, importId, check);
  await audit(tx, viewer, { action: "outcomes.imported", subjectType: "outcome-import", subjectId: importId, ownerId: viewer.personId });
  return done(check);
}

const nothing = ({ repeated, refused: not }: Check) =>
  repeated > 0 && not === 0 ? "Everything in this file is here already, so there is nothing to import." : "No score of this file can come in, so there is nothing to import.";
