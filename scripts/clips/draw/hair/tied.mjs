import { alpha, glow, mix, pen, sides } from "../pen.mjs";
import { cap, crown, hairline, strands } from "./tools.mjs";

const backLine = [[46.5, 3], [44.5, -18], [41, -38], [31, -51], [14, -57.5], [0, -59]];

/** Hair drawn back from the face. */
function drawnBack(h, { vol = 4, parted = null, wisps = true } = {}) {
  const line = hairline(h, backLine);
  const outer = crown(h, { vol, side: 1.5, low: 2 });
  cap(h, outer, line);
  if (parted === null) strands(h, [...line].reverse(), outer, 40, [0, -2], 0.34, 1.1);
  else {
    for (const s of sides) strands(h, [[parted + h.x, -59 + h.y], [parted, -84]], [[s * 46, -4], [s * 49, -26], [s * 44, -52], [s * 24, -74]], 18, [s * 8, -10], 0.32, 1.1);
    pen(h.g).M(parted + h.x, -59 + h.y).L(parted, -84).stroke(alpha(h.dark, 0.55), 1.3);
  }
  if (wisps)
    for (const s of sides) {
      pen(h.g).curve([[s * 43 * h.w, -28], [s * 45.5 * h.w, -10], [s * 44 * h.w, 10], [s * 46 * h.w, 20]]).stroke(alpha(h.colour, 0.75), 1.3);
      pen(h.g).curve([[s * 42 * h.w, -32], [s * 46.5 * h.w, -6], [s * 46 * h.w, 6]]).stroke(alpha(h.colour, 0.6), 1);
    }
}

function knot(h, x, y, rx, ry) {
  pen(h.g).ellipse(x, y, rx, ry).fill(h.dark);
  pen(h.g).ellipse(x - 1.5, y - 1.5, rx * 0.9, ry * 0.86).fill(h.colour);
  for (let i = 0; i < 8; i += 1) {
    const k = (i - 3.5) / 4;
    pen(h.g).M(x - rx * 0.8, y + k * ry * 0.7).Q(x + k * 5, y - ry * 0.9 + k * 5, x + rx * 0.8, y + k * ry * 0.6).stroke(alpha(i % 2 ? h.light : h.dark, 0.4), 1.2);
  }
}

export const tied = {
  bun: {
    back: (h) => knot(h, 3, -92, 20, 15),
    front: (h) => drawnBack(h),
  },
  lowbun: {
    back: (h) => {
      knot(h, 24, 44, 15, 13);
      pen(h.g).ellipse(0, -22, 49, 54).fill(h.dark);
    },
    front: (h) => drawnBack(h, { vol: 6, parted: h.hair.part ?? -8, wisps: false }),
  },
  updo: {
    back: (h) => {
      pen(h.g).ring([[-46, -46], [-36, -86], [-6, -101], [28, -94], [46, -60], [40, -20], [-40, -20]]).fill(h.dark);
      for (const [x, y, rx, ry] of [[-16, -86, 20, 13], [16, -87, 21, 14], [2, -94, 16, 9]]) knot(h, x, y, rx, ry);
    },
    front: (h) => drawnBack(h, { vol: 6, wisps: false }),
  },
  ponytail: {
    back: (h) => {
      pen(h.g).ellipse(0, -24, 49, 54).fill(h.dark);
      pen(h.g).ring([[30, 18], [44, 26], [58, 50], [62, 84], [54, 118], [46, 96], [38, 66], [24, 36]]).fill(h.colour);
      strands(h, [[32, 22], [44, 30]], [[46, 96], [55, 112], [60, 84]], 12, [6, 0], 0.34, 1.2);
    },
    front: (h) => drawnBack(h, { vol: 4 }),
  },
  messybun: {
    back: (h) => {
      knot(h, -6, -95, 19, 14);
      for (const [x, y, tx, ty] of [[-20, -101, -29, -106], [8, -104, 15, -111], [13, -97, 24, -100]]) pen(h.g).M(x, y).Q((x + tx) / 2, ty, tx, ty + 5).stroke(h.colour, 1.8);
    },
    front(h) {
      drawnBack(h, { vol: 6 });
      for (const s of sides) pen(h.g).curve([[s * 30 + h.x, -50], [s * 41, -34], [s * 45.5, -8], [s * 44, 18], [s * 47, 34]]).stroke(alpha(h.colour, 0.9), 2.2);
    },
  },
  /** A small grey knot, thin at the parting. */
  thinbun: {
    back: (h) => {
      knot(h, 4, -87, 15, 10);
      pen(h.g).ellipse(0, -24, 49, 53).fill(h.dark);
    },
    front(h) {
      drawnBack(h, { vol: 5, parted: -3, wisps: true });
      glow(h.g, -3 + h.x, -68, 4, 10, mix(h.colour, "#f0d0bc", 0.7), 0.5);
    },
  },
};
