import { clamp } from "../draw/pen.mjs";
import { ease } from "./gaze.mjs";

const long = 1.5;

/** Every pause of a script in which nobody speaks for longer than `long` seconds, from and to. */
export function silencesOf(script, times) {
  const gaps = [{ from: 0.1, to: times.lines[0].start, look: script.before.look }];
  script.lines.forEach((line, i) => {
    const { end } = times.lines[i];
    gaps.push({ from: end, to: times.lines[i + 1]?.start ?? times.total, look: line.then?.look });
  });
  return gaps.filter(({ from, to }) => to - from > long);
}

/**
 * What a person does who goes on living while nobody speaks: a breath taken and let go, a swallow, lips that close, a
 * small shift. One thing at a time with stillness between, so that nobody freezes and nobody fidgets.
 */
export function livesIn(silences, random) {
  const events = [];
  for (const { from, to } of silences) {
    const kinds = random.uniform() < 0.5 ? ["breath", "swallow", "shift", "lips"] : ["swallow", "breath", "lips", "shift"];
    let at = from + 0.35 + random.uniform() * 0.3;
    for (let i = 0; at + lengths[kinds[i % 4]] * 0.8 < to; i += 1) {
      const kind = kinds[i % 4];
      events.push({ kind, at, length: lengths[kind], side: random.uniform() < 0.5 ? -1 : 1, to });
      at += lengths[kind] + 0.25 + random.uniform() * 0.9;
    }
  }
  return (t, pose, face) => {
    for (const event of events) {
      const x = (t - event.at) / event.length;
      if (x > 0 && (x < 1 || event.kind === "shift")) acts[event.kind](x, pose, face, event, t);
    }
  };
}

const lengths = { breath: 2.3, swallow: 0.9, shift: 1.1, lips: 1.2 };

const acts = {
  /** In through parted lips, out more slowly, shoulders sinking a little lower than they were. */
  breath(x, pose, face) {
    const full = x < 0.36 ? ease(x / 0.36) : 1 - ease((x - 0.36) / 0.64);
    pose.breath += 1.9 * full;
    pose.shoulder += 1.5 * full;
    pose.headY -= 0.9 * full;
    face.open += 0.09 * Math.max(0, Math.sin(clamp(x * 1.6) * Math.PI));
    face.press *= 1 - full;
  },
  swallow,
  /** The weight goes over to one side, and stays there until the silence ends. */
  shift(x, pose, face, { side, to }, t) {
    const share = ease(clamp(x)) * (1 - ease(clamp((t - to) / 0.8)));
    pose.sway += 3 * side * share;
    pose.headX += 1.6 * side * share;
    pose.shoulder += 1.2 * Math.sin(clamp(x) * Math.PI);
    face.roll += 0.022 * side * share;
  },
  lips(x, pose, face) {
    const closed = Math.sin(x * Math.PI) ** 2;
    face.press = Math.max(face.press, 0.75 * closed);
    face.chin = Math.max(face.chin, 0.35 * closed);
    face.corner -= 0.12 * closed;
  },
};

/** The throat goes up and comes down, the lips close, the head dips a little. */
export function swallow(x, pose, face) {
  const up = Math.sin(clamp(x) * Math.PI);
  pose.swallow = Math.max(pose.swallow, up ** 2);
  face.press = Math.max(face.press, 0.8 * up);
  face.open *= 1 - up;
  face.pitch += 0.12 * Math.sin(clamp(x) * Math.PI * 2) ** 2;
  face.tense += 0.2 * up;
}
