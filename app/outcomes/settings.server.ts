import { z } from "zod";
import type { Viewer } from "~/accounts";
import type { Tx } from "~/platform/db.server";
import { type TraitName, traitNames } from "./case-mix";
import { type OutcomeSettings, unsettled } from "./settings";
import { settingsRow } from "./store/settings.server";

const contacts = z.array(z.object({ name: z.string(), phone: z.string(), when: z.string() })).catch([]);

/** What a programme has settled about its clients' measures, with what holds where it has settled nothing. */
export async function outcomeSettings(of: Pick<Viewer, "organisationId">, tx?: Tx): Promise<OutcomeSettings> {
  const row = await settingsRow(of, tx);
  if (!row) return unsettled;
  return {
    reviewSessions: row.reviewSessions.length === 2 ? row.reviewSessions : unsettled.reviewSessions,
    adjusters: row.adjusters.filter((name): name is TraitName => (traitNames as string[]).includes(name)),
    crisisContacts: contacts.parse(row.crisisContacts),
    dutyPersonId: row.dutyPersonId,
  };
}
