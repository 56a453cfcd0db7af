import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Played, creditAfter } from "~/practice/verified-time";

const t0 = Date.UTC(2026, 10, 21, 12);
const at = (ms: number) => new Date(t0 + ms);
const run = (change: Partial<Played> = {}): Played => ({
  mediaMs: 60_000, creditedMs: 0, positionMs: 0, playing: true, startedAt: at(0), lastBeatAt: at(0), ...change,
});

describe("verified time", () => {
  it("counts what the medium moved on", () => {
    expect(creditAfter(run(), { positionMs: 5000, at: at(5100) }, null)).toBe(5000);
  });

  it("counts no more than the server's own time since the last heartbeat", () => {
    expect(creditAfter(run({ startedAt: at(-60_000) }), { positionMs: 40_000, at: at(5000) }, null)).toBe(5500);
  });

  it("stops at the medium's length", () => {
    expect(creditAfter(run({ mediaMs: 8000, creditedMs: 7000, positionMs: 7000, startedAt: at(-8000) }), { positionMs: 12_000, at: at(5000) }, null)).toBe(8000);
  });

  it("counts nothing of a jump while the medium stood still", () => {
    expect(creditAfter(run({ playing: false }), { positionMs: 30_000, at: at(60_000) }, null)).toBe(0);
  });

  it("counts nothing of going back", () => {
    expect(creditAfter(run({ creditedMs: 9000, positionMs: 9000 }), { positionMs: 1000, at: at(10_000) }, null)).toBe(9000);
  });

  it("counts time that another tab was credited for only once", () => {
    expect(creditAfter(run(), { positionMs: 5000, at: at(5000) }, at(2000))).toBe(3000);
  });
});

/** One heartbeat of one of several runs: which, how long after the one before, how far the client says it is. */
const beats = fc.array(
  fc.record({ tab: fc.nat(2), afterMs: fc.nat(20_000), positionMs: fc.nat(120_000), playing: fc.boolean() }),
  { maxLength: 60 },
);

/** Plays heartbeats through the rule as the store does. */
function play(sent: { tab: number; afterMs: number; positionMs: number; playing: boolean }[], mediaMs: number) {
  const runs = new Map<number, Played>();
  let now = 0;
  for (const { tab, afterMs, positionMs, playing } of sent) {
    now += afterMs;
    const known = runs.get(tab) ?? run({ mediaMs, positionMs, playing: false, startedAt: at(now), lastBeatAt: at(now) });
    const others = [...runs].filter(([other]) => other !== tab).map(([, other]) => other.lastBeatAt.getTime());
    const creditedMs = creditAfter(known, { positionMs, at: at(now) }, others.length > 0 ? new Date(Math.max(...others)) : null);
    runs.set(tab, { ...known, creditedMs, positionMs, playing, lastBeatAt: at(now) });
  }
  return { runs: [...runs.values()], elapsedMs: now };
}

describe("whatever a client says", () => {
  it("credit never exceeds the medium, nor the time since the run began, and never shrinks", () => {
    fc.assert(
      fc.property(beats, fc.integer({ min: 1, max: 90_000 }), (sent, mediaMs) => {
        for (let n = 1; n <= sent.length; n += 1) {
          const { runs, elapsedMs } = play(sent.slice(0, n), mediaMs);
          for (const one of runs) {
            expect(one.creditedMs).toBeLessThanOrEqual(mediaMs);
            expect(one.creditedMs).toBeLessThanOrEqual(t0 + elapsedMs - one.startedAt.getTime());
            expect(one.creditedMs).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("all tabs together are never credited with more than the time that passed", () => {
    fc.assert(
      fc.property(beats, (sent) => {
        const { runs, elapsedMs } = play(sent, 3_600_000);
        expect(runs.reduce((sum, { creditedMs }) => sum + creditedMs, 0)).toBeLessThanOrEqual(elapsedMs);
      }),
    );
  });

  it("an honest player is credited with all that it played", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 8000 }), { minLength: 1, maxLength: 20 }), (steps) => {
        const first = { tab: 0, afterMs: 0, positionMs: 0, playing: true };
        let positionMs = 0;
        const sent = steps.map((afterMs) => ({ tab: 0, afterMs, positionMs: (positionMs += afterMs), playing: true }));
        expect(play([first, ...sent], 3_600_000).runs[0]?.creditedMs).toBe(positionMs);
      }),
    );
  });
});
