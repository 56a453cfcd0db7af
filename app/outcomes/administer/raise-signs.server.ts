import { type Day, dayOf } from "~/core/days";
import { type Tx, transaction } from "~/platform/db.server";
import { raiseWithoutScore } from "../risk/raise-alerts.server";
import type { AdministrationRow } from "../store/administrations.server";

type Sign = { measureId: string; answer: number; heldOn: Day; note: string };

/** Passes on one answer about risk that no score is made of. */
export async function raiseSign(tx: Tx, { id, organisationId, clinicianId, episodeId }: AdministrationRow, { note, ...sign }: Sign): Promise<void> {
  await raiseWithoutScore(tx, { organisationId, clinicianId }, { episodeId, administrationId: id, ...sign }, note);
}

/** Passes on every answer about risk in what was sent, by the measure's place; each once, however often it is sent. */
export async function raiseSigns(row: AdministrationRow, signs: Map<number, number>, note: string, now = new Date()): Promise<void> {
  if (signs.size === 0) return;
  await transaction(async (tx) => {
    for (const { place, measureId } of row.measures) {
      const answer = signs.get(place);
      if (answer !== undefined) await raiseSign(tx, row, { measureId, answer, heldOn: dayOf(now, row.timeZone), note });
    }
  });
}
