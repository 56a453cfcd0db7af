import { useEffect, useState } from "react";
import { keepRecent } from "~/core/keep-recent";
import { type Reader, useReader } from "./reader";

/** "day": Saturday 21 November; "ago": 3 hours ago, and the date once that is clearer. */
export type WhenStyle = "date" | "datetime" | "ago" | "day";

const formats: Record<Exclude<WhenStyle, "ago">, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: "medium" },
  datetime: { dateStyle: "medium", timeStyle: "short" },
  day: { weekday: "long", day: "numeric", month: "long" },
};

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

function written(at: Date, style: WhenStyle, { locale, timeZone }: Reader, now: number): string {
  if (style !== "ago") return clean(formatter(`${locale} ${timeZone} ${style}`).format(at));
  const distance = at.getTime() - now;
  if (Math.abs(distance) > 7 * 86_400_000) return written(at, "date", { locale, timeZone, now: "", seed: "" }, now);
  const [unit, length] = steps.find(([, each]) => Math.abs(distance) >= each) ?? (["minute", 60_000] as const);
  return clean(new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.trunc(distance / length), unit));
}

const formatter = keepRecent(500, (key) => {
  const [locale, timeZone, style] = key.split(" ") as [string, string, keyof typeof formats];
  return new Intl.DateTimeFormat(locale, { ...formats[style], timeZone });
});

/** Server and browser may space times differently; plain spaces are the same on both. */
const clean = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

/** A moment as its reader writes it, in their own time zone. A calendar day ("2026-11-21") stays that day everywhere. */
export function When({ at, style = "date" }: { at: Date | string; style?: WhenStyle }) {
  const reader = useReader();
  const [tick, setTick] = useState(0);
  const now = Math.max(Date.parse(reader.now), tick);
  useEffect(() => {
    if (style !== "ago") return;
    const timer = setInterval(() => setTick(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, [style]);
  const dayOnly = typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
  const moment = new Date(at);
  return (
    <time dateTime={dayOnly ? at : moment.toISOString()} suppressHydrationWarning>
      {written(moment, style, dayOnly ? { ...reader, timeZone: "UTC" } : reader, now)}
    </time>
  );
}
