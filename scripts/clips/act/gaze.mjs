import { clamp } from "../draw/pen.mjs";
import { silencesOf } from "./silence.mjs";

/**
 * Where the eyes are, over time: the script says for each line and silence how much they are on the therapist (0 away, 1
 * on them). Eyes jump and the head follows; what a person does not say of it they do by themselves: they glance off in a
 * long line, go and come in a long silence, and in shame they come up and drop again.
 */
export function gazeOf(script, times, random) {
  const wishes = ownMoves(wishesOf(script, times), script, times, random);
  let side = random.uniform() < 0.5 ? -1 : 1;
  for (const wish of wishes) {
    wish.side = side;
    wish.height = wish.low ? 1 : 0.45 + random.uniform() * 0.5;
    if (wish.look < 0.5) side = -side;
  }
  const darts = [];
  for (let t = 0; t < times.total; t += 0.5 + random.uniform() * 1.4)
    darts.push({ t, x: (random.uniform() - 0.5) * 0.16, y: (random.uniform() - 0.5) * 0.09 });

  const between = (at, t, pace) => {
    const now = wishes[at];
    const before = wishes[Math.max(0, at - 1)];
    const share = at === 0 ? 1 : ease(clamp((t - now.from) / pace));
    const mixed = (part) => part(before) * (1 - share) + part(now) * share;
    return { x: mixed((wish) => wish.side * (1 - wish.look)), y: mixed((wish) => wish.height * (1 - wish.look)), away: mixed((wish) => 1 - wish.look) };
  };
  /** Answers where the eyes are (x to the side, y down, away how far), where the head is, and the dart that eyes always make. */
  const at = (t) => {
    const i = Math.max(0, wishes.findLastIndex((wish) => wish.from <= t));
    const j = Math.max(0, wishes.findLastIndex((wish) => wish.from <= t - 0.09));
    const back = wishes[j].look > wishes[Math.max(0, j - 1)].look;
    return { eyes: between(i, t, 0.11), head: between(j, t - 0.09, back ? 0.42 : 0.62), dart: darts.findLast((one) => one.t <= t) ?? { x: 0, y: 0 } };
  };
  /** Moments at which the gaze jumps far. */
  at.jumps = wishes.filter((wish, i) => i > 0 && Math.abs(wish.look - wishes[i - 1].look) > 0.35).map((wish) => wish.from);
  return at;
}

function wishesOf(script, times) {
  const wishes = [{ from: 0, look: script.before.look ?? 0.6, feeling: script.feeling }];
  script.lines.forEach((line, i) => {
    const { start, end } = times.lines[i];
    const feeling = line.feeling ?? script.feeling;
    if (line.look !== undefined) wishes.push({ from: Math.max(0, start - 0.12), look: line.look, feeling });
    if (line.then?.look !== undefined) wishes.push({ from: end + Math.min(0.35, line.after / 3), look: line.then.look, feeling });
  });
  return wishes;
}

function ownMoves(wishes, script, times, random) {
  const silences = silencesOf(script, times);
  const all = wishes.flatMap((wish, i) => {
    const to = wishes[i + 1]?.from ?? times.total;
    const moves = [{ ...wish, low: wish.feeling === "shame" || wish.feeling === "sad" }];
    const push = (from, look, low = false) => from < to - 0.4 && moves.push({ from, look, low });
    if (wish.feeling === "shame" && wish.look > 0.4)
      for (let t = wish.from + 0.9 + random.uniform() * 0.5; t < to - 0.5; t += 2.6 + random.uniform()) {
        push(t, wish.look * 0.2, true);
        push(t + 1.2 + random.uniform() * 0.6, wish.look);
      }
    else if (wish.look > 0.7)
      for (let t = wish.from + 3 + random.uniform() * 2; t < to - 1; t += 4 + random.uniform() * 2) {
        push(t, wish.look - 0.4 - random.uniform() * 0.2);
        push(t + 0.5 + random.uniform() * 0.5, wish.look);
      }
    return moves;
  });
  for (const { from, to } of silences) {
    if (to - from < 2.2 || all.some((wish) => wish.from > from + 0.5 && wish.from < to - 0.3)) continue;
    const now = all.findLast((wish) => wish.from <= from + 0.5);
    const other = now.look > 0.5 ? now.look - 0.6 : now.look + 0.65;
    const goes = from + (to - from) * (0.3 + random.uniform() * 0.15);
    all.push({ from: goes, look: clamp(other) }, { from: goes + Math.min(1.3, (to - from) * 0.34), look: now.look, low: now.low });
  }
  return all.sort((a, b) => a.from - b.from);
}

export const ease = (x) => x * x * (3 - 2 * x);

/** Blinks: at the feeling's pace, some of them double, and one wherever the gaze makes a large move. */
export function blinksOf(script, times, pace, jumps, random) {
  const blinks = [];
  for (let t = 0.8 + random.uniform(); t < times.total; t += pace + random.uniform() * 2.4) {
    blinks.push({ t, length: pace < 2.5 ? 0.3 : 0.22 });
    if (random.uniform() < 0.15) blinks.push({ t: t + 0.34, length: 0.2 });
  }
  for (const t of jumps) blinks.push({ t: t - 0.05, length: 0.26 });
  return (t) => {
    let closed = 0;
    for (const blink of blinks) {
      const x = (t - blink.t) / blink.length;
      if (x > 0 && x < 1) closed = Math.max(closed, x < 0.35 ? x / 0.35 : 1 - (x - 0.35) / 0.65);
    }
    return closed;
  };
}
