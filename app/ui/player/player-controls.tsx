import { Captions, CaptionsOff, type LucideIcon, Pause, Play, RotateCcw, Volume2, VolumeX } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "../classes";
import { minutesAndSeconds } from "../duration";
import { playerKey } from "./player-keys";
import { type Marker, SeekBar } from "./seek-bar";
import type { Transport } from "./transport";

const rates = [0.75, 1, 1.25, 1.5];

type Props = {
  transport: Transport;
  /** What is being played, for those who listen: "Client and answer". */
  label: string;
  markers?: Marker[];
  chosen?: string | null;
  onMarker?: (id: string) => void;
  /** Leave out position and speed where the clip is to be met as it comes. */
  seekable?: boolean;
  /** Leave out the way back to the start where it is met once. */
  repeatable?: boolean;
  /** More buttons at the end of the row. */
  children?: ReactNode;
  className?: string;
};

/** The row under (or over) a native video: everything by pointer, and by the keys of player-keys while it has focus. */
export function PlayerControls({ transport, label, markers = [], chosen, onMarker, seekable = true, repeatable = true, children, className }: Props) {
  const { playing, ended, captions, muted, volume } = transport;
  return (
    // The keys are those of the buttons and sliders inside, on their way up.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={label}
      onKeyDown={(event) => playerKey(transport, event.nativeEvent) && event.preventDefault()}
      className={classes("text-sm", className)}
    >
      {seekable && (
        <SeekBar transport={transport} markers={markers} {...(chosen === undefined ? {} : { chosen })} {...(onMarker ? { onMarker } : {})} />
      )}
      <div className={classes("flex flex-wrap items-center gap-x-0.5 gap-y-1 sm:gap-x-1", seekable && markers.length > 0 && "pt-3")}>
        <IconButton icon={playing ? Pause : Play} name={playing ? "Pause" : ended ? "Play again" : "Play"} onClick={transport.toggle} large />
        {repeatable && <IconButton icon={RotateCcw} name="Replay" onClick={transport.replay} />}
        <span className="px-1 tabular-nums sm:px-2">
          <span className="sr-only">Position </span>
          {minutesAndSeconds(transport.atMs)}
          <span className="text-muted"> / {minutesAndSeconds(transport.durationMs)}</span>
        </span>
        <div className="ml-auto flex items-center gap-0.5 sm:gap-1">
          {captions !== null && (
            <IconButton
              icon={captions ? Captions : CaptionsOff}
              name="Captions"
              pressed={captions}
              onClick={() => transport.setCaptions(!captions)}
            />
          )}
          {seekable && <Speed transport={transport} />}
          <IconButton icon={muted ? VolumeX : Volume2} name="Mute" pressed={muted} onClick={() => transport.setMuted(!muted)} />
          <input
            type="range"
            aria-label="Volume"
            min={0}
            max={100}
            step={5}
            value={muted ? 0 : Math.round(volume * 100)}
            aria-valuetext={`${muted ? 0 : Math.round(volume * 100)} percent`}
            onChange={(event) => transport.setVolume(Number(event.currentTarget.value) / 100)}
            className="range w-20 max-sm:hidden"
            style={{ "--done": `${muted ? 0 : volume * 100}%` } as React.CSSProperties}
          />
          {children}
        </div>
      </div>
    </div>
  );
}

function Speed({ transport: { rate, setRate } }: Pick<Props, "transport">) {
  return (
    <label className="flex min-h-9 items-center">
      <span className="sr-only">Speed</span>
      <select value={rate} onChange={(event) => setRate(Number(event.currentTarget.value))} className="h-9 w-15 rounded-sm bg-transparent text-ink">
        {rates.map((each) => (
          <option key={each} value={each} className="bg-paper text-ink">
            {each}×
          </option>
        ))}
      </select>
    </label>
  );
}

type IconProps = {
  icon: LucideIcon;
  name: string;
  onClick: () => void;
  pressed?: boolean;
  large?: boolean;
};

function IconButton({ icon: Icon, name, onClick, pressed, large = false }: IconProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onClick}
      className={classes(
        "flex items-center justify-center rounded-full hover:bg-wash hover:text-pine",
        large ? "size-11 border border-edge" : "size-9",
        pressed && "text-pine",
      )}
    >
      <Icon aria-hidden className={large ? "size-5" : "size-[18px]"} strokeWidth={1.75} />
    </button>
  );
}
