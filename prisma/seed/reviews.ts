import type { Viewer } from "~/accounts/index";
import { makeCaseReview } from "../../tests/make/case-reviews";
import type { Maker } from "../../tests/make/maker";
import type { Cast } from "./people";

type Client = { id: string; clientCode: string; closed: boolean; sessions: number; moved: number };

/** The clinician's review list: one due again, one open, one that rests, and what was once said about a client who has gone on elsewhere. */
export async function seedReviews(make: Maker, { clinician }: Cast): Promise<void> {
  const clients = await clientsOf(make, clinician.person);
  const open = clients.filter(({ closed }) => !closed);
  const after = (sessions: number) => open.find((client) => client.sessions === sessions);
  const review = (client: Client | undefined, given: Parameters<typeof makeCaseReview>[2]) => client && makeCaseReview(make, { ...client, clinician: clinician.person }, given);

  // Nine sessions without a reliable change.
  await review(after(9), {
    question: "no-gain",
    note: "We have talked about work each time, and the evenings are what is bad. Ask for one evening in detail, hour by hour, and plan the next one from that.",
    decision: "continue_differently",
    openedDaysAgo: 31,
    decidedDaysAgo: 30,
    lookAgainInDays: -2,
  });
  // The one who is worse than at the beginning.
  await review(open.toSorted((a, b) => b.moved - a.moved)[0], { question: "worse", openedDaysAgo: 2 });
  await review(after(11), { question: "alliance-drop", note: "He had heard my question as a reproach. Said so, and took it back.", decision: "continue_differently", openedDaysAgo: 50, lookAgainInDays: -15, closedDaysAgo: 14 });
  await review(after(11), { question: "again", note: "Better between us. Ask Ruth how to finish in time without hurrying it.", decision: "consult", openedDaysAgo: 14, decidedDaysAgo: 13, lookAgainInDays: 12 });
  const gone = clients.filter(({ closed, moved }) => closed && moved >= 0)[0];
  await review(gone, { question: "still-no-gain", note: "What I do has not helped enough. The group on Thursdays has a place.", decision: "refer_on", openedDaysAgo: 40, closedDaysAgo: 38 });
}

/** A clinician's clients by code, with how far their scores on what judges them have moved; lower is better for all of them. */
async function clientsOf({ tx }: Maker, { organisationId, personId }: Viewer): Promise<Client[]> {
  return tx.$queryRaw<Client[]>`
    select e.id, e.client_code as "clientCode", e.closed, coalesce(e.sessions, 0) as sessions,
      ((array_agg(s.score order by s.position desc))[1] - (array_agg(s.score order by s.position))[1])::float8 as moved
    from episode e join score s on s.episode_id = e.id and s.measure_id = e.primary_measure_id
    where e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
    group by e.id order by e.ended_on desc nulls first, e.client_code, e.number`;
}
