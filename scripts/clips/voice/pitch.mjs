import { hop, rate } from "./spectrum.mjs";

const semitone = Math.LN2 / 12;
const clampTo = (last, i) => Math.min(last, Math.max(0, i));

/** Log pitch of every frame: carried through unvoiced frames, smoothed, then moved by the style and drifting a little. */
export function pitchContour(lf0, voiced, style, added, random) {
  const frames = lf0.length;
  const known = voiced.flatMap((is, i) => (is ? [i] : []));
  if (known.length === 0) return null;
  const mean = known.reduce((sum, i) => sum + lf0[i], 0) / known.length;
  const smooth = held(smoothed(carried(lf0, known, frames)), added.hold);
  const noise = Array.from({ length: frames + 60 }, () => random.normal());
  const [livelier, higher] = [1 + 0.06 * random.normal(), 0.2 * random.normal()];
  return smooth.map((value, i) => {
    const drift = noise.slice(i, i + 60).reduce((sum, n) => sum + n, 0) / Math.sqrt(60);
    const moved = style.semis + higher + added.pitch[i] + style.fall * (1 - (2 * i) / frames);
    const waver = style.tremor * Math.sin((2 * Math.PI * 5.3 * i * hop) / rate + 0.8 * drift);
    return mean + (value - mean) * style.range * livelier + (moved + waver) * semitone + drift * 0.01;
  });
}

/** From a frame on, the pitch stays about where it was there. */
function held(contour, from) {
  if (from >= contour.length) return contour;
  const level = contour[from];
  return contour.map((value, i) => (i < from ? value : level + (value - level) * 0.2 + 0.03 * clampTo(1, (i - from) / 100)));
}

function carried(lf0, known, frames) {
  const contour = new Float64Array(frames);
  let j = 0;
  for (let i = 0; i < frames; i += 1) {
    while (j < known.length - 1 && known[j + 1] <= i) j += 1;
    const a = known[j];
    const b = known[Math.min(j + 1, known.length - 1)];
    const share = b > a ? clampTo(1, (i - a) / (b - a)) : 0;
    contour[i] = lf0[a] + (lf0[b] - lf0[a]) * share;
  }
  return contour;
}

function smoothed(contour) {
  return contour.map((_, i) => {
    let sum = 0;
    let weight = 0;
    for (let d = -4; d <= 4; d += 1) {
      const w = 1 + Math.cos((Math.PI * d) / 5);
      sum += w * contour[clampTo(contour.length - 1, i + d)];
      weight += w;
    }
    return sum / weight;
  });
}
