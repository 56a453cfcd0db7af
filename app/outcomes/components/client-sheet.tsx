import type { ClientEvent } from "../client-events";
import { useReader } from "~/ui/reader";
import { written } from "../in-words";
import type { MeasureOnPage } from "../measures-on-page.server";
import { eventsOnSheet } from "../sheet-room";

type Props = {
  measures: Pick<MeasureOnPage, "measureId" | "short" | "about" | "isOutcome" | "range" | "higherIsBetter" | "forThePerson" | "onSheet" | "chart">[];
  events: ClientEvent[];
  /** What dots, lines and the band mean. */
  notes: string[];
};

/** The page on paper: what the clinician and the client look at together, in words for both. */
export function ClientSheet({ measures, events, notes }: Props) {
  return (
    <div className="hidden print:block">
      {measures.map((measure, index) => (
        <MeasureOnSheet key={measure.measureId} measure={measure} isFirst={index === 0} />
      ))}
      <EventsOnSheet events={events} />
      {notes.length > 0 && (
        <section className="mt-4 break-inside-avoid border-t border-line pt-2">
          <h2 className="font-sans text-xs leading-snug font-semibold">How to read this</h2>
          <p className="text-xs leading-snug">{notes.join(" ")}</p>
        </section>
      )}
      {measures.length > 0 && <p className="mt-3 font-serif text-base leading-snug">How does this fit with how it is for you? What does it leave out?</p>}
    </div>
  );
}

function MeasureOnSheet({ measure: { short, about, isOutcome, range, higherIsBetter, forThePerson, onSheet, chart }, isFirst }: { measure: Props["measures"][number]; isFirst: boolean }) {
  const { locale } = useReader();
  const [least, greatest] = range.map((end) => written(end, locale));
  return (
    <section className="mt-3 break-inside-avoid">
      <div className="flex items-baseline justify-between gap-x-6">
        <h2 className="text-lg leading-snug">{isOutcome ? `${about.charAt(0).toUpperCase()}${about.slice(1)} (${short})` : `How the two of you work together (${short})`}</h2>
        <p className="text-sm leading-snug whitespace-nowrap">
          {least} to {greatest}, {higherIsBetter ? "higher" : "lower"} is better
        </p>
      </div>
      <p className={isFirst ? "text-lg leading-snug font-medium" : "text-base leading-snug"}>{forThePerson}</p>
      {onSheet !== "never" && <div className="mt-1" data-only-a4={onSheet === "on A4" ? "" : undefined} dangerouslySetInnerHTML={{ __html: chart.paper }} />}
    </section>
  );
}

function EventsOnSheet({ events }: { events: ClientEvent[] }) {
  if (events.length === 0) return null;
  const left = events.length - eventsOnSheet;
  return (
    <section className="mt-3 break-inside-avoid text-sm leading-snug">
      <h2 className="font-sans font-semibold">What happened on the way{left > 0 && `, without the first ${left}`}</h2>
      <ul>
        {events.slice(-eventsOnSheet).map(({ letter, when, forThePerson }, index) => (
          <li key={index} className="grid grid-cols-[1.5rem_1fr]">
            <span className="font-semibold">{letter}</span>
            <span className="line-clamp-2 min-w-0 wrap-anywhere">
              {when}: {forThePerson}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
