import { minutesAndSeconds } from "./duration";

const around = 2 * Math.PI * 18;

type Props = { elapsedMs: number; limitMs: number };

/** Something is being recorded: the ring fills towards the limit, the time stands beside it, and the last ten seconds are counted. */
export function RecordingRing({ elapsedMs, limitMs }: Props) {
  const share = Math.min(1, Math.max(0, elapsedMs / limitMs));
  const left = Math.ceil((limitMs - elapsedMs) / 1000);
  return (
    <div className="inline-flex items-center gap-3">
      <svg aria-hidden="true" viewBox="0 0 44 44" className="size-11 -rotate-90">
        <circle cx="22" cy="22" r="18" fill="none" strokeWidth="3" className="stroke-line" />
        <circle
          cx="22"
          cy="22"
          r="18"
          fill="none"
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray={around}
          strokeDashoffset={around * (1 - share)}
          className="stroke-coral"
        />
        <circle cx="22" cy="22" r="7" className="animate-pulse fill-coral motion-reduce:animate-none" />
      </svg>
      <div className="leading-tight">
        <span className="sr-only">Recording. </span>
        <span role="timer" aria-label="Recorded so far" className="text-xl">
          {minutesAndSeconds(elapsedMs)}
        </span>
        <span aria-hidden="true" className="block text-sm text-muted">
          {left <= 10 ? `${Math.max(0, left)} s left` : `of ${minutesAndSeconds(limitMs)}`}
        </span>
      </div>
      <span role="status" className="sr-only">
        {left <= 10 && left > 0 ? "Ten seconds left" : ""}
      </span>
    </div>
  );
}
