import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { weighResults } from "../results/weigh-results.server";
import { bringInEpisodes, bringInScores, endStaging } from "../store/import-commit.server";
import { keepCheck } from "../store/imports.server";
import { changedSince } from "./check-in-words";
import { holdImportAndEpisodes } from "./hold-import.server";
import { inTurn } from "./in-turn.server";
import { judge } from "./judge.server";
import type { Check } from "./model";
import type { Tell } from "./progress";
import { openAfterCheck } from "./questions";
import { withProgress } from "./tell-progress.server";
import { workMs } from "./work-ms";

/**
 * Brings the file in, all of it or nothing, and answers what came in. `shown` is the seal of the check that the importer
 * has seen: the file is judged once more, and where that finds anything else, because another mapping was said or another
 * file has come in since, nothing comes in and what would is kept to be shown. A second time answers what came in.
 */
export function commitImport(viewer: Viewer, importId: string, shown: string): Promise<Result<Check>> {
  return inTurn(viewer, () => withProgress(viewer, importId, (tell) => transaction((tx) => commitIn(tx, viewer, importId, { shown, tell }), workMs)));
}

async function commitIn(tx: Tx, viewer: Viewer, importId: string, { shown, tell }: { shown: string; tell: Tell }): Promise<Result<Check>> {
  const held = await holdImportAndEpisodes(tx, viewer, importId);
  if (!held.ok) return held;
  const staged = held.value;
  if (staged.state === "committed" && staged.check) return done(staged.check);
  if (staged.state !== "staged") return refused("This import was undone. Give the file once more to import it again.");
  if (!staged.mapping) return refused("Say first what the columns of this file are.");
  const judged = await judge(tx, viewer, staged, staged.mapping, tell);
  if (!judged.ok) return judged;
  const { check, reading } = judged.value;
  if (check.seal !== shown) {
    await keepCheck(tx, viewer, importId, judged.value);
    return refused(changedSince);
  }
  const [open] = openAfterCheck(check, staged.mapping);
  if (open) return refused(open.text);
  if (check.scores === 0 && check.changedEpisodes === 0) return refused(nothing(check));
  await bringInEpisodes(tx, viewer, importId, reading);
  await bringInScores(tx, viewer, importId, (brought) => tell("bring", brought, check.scores));
  await weighResults(tx, viewer.organisationId, { importId });
  await endStaging(tx, viewer, importId, check);
  await audit(tx, viewer, { action: "outcomes.imported", subjectType: "outcome-import", subjectId: importId, ownerId: viewer.personId });
  return done(check);
}

const nothing = ({ repeated, refused: not }: Check) =>
  repeated > 0 && not === 0 ? "Everything in this file is here already, so there is nothing to import." : "No score of this file can come in, so there is nothing to import.";
