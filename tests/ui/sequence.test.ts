import { beforeEach, expect, test } from "vitest";
import { sequence } from "~/ui/player/sequence";

/** What a browser's media element does, as far as a player listens to it. */
class Medium extends EventTarget {
  currentTime = 0;
  paused = true;
  ended = false;
  muted = false;
  volume = 1;
  playbackRate = 1;
  textTracks = Object.assign(new EventTarget(), { length: 0, [Symbol.iterator]: () => [][Symbol.iterator]() });
  constructor(readonly duration: number) {
    super();
  }
  play() {
    this.paused = false;
    this.ended = false;
    this.dispatchEvent(new Event("play"));
    return Promise.resolve();
  }
  pause() {
    this.paused = true;
    this.dispatchEvent(new Event("pause"));
  }
  end() {
    this.currentTime = this.duration;
    this.paused = true;
    this.ended = true;
    this.dispatchEvent(new Event("ended"));
  }
}

let clip: Medium, take: Medium, told: number, player: ReturnType<typeof sequence>;

beforeEach(() => {
  [clip, take, told, player] = [new Medium(20), new Medium(Infinity), 0, sequence()];
  const part = (media: Medium, durationMs?: number) => ({ media: { current: media as unknown as HTMLMediaElement }, durationMs });
  // A recording that was just made does not know its own length.
  player.use([part(clip), part(take, 30_000)], () => (told += 1));
});

test("the answer begins where the clip ends, and only one of them plays", () => {
  player.play();
  expect([clip.paused, take.paused]).toEqual([false, true]);
  clip.end();
  expect(take.paused).toBe(false);
  expect(player.playback()).toMatchObject({ part: 1, atMs: 20_000, durationMs: 50_000, playing: true, ended: false });
  take.end();
  expect(player.playback()).toMatchObject({ playing: false, ended: true });
});

test("seeking finds the part, stops the other and keeps on playing", () => {
  player.play();
  player.seek(35_000);
  expect([clip.paused, take.paused, take.currentTime]).toEqual([true, false, 15]);
  expect(player.now()).toEqual({ part: 1, atMs: 15_000 });
  player.seek(2_500, 0);
  expect([clip.paused, take.paused, clip.currentTime]).toEqual([false, true, 2.5]);
});

test("seeking while paused stays paused, and playing again after the end starts over", () => {
  player.seek(21_000);
  expect([clip.paused, take.paused, take.currentTime]).toEqual([true, true, 1]);
  take.end();
  player.play();
  expect(player.playback()).toMatchObject({ part: 0, atMs: 0, playing: true });
});

test("whoever shows the player hears of every change until it lets go", () => {
  const before = told;
  clip.dispatchEvent(new Event("timeupdate"));
  expect(told).toBe(before + 1);
  player.leave();
  clip.dispatchEvent(new Event("timeupdate"));
  expect(told).toBe(before + 1);
});
