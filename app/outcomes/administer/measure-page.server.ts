import type { Viewer } from "~/accounts";
import { sessionWaits } from "~/accounts/index.server";
import { measureKey } from "~/library";
import { measuresById } from "~/library/index.server";
import { nameOfEpisode } from "../in-words";
import { outcomeSettings } from "../settings.server";
import { administrationsOf, ownAdministration, ownEpisodeNamed, scoredMeasures, scoresOfAdministration } from "../store/administrations.server";
import { ownRaised, raisedIn } from "../store/risk.server";
import { type LinkProblem, choosable, linkProblem } from "./choose-measures.server";
import type { AdministrationState, Way } from "./model";
import { stateOf } from "./state";

export type GivenOnPage = {
  id: string;
  way: Way;
  /** "closed": a link that asks about risk, while there is no contact or nobody on duty. */
  state: AdministrationState | "closed";
  measures: string[];
  /** Of what was answered, the measures whose answers could not be added to the scores. */
  notAdded: string[];
  asksAboutRisk: boolean;
  /** The alert that it raised, answered in the end or not. */
  alert: string | null;
  createdAt: string;
  expiresAt: string;
  at: string | null;
};

export type MeasurePage = {
  client: string;
  /** The last day of one that has ended: what is answered later is a follow-up. */
  endedOn: string | null;
  withForm: { key: string; short: string; name: string; questions: number; asksAboutRisk: boolean; usual: boolean }[];
  scoresOnly: { short: string; name: string }[];
  /** Why what asks about risk cannot go by a link. */
  linkProblem: LinkProblem | null;
  given: GivenOnPage[];
};

const mostGiven = 10;

/** What one of the viewer's own clients can be asked here, and what they were asked lately; null for anybody else's. */
export async function measurePage(viewer: Viewer, episodeId: string): Promise<MeasurePage | null> {
  const episode = await ownEpisodeNamed(viewer, episodeId);
  if (!episode) return null;
  const [{ withForm, scoresOnly }, given] = await Promise.all([choosable(viewer), administrationsOf(viewer, episodeId, mostGiven)]);
  const named = await measuresById(viewer.organisationId, [episode.primaryMeasureId, ...given.flatMap(({ measures }) => measures.map(({ measureId }) => measureId))]);
  const usual = named.get(episode.primaryMeasureId)?.slug;
  const ids = given.map(({ id }) => id);
  const [scored, raised] = await Promise.all([scoredMeasures(viewer, ids), raisedIn(viewer, ids)]);
  const { crisisContacts, dutyPersonId } = await outcomeSettings(viewer);
  const watched = crisisContacts.length > 0 && dutyPersonId !== null;
  return {
    client: nameOfEpisode(episode),
    endedOn: episode.closed && episode.endedOn ? episode.endedOn.toISOString().slice(0, 10) : null,
    withForm: withForm.map((definition) => ({
      key: measureKey(definition),
      short: definition.short,
      name: definition.name,
      questions: definition.form?.items.length ?? 0,
      asksAboutRisk: definition.asksAboutRisk,
      usual: definition.slug === usual,
    })),
    scoresOnly: scoresOnly.map(({ short, name }) => ({ short, name })),
    linkProblem: await linkProblem(viewer, withForm),
    given: await Promise.all(
      given.map(async (row) => {
        const waits = row.way === "link" || row.submittedAt !== null || (row.sessionId !== null && (await sessionWaits(row.sessionId)));
        const definitions = row.measures.flatMap(({ measureId }) => named.get(measureId) ?? []);
        const { id, way, createdAt, expiresAt, submittedAt } = row;
        const asksAboutRisk = definitions.some((definition) => definition.asksAboutRisk);
        const state = stateOf(row, new Date(), waits);
        return {
          ...{ id, way, asksAboutRisk, state: state === "open" && way === "link" && asksAboutRisk && !watched ? ("closed" as const) : state },
          measures: definitions.map(({ short }) => short),
          notAdded: submittedAt ? row.measures.flatMap(({ measureId }) => (scored.get(id)!.has(measureId) ? [] : (named.get(measureId)?.short ?? []))) : [],
          alert: raised.get(id) ?? null,
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          at: submittedAt?.toISOString() ?? null,
        };
      }),
    ),
  };
}

/** What came of handing the tablet over, once it is back: each measure's score, or that there is none. */
export type Came = { taken: boolean; measures: { short: string; score: number | null; asksAboutRisk: boolean }[]; /** What it raised and nobody has acknowledged. */ alerts: string[] };

export async function whatCame(viewer: Viewer, episodeId: string, administrationId: string): Promise<Came | null> {
  const row = await ownAdministration(viewer, episodeId, administrationId);
  if (!row) return null;
  const [definitions, scores, alerts] = await Promise.all([
    measuresById(viewer.organisationId, row.measures.map(({ measureId }) => measureId)),
    scoresOfAdministration(viewer, row.id),
    ownRaised(viewer, { administrationId: row.id }),
  ]);
  const measures = row.measures.flatMap(({ measureId }) => {
    const definition = definitions.get(measureId);
    const score = scores.find((each) => each.measureId === measureId)?.score ?? null;
    return definition ? [{ short: definition.short, score, asksAboutRisk: definition.asksAboutRisk }] : [];
  });
  return { taken: row.submittedAt !== null, measures, alerts };
}
