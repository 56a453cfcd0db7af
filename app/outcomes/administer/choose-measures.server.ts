import { type Viewer, hasRole } from "~/accounts";
import type { Day } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { type Measure, measureKey } from "~/library";
import { measureInUse, measuresOf } from "~/library/index.server";
import type { Tx } from "~/platform/db.server";
import { readyScores } from "../care/record-scores.server";
import { leadsOf } from "../store/administrations.server";
import { outcomeSettings } from "../settings.server";
import { leastOf } from "./model";

export type Chosen = { id: string; definition: Measure };

/** The measures that can be put before a client here, and those that cannot, because their texts may not stand here. */
export async function choosable(viewer: Viewer): Promise<{ withForm: Measure[]; scoresOnly: Measure[] }> {
  const all = (await measuresOf(viewer)).map(({ definition }) => definition);
  return { withForm: all.filter(({ form }) => form), scoresOnly: all.filter(({ form }) => !form) };
}

type Asked = { episodeId: string; keys: string[]; heldOn: Day; origin: "in_room" | "by_link"; locale: string };

/**
 * The measures that were chosen, in the order of their names, in use from here on. Refused where an answer could not be
 * taken on that day: nobody is asked in vain. The episode is held until the transaction ends.
 */
export async function chooseMeasures(tx: Tx, viewer: Viewer, { episodeId, keys, heldOn, origin, locale }: Asked): Promise<Result<Chosen[]>> {
  const wanted = (await choosable(viewer)).withForm.filter((definition) => keys.includes(measureKey(definition)));
  if (wanted.length === 0) return refused("Choose at least one measure.");
  const chosen: Chosen[] = [];
  for (const definition of wanted) {
    const inUse = await measureInUse(tx, viewer, definition);
    if (inUse) chosen.push(inUse);
  }
  const given = chosen.map(({ id, definition: { form } }) => ({ measureId: id, answers: form ? form.items.map(() => leastOf(form)) : [] }));
  const ready = await readyScores(tx, { organisationId: viewer.organisationId, clinicianId: viewer.personId }, { episodeId, heldOn, origin, given, locale });
  if (!ready.ok && ready.there) return refused(`${ready.problem} Leave this measure out, or correct that score by hand.`);
  return ready.ok ? done(chosen) : { ok: false, problem: ready.problem, ...(ready.missing && !ready.measureId && { missing: true as const }) };
}

/** `settle`: where the viewer, who leads the programme, can put it right. */
export type LinkProblem = { says: string; settle: "contacts" | "duty" | null };

/** Why these cannot go to a client's own phone, in one sentence; null where they can. */
export async function linkProblem(viewer: Viewer, definitions: Measure[]): Promise<LinkProblem | null> {
  const asking = definitions.filter(({ asksAboutRisk }) => asksAboutRisk).map(({ short }) => short);
  if (asking.length === 0) return null;
  const { crisisContacts, dutyPersonId } = await outcomeSettings(viewer);
  const lacking = [crisisContacts.length === 0 && "crisis contacts for clients", dutyPersonId === null && "a duty person"].filter(Boolean).join(" and ");
  if (!lacking) return null;
  const cannot = `${asking.join(" and ")} ${asking.length === 1 ? "asks" : "ask"} about risk, and can go to a client’s own phone once the programme has named ${lacking}.`;
  if (hasRole(viewer, "programme_lead")) return { says: cannot, settle: crisisContacts.length === 0 ? "contacts" : "duty" };
  const leads = await leadsOf(viewer);
  return { says: `${cannot} ${leads.length > 0 ? leads.join(" or ") : "A programme lead"} can do that on the programme’s page.`, settle: null };
}
