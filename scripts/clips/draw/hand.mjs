import { alpha, glow, mix, pen, within } from "./pen.mjs";

/**
 * Draws one hand: the wrist at (x, y), fingers along `turn` (radians); `flip` -1 mirrors it.
 * @param kind one of `kinds`; back of the hand towards us, but for "open"
 */
export function hand(g, { x, y, turn, kind, flip = 1, size = 1 }, tones) {
  const shape = kinds[kind];
  const { skin, shade, deep, line, light, dark } = tones;
  const edge = alpha(line, dark ? 0.75 : 0.5);
  const lit = flip * Math.cos(turn) > 0 ? -1 : 1;
  within(g, () => {
    g.translate(x, y);
    g.rotate(turn);
    g.scale(size, size * flip);
    g.lineCap = "round";
    g.lineJoin = "round";
    within(g, () => {
      g.translate(1, 3 * flip);
      pen(g).ring(shape.palm).fill("rgba(20,10,10,.16)").stroke("rgba(20,10,10,.1)", 5);
    });
    for (const one of shape.under ?? []) finger(g, one, { ...tones, skin: mix(skin, shade, 0.45) }, edge);
    pen(g).ring(shape.palm).stroke(edge, 1.6);
    if (!shape.over) for (const one of shape.fingers) finger(g, one, tones, edge);
    pen(g).ring(shape.palm).fill(skin);
    within(g, () => {
      pen(g).ring(shape.palm).clip();
      glow(g, 14, 12 * lit, 26, 15, deep, 0.34);
      glow(g, 18, -7 * lit, 20, 11, light, 0.5);
      if (kind === "open") palmLines(g, tones);
      else for (const [fx, fy] of shape.fingers.map((one) => one)) glow(g, fx - 1, fy, 4.5, 4, light, 0.4);
    });
    if (shape.over) for (const one of shape.fingers) finger(g, one, tones, edge);
    if (shape.thumb) finger(g, shape.thumb, tones, edge, true);
  });
}

/** A finger as two bones from (x, y): [x, y, angle, length, width, bend]. */
function finger(g, [x, y, angle, length, width, bend, nail = true], { skin, shade, light, deep }, edge, thumb = false) {
  const first = length * (thumb ? 0.52 : 0.48);
  const mid = [x + Math.cos(angle) * first, y + Math.sin(angle) * first];
  const end = angle + bend;
  const tip = [mid[0] + Math.cos(end) * (length - first), mid[1] + Math.sin(end) * (length - first)];
  const stroke = (by, style) => {
    pen(g).M(x, y).Q(...mid, (mid[0] * 1 + tip[0]) / 2, (mid[1] + tip[1]) / 2).stroke(style, width + by);
    pen(g).M(...mid).L(...tip).stroke(style, width * 0.88 + by);
  };
  stroke(1.7, edge);
  stroke(0, skin);
  pen(g).M(x + 2, y - width * 0.14).Q(mid[0], mid[1] - width * 0.14, tip[0], tip[1] - width * 0.1).stroke(alpha(light, 0.4), width * 0.34);
  if (nail && length > 15) {
    pen(g).M(mid[0] - Math.sin(angle) * width * 0.2, mid[1] + Math.cos(angle) * width * 0.2).L(mid[0] + Math.sin(angle) * width * 0.26, mid[1] - Math.cos(angle) * width * 0.26).stroke(alpha(deep, 0.22), 0.9);
    within(g, () => {
      g.translate(tip[0] + Math.cos(end) * width * 0.06, tip[1] + Math.sin(end) * width * 0.06);
      g.rotate(end);
      pen(g).ellipse(0.6, 0, width * 0.3, width * 0.24).fill(alpha(mix(light, shade, 0.25), 0.8)).stroke(alpha(deep, 0.18), 0.6);
    });
  }
}

function palmLines(g, { deep, light }) {
  glow(g, 20, 2, 11, 9, deep, 0.12);
  glow(g, 10, -9, 10, 6, light, 0.3);
  pen(g).curve([[8, -1], [17, -6], [25, -13]]).stroke(alpha(deep, 0.3), 1);
  pen(g).curve([[30, -3], [22, 2], [20, 12]]).stroke(alpha(deep, 0.22), 1);
}

const palm = [[-6, -10.5], [8, -13], [22, -16], [31, -14], [34, -5], [34, 5], [30, 14], [18, 15.5], [6, 12.5], [-6, 10.5]];
const fist = [[-6, -10.5], [8, -13.5], [20, -16], [28, -14], [31, -5], [30, 6], [26, 14], [14, 15.5], [4, 13], [-6, 10.5]];

/** Palms, and fingers from the forefinger (on the thumb's side, y below 0) to the little one. */
const kinds = {
  rest: {
    palm,
    fingers: [
      [29, 11.2, 0.3, 20, 7.2, 0.34],
      [31.5, 4.4, 0.18, 25, 8.2, 0.34],
      [32, -3.2, 0.1, 27, 8.6, 0.32],
      [30, -10.4, 0.02, 25, 8.4, 0.3],
    ],
    thumb: [10, -11.5, -0.12, 25, 8.8, 0.3],
  },
  curl: {
    palm: fist,
    over: true,
    fingers: [
      [24, 11, 0.2, 13, 7.6, 0.9],
      [26, 4.4, 0.12, 16, 8.4, 0.9],
      [26.5, -3.2, 0.05, 17, 8.8, 0.85],
      [25.5, -10.4, 0, 15, 8.4, 0.8],
    ],
    thumb: [8, -12, 0.1, 24, 9, 0.36],
  },
  open: {
    palm: [[-6, -10.5], [6, -14], [16, -19], [28, -16.5], [34, -8], [34.5, 3], [30, 13.5], [18, 16], [6, 13], [-6, 10.5]],
    fingers: [
      [28.5, 11, 0.42, 22, 7.2, -0.1, false],
      [32, 4.4, 0.16, 28, 8.2, -0.06, false],
      [32, -4, -0.03, 30, 8.6, 0.02, false],
      [29, -11.4, -0.24, 27, 8.4, 0.06, false],
    ],
    thumb: [10, -13, -0.92, 26, 9.4, 0.26, false],
  },
  point: {
    palm: fist,
    over: true,
    fingers: [
      [24, 11, 0.2, 11, 7.6, 1],
      [26, 4.4, 0.12, 13, 8.2, 1],
      [26, -2.8, 0.05, 14, 8.6, 1],
      [25, -10.4, -0.06, 33, 8.2, 0.05],
    ],
    thumb: [8, -11, 0.3, 22, 8.8, 0.26],
  },
  flat: {
    palm,
    fingers: [
      [29, 11.4, 0.14, 23, 7.2, 0.08],
      [32, 4.4, 0.06, 29, 8.2, 0.04],
      [32.5, -3.2, 0, 31, 8.6, 0.02],
      [30, -10.6, -0.06, 28, 8.4, 0.02],
    ],
    thumb: [10, -12.5, -0.62, 25, 9, 0.22],
  },
  /** Fingers behind the thing, the thumb before it. */
  hold: {
    palm: [[-6, -10], [6, -12], [16, -13], [22, -9], [23, 0], [21, 10], [12, 13], [2, 12], [-6, 10]],
    fingers: [],
    under: [
      [16, 9, 0.1, 16, 7.4, 0.2, false],
      [18, 3, 0.02, 19, 8, 0.14, false],
      [18, -4, -0.05, 19, 8.2, 0.1, false],
      [15, -10, -0.1, 17, 8, 0.06, false],
    ],
    thumb: [8, -9, -0.2, 25, 9, -0.2],
  },
};
