import { measuresById } from "~/library/index.server";
import { outcomeSettings } from "../settings.server";
import { type AdministrationRow, scoredMeasures } from "../store/administrations.server";
import type { ClientsForm } from "./model";

/** What whoever holds the code reads: the measures and whom to turn to. Nobody is named. */
export async function clientsForm({ organisationId, measures }: AdministrationRow): Promise<ClientsForm & { watched: boolean }> {
  const [definitions, { crisisContacts, dutyPersonId }] = await Promise.all([measuresById(organisationId, measures.map(({ measureId }) => measureId)), outcomeSettings({ organisationId })]);
  const given = measures.flatMap(({ place, measureId }) => {
    const definition = definitions.get(measureId);
    return definition?.form ? [{ place, definition, form: definition.form }] : [];
  });
  const asksAboutRisk = given.some(({ definition }) => definition.asksAboutRisk);
  return {
    measures: given.map(({ place, definition: { name }, form }) => ({ place, name, ...form })),
    asksAboutRisk,
    contacts: asksAboutRisk ? crisisContacts : [],
    /** Whether it may be asked where no clinician is near. */
    watched: !asksAboutRisk || (crisisContacts.length > 0 && dutyPersonId !== null),
  };
}

/** Names of the measures whose answers were sent and could not be added to the scores; none while nothing was sent. */
export async function notAddedOf(row: AdministrationRow): Promise<string[]> {
  if (!row.submittedAt) return [];
  const [definitions, scored] = await Promise.all([measuresById(row.organisationId, row.measures.map(({ measureId }) => measureId)), scoredMeasures(row, [row.id])]);
  return row.measures.flatMap(({ measureId }) => (scored.get(row.id)!.has(measureId) ? [] : (definitions.get(measureId)?.name ?? [])));
}
