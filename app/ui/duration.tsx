/** Milliseconds as minutes and seconds: 4:07. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The same in words, for those who listen: 4 minutes 7 seconds. */
export function durationInWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [count(Math.floor(seconds / 60), "minute"), count(seconds % 60, "second")].filter(Boolean);
  return parts.join(" ") || "0 seconds";
}

const count = (n: number, unit: string) => (n === 0 ? "" : `${n} ${unit}${n === 1 ? "" : "s"}`);

/** A length of time. */
export function Duration({ ms }: { ms: number }) {
  return (
    <time dateTime={`PT${Math.max(0, Math.round(ms / 1000))}S`}>
      <span aria-hidden="true">{minutesAndSeconds(ms)}</span>
      <span className="sr-only">{durationInWords(ms)}</span>
    </time>
  );
}
