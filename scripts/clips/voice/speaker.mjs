/** What may stand in a script's `voice` besides semis, tract, rate and room, and what it is where nothing stands. */
const plain = { age: 42, range: 1, tilt: 0, breath: 0, jitter: 0, tremor: 0, creak: 0, throat: 1, colour: 0 };

const clamp = (x) => Math.min(1, Math.max(0, x));

/**
 * Who speaks, in the vocoder's terms. Age moves what age moves in a voice: the old are less steady, breathier, duller
 * and creak at the ends of sentences; the young are brighter and move more. Tempo stays the script's own `rate`,
 * because a clip's length is worked out from it.
 */
export function speakerOf(voice) {
  const own = { ...plain, ...voice };
  const old = clamp((own.age - 48) / 32);
  const young = clamp((32 - own.age) / 14);
  return {
    semis: own.semis,
    rate: own.rate,
    tract: own.tract,
    throat: own.throat,
    colour: own.colour,
    range: own.range * (1 - 0.08 * old + 0.07 * young),
    tilt: own.tilt - 0.7 * old + 0.35 * young,
    breath: own.breath + 0.1 * old - 0.03 * young,
    jitter: own.jitter + 0.009 * old,
    tremor: own.tremor + 0.3 * old ** 2,
    shimmer: 0.03 + 0.05 * old + 2 * own.jitter,
    creak: clamp(own.creak + 0.25 * old),
  };
}
