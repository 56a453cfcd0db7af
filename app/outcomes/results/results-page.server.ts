import { type Viewer, hasRole } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { measuresById } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { stepChart } from "~/ui/charts/step-chart.server";
import { daysInWords, periodFor, summariesOf } from "../period-rules";
import { type Quarter, quarterOf } from "../quarter";
import { ownEstimates } from "../store/estimates.server";
import { choicesOf, closedInAll, endingCounts, patternCounts, talliesFor, unseenCounts } from "../store/results.server";
import { sharedWith } from "../store/shares.server";
import { type ResultsAsked, spanOf, timeAsked, traitsAsked } from "./asked";
import { endingsOf } from "./endings";
import { chartOf } from "./endings-chart";
import { measureChoices, onlyInWords, traitChoices } from "./filter-choices";
import { foundIn } from "./patterns";

export type ResultsPage = NonNullable<Awaited<ReturnType<typeof sharedResultsPage>>>;

type Reader = { locale: string };

/** What came of the viewer's own closed cases, with the estimate that nobody else sees. */
export async function ownResultsPage(viewer: Viewer, asked: ResultsAsked, reader: Reader) {
  const [page, estimates] = await Promise.all([pageOf(viewer, viewer.personId, asked, reader), ownEstimates(viewer)]);
  return { ...page, estimates, leads: hasRole(viewer, "programme_lead") };
}

/** The same of a clinician who shares their caseload with the viewer, to read only and without an estimate; null for anybody else's. The reading is kept in the audit. */
export async function sharedResultsPage(viewer: Viewer, clinicianId: string, asked: ResultsAsked, reader: Reader) {
  const shared = (await sharedWith(viewer)).find((each) => each.clinicianId === clinicianId);
  if (!shared) return null;
  await audit(db(), viewer, { action: "caseload.viewed", subjectType: "caseload", subjectId: clinicianId, ownerId: clinicianId });
  return { ...(await pageOf(viewer, clinicianId, asked, reader)), clinicianName: shared.name };
}

async function pageOf(viewer: Viewer, clinicianId: string, asked: ResultsAsked, { locale }: Reader, now = new Date()) {
  const inAll = await closedInAll(viewer, clinicianId);
  const time = timeAsked(asked);
  const period = time.period === "quarters" ? "quarters" : periodFor(time.period, inAll.lastEndedOn, now);
  const span = spanOf(period, time, now);
  const traits = traitsAsked(asked);
  const filter = { ...span, clinicianId, measureId: asked.measure ?? null, traits };
  const [tallies, choices, endings, unseen] = await Promise.all([talliesFor(viewer, filter), choicesOf(viewer, clinicianId, span), endingCounts(viewer, filter), unseenCounts(viewer, filter)]);
  const used = [...tallies, ...tallies.flatMap(({ beside }) => beside)].map(({ measureId }) => measureId);
  const measures = await measuresById(viewer.organisationId, [...used, ...choices.measures.map(({ id }) => id), ...(asked.measure ? [asked.measure] : [])]);
  const summaries = summariesOf(tallies, measures, locale);
  const judging = summaries.find(({ primary }) => primary > 0) ?? null;
  const counts = judging && (await patternCounts(viewer, { ...filter, measureId: judging.measureId }));
  const course = endingsOf(endings);
  const narrowed = filter.measureId !== null || Object.keys(traits).length > 0;
  const { noneNamed, from, to } = time;
  const shortOf = (id: string) => (measures.get(id)?.kind === "outcome" ? measures.get(id)!.short : null);
  return {
    inAll,
    asked: { ...asked, period, from, to },
    noQuarterNamed: noneNamed,
    dates: datesOf(span, now, locale),
    filtered: narrowed,
    only: onlyInWords(traits, asked.measure ? (measures.get(asked.measure)?.short ?? "one that is not here") : null),
    quarters: inAll.firstEndedOn ? quartersFrom(inAll.firstEndedOn, now) : [],
    choices: { traits: traitChoices(choices.traits, traits), measures: measureChoices(choices.measures, asked.measure ?? null, shortOf) },
    summaries,
    endings: { ...course, unseen, judgedBy: asked.measure ? shortOf(asked.measure) : null },
    chart: course.curves && stepChart(chartOf(course, locale)),
    patterns: judging && counts && { measureId: judging.measureId, short: judging.short, ...foundIn(counts.signs, counts.traits, { narrowed: narrowed || period === "quarters" }) },
  };
}

function datesOf({ from, until }: ReturnType<typeof spanOf>, now: Date, locale: string): string | null {
  if (!from) return null;
  return daysInWords(from, until ? new Date(until.getTime() - 86_400_000) : now, locale);
}

/** Every quarter from the one of a day to the one that goes on, the latest first; no more than ten years of them. */
function quartersFrom(first: Date, now: Date): Quarter[] {
  const all: Quarter[] = [];
  for (let month = 0; month < 120; month += 3) {
    const quarter = quarterOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - month, 1)));
    all.push(quarter);
    if (quarter <= quarterOf(first)) break;
  }
  return all;
}
