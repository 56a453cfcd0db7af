import type { ClientEvent } from "../client-events";

/** What happened beside the scores, by the letters of the charts. */
export function ClientEventsList({ events }: { events: ClientEvent[] }) {
  if (events.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="font-sans text-base font-semibold">What happened on the way</h2>
      <ul className="mt-2">
        {events.map(({ letter, when, words }, index) => (
          <li key={index} className="grid grid-cols-[1.5rem_1fr] py-0.5">
            <span className="font-semibold">{letter}</span>
            <span className="min-w-0 wrap-anywhere">
              {when}: {words}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
