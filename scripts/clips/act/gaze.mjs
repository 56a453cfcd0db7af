import { clamp } from "../draw/pen.mjs";

/**
 * Where the eyes are, over time: the script says for each line and silence how much they are on the therapist
 * (0 away, 1 on them). Eyes that break off go to a side that changes, and come back faster than they left.
 */
export function gazeOf(script, times, random) {
  const wishes = [{ from: 0, look: script.before.look ?? 0.6 }];
  script.lines.forEach((line, i) => {
    const { start, end } = times.lines[i];
    if (line.look !== undefined) wishes.push({ from: Math.max(0, start - 0.12), look: line.look });
    if (line.then?.look !== undefined)
      wishes.push({ from: end + Math.min(0.35, line.after / 3), look: line.then.look });
  });
  let side = random.uniform() < 0.5 ? -1 : 1;
  for (const wish of wishes) {
    wish.side = side;
    if (wish.look < 0.5) side = -side;
  }
  const darts = [];
  for (let t = 0; t < times.total; t += 0.5 + random.uniform() * 1.4)
    darts.push({ t, x: (random.uniform() - 0.5) * 0.2, y: (random.uniform() - 0.5) * 0.12 });

  /** Answers how far the gaze is away (0 to 1), to which side, and the small dart that eyes always make. */
  return (t) => {
    const at = wishes.findLastIndex((wish) => wish.from <= t);
    const now = wishes[Math.max(0, at)];
    const before = wishes[Math.max(0, at - 1)];
    const pace = now.look > before.look ? 0.28 : 0.5;
    const share = ease(clamp((t - now.from) / pace));
    const away = (1 - before.look) * (1 - share) + (1 - now.look) * share;
    const turn = before.side * (1 - share) + now.side * share;
    const dart = darts.findLast((one) => one.t <= t) ?? { x: 0, y: 0 };
    return { away, side: turn, dart };
  };
}

export const ease = (x) => x * x * (3 - 2 * x);

/** Blinks: at the feeling's pace, some of them double, and one wherever the gaze makes a large move. */
export function blinksOf(script, times, pace, random) {
  const blinks = [];
  for (let t = 0.8 + random.uniform(); t < times.total; t += pace + random.uniform() * 2.4) {
    blinks.push({ t, length: pace < 2.5 ? 0.3 : 0.22 });
    if (random.uniform() < 0.15) blinks.push({ t: t + 0.34, length: 0.2 });
  }
  script.lines.forEach((line, i) => {
    if (line.then?.look !== undefined) blinks.push({ t: times.lines[i].end + 0.2, length: 0.26 });
  });
  return (t) => {
    let closed = 0;
    for (const blink of blinks) {
      const x = (t - blink.t) / blink.length;
      if (x > 0 && x < 1) closed = Math.max(closed, x < 0.35 ? x / 0.35 : 1 - (x - 0.35) / 0.65);
    }
    return closed;
  };
}
