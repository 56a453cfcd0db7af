import { captionsWanted, rememberCaptions } from "./captions-choice";
import type { Part, Playback } from "./playback";

const watched = ["play", "pause", "timeupdate", "seeked", "durationchange", "volumechange", "ratechange", "ended"] as const;

/** What was said a moment before belongs to it. */
const leadInMs = 1000;

export type Sequence = ReturnType<typeof sequence>;

/**
 * Several native media elements as one timeline: at most one of them plays, and the next begins where one ends. Without
 * `drawsCaptions` the browser only keeps time for them, and the page draws them where it has room.
 */
export function sequence({ drawsCaptions = true }: { drawsCaptions?: boolean } = {}) {
  let held: Part[] = [];
  let current = 0;
  let captions = captionsWanted();
  let listening: HTMLMediaElement[] = [];
  let tell = () => {};
  const changed = () => tell();

  const medium = (index = current) => held[index]?.media.current ?? null;
  const everywhere = (change: (media: HTMLMediaElement) => void) =>
    held.forEach((part) => part.media.current && change(part.media.current));

  function lengthOf({ media, durationMs }: Part): number {
    if (durationMs) return durationMs;
    const seconds = media.current?.duration ?? 0;
    return Number.isFinite(seconds) ? seconds * 1000 : 0;
  }

  const startOf = (index: number) =>
    held
      .slice(0, index)
      .reduce((sum, part) => sum + lengthOf(part), 0);

  function turnTo(index: number) {
    current = index;
    held.forEach((part, other) => other !== index && part.media.current?.pause());
  }

  function begin(index = current) {
    // A browser that will not play says so by staying paused.
    void medium(index)?.play().catch(changed);
  }

  function next(event: Event) {
    const following = medium(current + 1);
    if (event.target !== medium() || !following) return;
    turnTo(current + 1);
    following.currentTime = 0;
    begin();
  }

  /** Played by other means, such as a headset's button: the sequence follows. */
  function follow(event: Event) {
    const index = held.findIndex((part) => part.media.current === event.target);
    if (index >= 0 && index !== current) turnTo(index);
  }

  function caption() {
    everywhere((media) => {
      for (const track of media.textTracks) track.mode = captions && drawsCaptions ? "showing" : "hidden";
    });
  }

  /** To a moment of the whole, or, with `within`, of that part. */
  function seek(atMs: number, within?: number) {
    let index = within ?? held.length - 1;
    if (within === undefined) while (index > 0 && startOf(index) > atMs) index -= 1;
    const playing = Boolean(medium() && !medium()?.paused);
    if (index !== current) turnTo(index);
    const target = medium();
    if (!target) return;
    target.currentTime = Math.max(0, within === undefined ? atMs - startOf(index) : atMs) / 1000;
    if (playing) begin();
    tell();
  }

  function play() {
    if (medium()?.ended && current === held.length - 1) seek(0);
    begin();
  }

  /** Plays what is at this moment of the whole, from a second before. */
  function playFrom(atMs: number) {
    seek(Math.max(0, atMs - leadInMs));
    play();
  }

  const pause = () => medium()?.pause();

  function leave() {
    for (const each of listening) {
      for (const name of watched) each.removeEventListener(name, changed);
      each.removeEventListener("play", follow);
      each.removeEventListener("ended", next);
      each.textTracks.removeEventListener("addtrack", changed);
    }
    listening = [];
  }

  return {
    /** The elements to play, in order, and whom to tell of every change; to be said again whenever either may differ. */
    use(parts: Part[], whenChanged: () => void) {
      const longer = parts.map((part) => part.durationMs ?? 0).join() !== held.map((part) => part.durationMs ?? 0).join();
      held = parts;
      tell = whenChanged;
      const media = parts.flatMap((part) => part.media.current ?? []);
      if (!longer && media.length === listening.length && media.every((each, index) => each === listening[index])) return;
      leave();
      listening = media;
      if (current >= parts.length) current = 0;
      for (const each of media) {
        for (const name of watched) each.addEventListener(name, changed);
        each.addEventListener("play", follow);
        each.addEventListener("ended", next);
        each.textTracks.addEventListener("addtrack", changed);
      }
      caption();
      changed();
    },
    /** Lets go of the elements. */
    leave,
    playback(): Playback {
      const on = medium();
      const durationMs = startOf(held.length);
      return {
        part: current,
        startsMs: held.map((_, index) => startOf(index)),
        durationMs,
        atMs: Math.min(startOf(current) + (on?.currentTime ?? 0) * 1000, durationMs || Infinity),
        playing: on !== null && !on.paused && !on.ended,
        ended: Boolean(on?.ended) && current === held.length - 1,
        muted: on?.muted ?? false,
        volume: on?.volume ?? 1,
        rate: on?.playbackRate ?? 1,
        captions: held.some((part) => (part.media.current?.textTracks.length ?? 0) > 0) ? captions : null,
      };
    },
    /** The exact moment within the part that is on, read from the element, for pinning something to it. */
    now: () => ({ part: current, atMs: Math.round((medium()?.currentTime ?? 0) * 1000) }),
    play,
    pause,
    toggle: () => (medium()?.paused ? play() : pause()),
    seek,
    playFrom,
    replay() {
      seek(0);
      begin();
    },
    setVolume(volume: number) {
      everywhere((media) => {
        media.volume = Math.min(1, Math.max(0, volume));
        media.muted = volume <= 0;
      });
    },
    setMuted: (muted: boolean) => everywhere((media) => (media.muted = muted)),
    setRate: (rate: number) => everywhere((media) => (media.playbackRate = rate)),
    setCaptions(on: boolean) {
      captions = on;
      rememberCaptions(on);
      caption();
      tell();
    },
  };
}
