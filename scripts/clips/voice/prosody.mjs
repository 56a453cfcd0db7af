import { nucleusOf, vowels } from "./phones.mjs";

const asks = /^(?:and |but |so |or |well, )?(?:wh(?:at|en|ere|ich|o|ose|y)|how)\b/i;
/** dB; s, sh and their like are loud enough. */
const stronger = {
  p: 2.5, t: 2, k: 2, b: 2.5, d: 2, g: 2, f: 3, th: 3, v: 2.5, dh: 2, hh: 2, m: 1.5, n: 1.5, ng: 1.5, l: 1, r: 0.5, w: 1.5, y: 1,
};
const frames = (seconds) => Math.round(seconds * 200);
const clamp = (x) => Math.min(1, Math.max(0, x));

/**
 * What each line is in its sentence: how it ends (fall, rise, trail, continue), and by how many semitones a voice has
 * come down by then, because it sinks from line to line until a new sentence starts.
 */
export function shapesOf(lines) {
  let place = 0;
  let sentence = 0;
  return lines.map(({ text, after }) => {
    const ending = endingOf(text);
    const shape = { ending, lower: Math.min(1.4, 0.45 * place) + Math.min(0.9, 0.3 * sentence), starts: place === 0 };
    const closes = ending !== "continue";
    place = closes ? 0 : place + 1;
    if (closes) sentence = after > 0.9 ? 0 : sentence + 1;
    return shape;
  });
}

function endingOf(text) {
  const bare = text.replace(/["'”’]+$/, "");
  if (/(?:\.\.\.|…)$/.test(bare)) return "trail";
  if (bare.endsWith("?")) {
    const last = bare.split(/[.?!]\s+/).at(-1);
    return asks.test(last) ? "fall" : "rise";
  }
  return /[.!]$/.test(bare) ? "fall" : "continue";
}

/** A questioning end goes up by itself, and by more or less where the script says so. */
const riseOf = (line, ending) => line.rise ?? (ending === "rise" ? 2.2 : 0);

/**
 * What a line's shape and its stressed words add in each frame: pitch in semitones, gain in dB, noise (0 to 1, breath
 * that takes over) and creak; `hold` is the frame from which the pitch stays where it is.
 */
export function prosodyOf(line, spoken, shape, style) {
  const count = spoken.lf0.length;
  const added = { pitch: new Float64Array(count), gain: new Float64Array(count), hold: count };
  added.noise = new Float64Array(count);
  added.creak = new Float64Array(count);
  const voiced = spoken.phones.filter(({ ph }) => ph !== "pau");
  const [start, end] = [voiced[0]?.a ?? 0, voiced.at(-1)?.b ?? count];
  stress(added, spoken);
  consonants(added, spoken.phones);
  onset(added, start, vowels.has(voiced[0]?.ph));
  const rise = riseOf(line, shape.ending);
  const lift = 1.05 * rise;
  for (let i = 0; i < count; i += 1) {
    const left = end - i;
    added.pitch[i] += (shape.starts ? 0.5 : 0.1) - shape.lower - (shape.starts ? clamp((i - start) / 120) * 0.3 : 0);
    added.pitch[i] += lift * clamp(1 - left / frames(0.42)) ** 2;
    if (shape.ending === "fall" && rise === 0) {
      const near = clamp(1 - left / frames(0.38));
      added.pitch[i] -= style.close * near ** 1.5;
      added.creak[i] = style.creak * clamp(1 - left / frames(0.3)) ** 0.7;
      added.gain[i] -= 1.5 * near ** 2;
    }
    if (shape.ending === "trail") {
      const near = clamp(1 - left / frames(0.6));
      added.gain[i] -= 5.5 * near ** 1.6;
      added.noise[i] += 0.2 * near ** 2;
    }
  }
  if (shape.ending === "trail") added.hold = Math.max(start, end - frames(0.5));
  return added;
}

/** Stress lifts a word's vowel, not its whole length, and the rest of the line stays a little under it. */
function stress({ pitch, gain }, { phones, words }) {
  for (const word of words) {
    if (!word.stressed) continue;
    const { a, b } = phones[nucleusOf(phones, word)];
    const [middle, half] = [a + (b - a) * 0.4, Math.max(14, (b - a) * 0.85)];
    for (let i = 0; i < pitch.length; i += 1) {
      const bump = Math.exp(-(((i - middle) / half) ** 2));
      pitch[i] += 2.4 * bump - 0.5 * clamp((i - middle - half) / 20);
      gain[i] += 1.6 * bump;
    }
  }
}

/** Consonants carry the words: they come out a little stronger than they were recorded. */
function consonants({ gain }, phones) {
  for (const { ph, a, b } of phones) {
    const by = stronger[ph] ?? 0;
    for (let i = a; by > 0 && i < Math.min(b, gain.length); i += 1) gain[i] += by * Math.min(1, (i - a + 1) / 3, (b - i) / 3);
  }
}

/** A line rises into its pitch over 150 ms, and a vowel at its start comes in softly, over 60 ms. */
function onset({ pitch, gain, noise }, start, soft) {
  for (let i = start; i < Math.min(gain.length, start + 30); i += 1) {
    const early = 1 - (i - start) / 30;
    pitch[i] -= 0.7 * early;
    if (!soft) continue;
    gain[i] -= 5 * Math.max(0, 1 - (i - start) / 12);
    noise[i] += 0.2 * Math.max(0, 1 - (i - start) / 8);
  }
}
