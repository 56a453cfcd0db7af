const dayMs = 86_400_000;

/** The week, Monday to Sunday, that `now` falls in where clocks show `timeZone`; `to` is the first moment after it. */
export function weekOf(now: Date, timeZone: string): { from: Date; to: Date } {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(now).map(({ type, value }) => [type, Number(value)]),
  );
  const today = Date.UTC(part.year!, part.month! - 1, part.day);
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
  return { from: midnight(monday, timeZone), to: midnight(monday + 7 * dayMs, timeZone) };
}

/** When the calendar day `day` (its midnight in UTC) begins in that zone. Looked at twice, because clocks change. */
function midnight(day: number, timeZone: string): Date {
  const first = day - offsetAt(day, timeZone);
  return new Date(day - offsetAt(first, timeZone));
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(at / 1000) * 1000;
}
