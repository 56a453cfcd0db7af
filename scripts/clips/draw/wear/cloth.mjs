import { createCanvas } from "@napi-rs/canvas";
import { alpha, linear, pen } from "../pen.mjs";

/** Fills the path that is there with a cloth in the body's light. */
export function paint(g, { cloth, clothDark, clothLight, pattern }, { cx }) {
  pen.keep(g).fill(linear(g, [cx - 125, 215, cx + 135, 372], [clothLight, cloth, clothDark]));
  if (pattern) pen.keep(g).fill(pattern);
}

const made = new Map();

/** Woven or printed patterns, made once: check, stripe, knit, dots, tweed. */
export function patternOf(g, kind, colour) {
  if (!kind) return null;
  const key = `${kind}${colour}`;
  if (!made.has(key)) made.set(key, weave(kind, colour));
  return g.createPattern(made.get(key), "repeat");
}

function weave(kind, colour) {
  const [w, h] = sizes[kind];
  const canvas = createCanvas(w, h);
  const p = canvas.getContext("2d");
  weaves[kind](p, colour, w, h);
  return canvas;
}

const sizes = { check: [26, 26], stripe: [40, 12], pin: [9, 9], knit: [6, 6], rib: [5, 20], dots: [16, 16], tweed: [8, 8], flowers: [34, 34] };

const weaves = {
  check(p, colour) {
    pen(p).rect(0, 0, 26, 8).rect(0, 0, 8, 26).fill(alpha(colour, 0.4));
    pen(p).rect(16, 0, 1.4, 26).rect(0, 16, 26, 1.4).fill(alpha(colour, 0.35));
  },
  stripe: (p, colour) => pen(p).rect(0, 0, 40, 5).fill(alpha(colour, 0.75)),
  pin: (p, colour) => pen(p).rect(0, 0, 1.2, 9).fill(alpha(colour, 0.4)),
  knit(p, colour) {
    pen(p).M(0, 0).L(3, 3).L(6, 0).stroke(alpha(colour, 0.16), 1);
    pen(p).M(0, 3).L(3, 6).L(6, 3).stroke("rgba(255,255,255,.05)", 1);
  },
  rib: (p, colour) => pen(p).rect(0, 0, 1.3, 20).fill(alpha(colour, 0.2)),
  dots: (p, colour) => pen(p).ellipse(4, 4, 1.7).ellipse(12, 12, 1.7).fill(alpha(colour, 0.75)),
  tweed(p, colour) {
    for (const [x, y] of [[1, 1], [5, 3], [3, 6], [7, 6]]) pen(p).rect(x, y, 1.2, 1.2).fill(alpha(colour, 0.4));
  },
  flowers(p, colour) {
    for (const [x, y] of [[8, 9], [25, 26]]) {
      for (let i = 0; i < 5; i += 1) pen(p).ellipse(x + Math.cos(i * 1.257) * 3, y + Math.sin(i * 1.257) * 3, 2.2).fill(alpha(colour, 0.7));
      pen(p).ellipse(x, y, 1.3).fill("rgba(250,230,160,.8)");
    }
    pen(p).M(24, 6).Q(28, 9, 29, 13).M(5, 24).Q(9, 27, 9, 31).stroke(alpha(colour, 0.45), 1.3);
  },
};
