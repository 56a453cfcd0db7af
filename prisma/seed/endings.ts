import type { CaseMix } from "~/outcomes/case-mix";
import type { Viewer } from "~/accounts/index";
import type { Maker } from "../../tests/make/maker";
import type { GivenEnding } from "../../tests/make/outcomes";
import { put } from "../../tests/make/put";
import { type Random, randomFrom } from "../../tests/make/random";
import type { Instrument } from "./course";

/** One client's course as it was simulated: what is said of it here follows from that, by a chance of its own. */
export type Simulated = { clinician: Viewer; clientCode: string; number: number; closed: boolean; days: Date[]; scores: number[]; instrument: Instrument };

/** What the clinician said of a case: what describes it, how it ended where it has, and what happened on the way. */
export type SaidOfCase = { caseMix: CaseMix; ending: GivenEnding | null; addEvents: (make: Maker, episodeId: string) => Promise<void> };

/** Of one in twelve nobody has said how it ended, as in any clinic. */
const unsaid = 0.08;
/** Who leaves without having agreed on it, by what the course was like; about a fifth of all (DOMAIN.md 4.5). */
const dropout = { early: 0.42, better: 0.08, notBetter: 0.24 };
const byCircumstances = 0.06;

export function saidOf(simulated: Simulated): SaidOfCase {
  const { clinician, clientCode, number, closed } = simulated;
  const random = randomFrom(`care of ${clinician.email} ${clientCode} ${number}`);
  return { caseMix: caseMixOf(random, simulated.instrument), ending: closed ? endingOf(random, simulated) : null, addEvents: eventsOf(random, simulated) };
}

/** One of these by its weight. */
function drawn<Value>(random: Random, weights: [Value, number][]): Value {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (weights.find(([, weight]) => (left -= weight) < 0) ?? weights.at(-1)!)[0];
}

function caseMixOf(random: Random, { slug }: Instrument): CaseMix {
  const problem = drawn(random, [["depression", slug === "phq-9" ? 45 : 30], ["anxiety", 25], ["relationship", 10], ["grief", 7], ["trauma", 7], ["bodily", 3], ["other", 3]]);
  const age = drawn(random, [["18-25", 18], ["26-40", 40], ["41-60", 32], ["over-60", 10]]);
  const employment = drawn(random, [["employed", 68], ["unemployed", 18], ["not-working", 14]]);
  const medication = drawn(random, [["yes", 35], ["no", 65]]);
  const known = random.next() < 0.93;
  return { problem, age, ...(known && { employment, medication }), treatment: "individual" };
}

function endingOf(random: Random, { days, scores, instrument: { better, noticed, well } }: Simulated): GivenEnding | null {
  const [first, last] = [scores[0] ?? 0, scores.at(-1) ?? 0];
  const isBetter = scores.length > 1 && (last - first) * better >= 2 * noticed;
  const isWell = (last - well) * better >= 0;
  if (random.next() < unsaid) return null;
  if (random.next() < byCircumstances) return { endedBy: "circumstances", endAgreed: null, endReason: drawn(random, [["practical", 4], ["clinician_leaving", 1]]), endedTo: drawn(random, [["colleague", 2], ["nowhere", 1], ["not_known", 1]]) };
  const leaves = days.length <= 3 ? dropout.early : isBetter ? dropout.better : dropout.notBetter;
  if (random.next() < leaves) {
    const endReason = drawn(random, [["stopped_coming", 46], ["practical", 22], ["not_helping", isBetter ? 0 : 14], ["uneasy", 7], ["enough_for_now", isBetter ? 30 : 4], ["other", 5]] as [GivenEnding["endReason"], number][]);
    return { endedBy: "client", endAgreed: false, endReason, endedTo: drawn(random, [["not_known", 7], ["nowhere", 2], ["other_service", 1]]) };
  }
  const endedBy = drawn(random, [["both", 70], ["client", 20], ["clinician", 10]] as ["both" | "client" | "clinician", number][]);
  if (isBetter || isWell) return { endedBy, endAgreed: true, endReason: isWell && isBetter ? "goals_reached" : "enough_for_now", endedTo: drawn(random, [["nowhere", 8], ["self_help_or_group", 1]]) };
  const endReason = drawn(random, [["not_helping", 4], ["needs_more_care", 2], ["enough_for_now", 3], ["outside_competence", 1], ["practical", 2]] as [GivenEnding["endReason"], number][]);
  const endedTo = endReason === "needs_more_care" ? "more_intensive_care" : endReason === "enough_for_now" || endReason === "practical" ? "nowhere" : drawn(random, [["colleague", 2], ["other_service", 2], ["primary_care", 1]] as [GivenEnding["endedTo"], number][]);
  return { endedBy: endReason === "outside_competence" ? "clinician" : endedBy, endAgreed: true, endReason, endedTo };
}

const day = 86_400_000;
const plans = ["every other week from here on", "more exposure between sessions", "we write down one thing a day", "half of each session for the plan of the week", "the partner joins twice"];

/** A week left out was a session missed or cancelled, two were at times a pause; and now and then the plan was changed. */
function eventsOf(random: Random, { clinician: { organisationId }, days }: Simulated) {
  const gaps = days.slice(1).map((next, index) => ({ from: days[index]!, next, weeks: Math.round((next.getTime() - days[index]!.getTime()) / day / 7) }));
  const missed = gaps.filter(({ weeks }) => weeks === 2).flatMap(({ from }) => (random.next() < 0.4 ? [{ heldOn: new Date(from.getTime() + 7 * day), attendance: random.next() < 0.5 ? ("missed" as const) : ("cancelled" as const) }] : []));
  const pauses = gaps.filter(({ weeks }) => weeks >= 3).flatMap(({ from, next }) => (random.next() < 0.5 ? [{ fromOn: new Date(from.getTime() + day), untilOn: new Date(next.getTime() - day), reason: random.pick(["clients_wish", "clinician_away", "illness", "practical"] as const) }] : []));
  const changed = days.length >= 6 && random.next() < 0.15 ? days[random.between(4, days.length - 2)]! : null;
  const what = random.pick(plans);
  return async (make: Maker, episodeId: string): Promise<void> => {
    await put(make, "careSession", missed.map((each) => ({ organisationId, episodeId, ...each })));
    await put(make, "episodePause", pauses.map((each) => ({ organisationId, episodeId, ...each })));
    if (changed) await put(make, "planChange", [{ organisationId, episodeId, key: random.uuid(changed), changedOn: changed, what }]);
  };
}
