import { classes } from "../classes";
import { durationInWords, minutesAndSeconds } from "../duration";
import type { Transport } from "./transport";

/** A moment that something is pinned to, in milliseconds from the start of the whole. */
export type Marker = { id: string; atMs: number; label: string };

type Props = { transport: Transport; markers?: Marker[]; chosen?: string | null; onMarker?: (id: string) => void; label?: string };

/** Where one is and where one may go, with a tick for each marker and a gap where one part ends and the next begins. */
export function SeekBar({ transport, markers = [], chosen = null, onMarker, label = "Position" }: Props) {
  const { atMs, durationMs, startsMs } = transport;
  const share = (ms: number) => (durationMs > 0 ? `${(100 * Math.min(ms, durationMs)) / durationMs}%` : "0%");
  return (
    <div className="relative min-w-0 flex-1 pb-1">
      <input
        type="range"
        aria-label={label}
        min={0}
        max={Math.max(1, Math.round(durationMs))}
        step={1000}
        value={Math.round(atMs)}
        aria-valuetext={`${durationInWords(atMs)} of ${durationInWords(durationMs)}`}
        onChange={(event) => transport.seek(Number(event.currentTarget.value))}
        className="range block w-full"
        style={{ "--done": share(atMs) } as React.CSSProperties}
      />
      {startsMs.slice(1).map((ms) => (
        <span key={ms} aria-hidden="true" className="pointer-events-none absolute top-1.5 h-3 w-0.5 bg-paper" style={{ left: share(ms) }} />
      ))}
      {markers.map((marker) => (
        <button
          key={marker.id}
          type="button"
          onClick={() => {
            transport.seek(marker.atMs);
            onMarker?.(marker.id);
          }}
          aria-current={chosen === marker.id || undefined}
          title={marker.label}
          className="group absolute top-4 flex h-6 w-6 -translate-x-1/2 justify-center pt-0.5"
          style={{ left: share(marker.atMs) }}
        >
          <span
            aria-hidden="true"
            className={classes("size-2.5 rotate-45 rounded-[2px] bg-ink group-hover:bg-pine", chosen === marker.id && "bg-pine ring-2 ring-pine ring-offset-2 ring-offset-paper")}
          />
          <span className="sr-only">
            {minutesAndSeconds(marker.atMs)} {marker.label}
          </span>
        </button>
      ))}
    </div>
  );
}
