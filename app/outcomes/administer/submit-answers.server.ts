import { sessionWaits } from "~/accounts/index.server";
import { type Day, dayOf, fromDate } from "~/core/days";
import { type Tx, transaction } from "~/platform/db.server";
import { readyScores, writeScores } from "../care/record-scores.server";
import { sessionOfAnswers } from "../care/session-of-answers.server";
import { ownTurn } from "../import/in-turn.server";
import { type AdministrationRow, unsafeSpend } from "../store/administrations.server";
import { clientsForm } from "./clients-form.server";
import type { ClientsForm } from "./model";
import { raiseSign, raiseSigns } from "./raise-signs.server";
import { type GivenAnswers, readAnswers } from "./read-answers";

/** What came of a client's sending the form. */
export type Submitted =
  | { kind: "taken"; form: ClientsForm; /** An item about risk was answered above its least. */ sign: boolean; /** Names of measures that could not be added. */ notAdded: string[] }
  | { kind: "incomplete"; form: ClientsForm; given: GivenAnswers; missing: string[] }
  | { kind: "later"; form: ClientsForm; given: GivenAnswers }
  | { kind: "over" };

/** Nothing of it was written: the clinician's import is under way. */
class Later extends Error {}

/**
 * Scores what a client answered, at once, and spends the form; of two who send it at once one does. Answers that no score
 * can be made of, because one of that day is there already or the episode was closed meanwhile, are told as such, and a sign
 * of risk in them is passed on all the same, as it is from answers that are not all there are.
 */
export async function submitAnswers(row: AdministrationRow, sent: FormData, now = new Date()): Promise<Submitted> {
  const form = await clientsForm(row);
  const read = readAnswers(form.measures, sent);
  if (read.missing.length > 0) {
    await raiseSigns(row, read.signs, "Sent while other questions had no answer yet: nothing was added to the scores.", now);
    return { kind: "incomplete", form, given: read.given, missing: read.missing };
  }
  const heldOn = row.way === "link" ? dayOf(now, row.timeZone) : fromDate(row.heldOn);
  try {
    return await transaction(async (tx): Promise<Submitted> => {
      if (row.way === "hand_over" && !(row.sessionId && (await sessionWaits(row.sessionId, tx)))) return { kind: "over" };
      if (!(await unsafeSpend(tx, row.id, heldOn))) return { kind: "over" };
      const notAdded: string[] = [];
      let scores = 0;
      for (const { place, measureId } of row.measures) {
        const measure = form.measures.find((each) => each.place === place);
        const answers = read.answers.get(place);
        if (!measure || !answers) continue;
        const added = await record(tx, row, { measureId, answers, heldOn, sign: read.signs.get(place) });
        if (added) scores += 1;
        else notAdded.push(measure.name);
      }
      if (scores > 0) await sessionOfAnswers(tx, row, { episodeId: row.episodeId, heldOn, origin: originOf(row) });
      return { kind: "taken", form, sign: read.signs.size > 0, notAdded };
    });
  } catch (error) {
    if (!(error instanceof Later)) throw error;
    await raiseSigns(row, read.signs, "Sent while an import was under way: nothing was added to the scores yet.", now);
    return { kind: "later", form, given: read.given };
  }
}

const originOf = ({ way }: AdministrationRow) => (way === "link" ? ("by_link" as const) : ("in_room" as const));

/** One measure's answers as a score, with its alert; where no score can be, the alert alone. Answers whether there is a score. */
async function record(tx: Tx, row: AdministrationRow, { measureId, answers, heldOn, sign }: { measureId: string; answers: number[]; heldOn: Day; sign: number | undefined }): Promise<boolean> {
  const scope = { organisationId: row.organisationId, clinicianId: row.clinicianId };
  const origin = originOf(row);
  const ready = await readyScores(tx, scope, { episodeId: row.episodeId, heldOn, origin, administrationId: row.id, given: [{ measureId, answers }] });
  if (ready.ok) {
    await writeScores(tx, scope, ready.value);
    return true;
  }
  if (ready.problem === ownTurn) throw new Later();
  if (sign !== undefined) await raiseSign(tx, row, { measureId, answer: sign, heldOn, note: "The answers are not among the scores: they could not be added." });
  return false;
}
