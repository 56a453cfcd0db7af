import { alpha, mix, pen, sides } from "../pen.mjs";
import { cap, crown, hairline, strands } from "./tools.mjs";

/** Hair parted at px that falls past the face: the crown with both curtains, down to `low`, `out` wide there. */
function curtains(h, { part = 0, vol = 8, side = 6, low = 70, out = 52, inner = 45, wave = 0, fringe = null }) {
  const outer = crown(h, { vol, side, low: 2 });
  const down = (s) => [
    [s * (50 * h.w + side), 20],
    [s * (out + 2 + wave), low * 0.55],
    [s * (out - wave * 0.7), low * 0.82],
    [s * (out - 4), low],
    [s * (inner - 2), low - 3],
    [s * (inner - 3 + wave * 0.5), low * 0.6],
    [s * (inner - 1), 22],
    [s * 44.5 * h.w, 4],
  ];
  const left = down(-1);
  const right = down(1);
  const top = fringe ?? [[42 * h.w + h.x * 0.5, -20], [34 * h.w + h.x, -40 + h.y], [part + 8 + h.x, -56 + h.y], [part + h.x, -60 + h.y], [part - 10 + h.x, -55 + h.y], [-34 * h.w + h.x, -38 + h.y], [-42 * h.w + h.x * 0.5, -18]];
  h.shape = () => pen(h.g).curve([...left.slice(0, 4)].reverse()).on(outer).on(right).on(top).on([...left.slice(4)].reverse()).close();
  h.shape().fill(h.fill);
  const root = [[part + h.x, -60 + h.y], [part, -82 - vol * 0.9]];
  for (const s of sides) {
    strands(h, root, [[s * inner, low - 6], [s * (out - 3), low - 4], [s * (50 + side), 0], [s * 46, -50]], 17, [s * 24, -30], 0.3, 1.2);
    strands(h, [[s * 46, -20], [s * (49 + side), -16]], [[s * (inner - 1), low - 4], [s * (out - 3), low - 3]], 9, [s * (3 + wave), 0], 0.32, 1.2);
  }
  if (!fringe) pen(h.g).M(...root[0]).Q(part + 1.5 + h.x * 0.5, -70, part * 0.7, -82 - vol * 0.7).stroke(alpha(h.dark, 0.4), 1.1);
}

/** The mass behind neck and shoulders. */
function behind(h, { low, out, wave = 0 }) {
  const side = (s) => [[s * 36, -52], [s * 49, -20], [s * (out * 0.94 + wave), low * 0.35], [s * (out + wave), low * 0.75], [s * (out - 6), low]];
  pen(h.g).ring([...side(1), [0, low + 4], ...side(-1).reverse()]).fill(h.dark);
  strands(h, [[-46, 10], [46, 10]], [[-out + 4, low - 3], [out - 4, low - 3]], 20, [0, 0], 0.22, 1.3);
}

const blunt = (h, bottom) => [[43 * h.w, -12], [42 * h.w + h.x * 0.5, bottom], [28 + h.x, bottom - 2 + h.y], [10 + h.x, bottom - 1 + h.y], [-8 + h.x, bottom - 1.4 + h.y], [-28 + h.x, bottom - 2 + h.y], [-42 * h.w + h.x * 0.5, bottom], [-43 * h.w, -12]];

export const long = {
  long: {
    hidesEars: true,
    back: (h) => behind(h, { low: 132, out: 62 }),
    front: (h) => curtains(h, { part: h.hair.part ?? 4, low: h.hair.size ?? 122, out: 57, inner: 42 }),
  },
  longwavy: {
    hidesEars: true,
    back: (h) => behind(h, { low: 116, out: 62, wave: 3 }),
    front: (h) => curtains(h, { part: h.hair.part ?? -9, vol: 11, side: 9, low: 108, out: 58, inner: 42, wave: 4 }),
  },
  bob: {
    hidesEars: true,
    back: (h) => behind(h, { low: 66, out: 55 }),
    front: (h) => curtains(h, { part: h.hair.part ?? 12, vol: 9, side: 5, low: 64, out: 54, inner: 41 }),
  },
  fringebob: {
    hidesEars: true,
    back: (h) => behind(h, { low: 60, out: 56 }),
    front(h) {
      curtains(h, { vol: 9, side: 7, low: 56, out: 55, inner: 42, fringe: blunt(h, -24) });
      strands(h, [[-18, -86], [18, -86]], [[-38 + h.x, -25], [38 + h.x, -25]], 26, [0, -4], 0.3, 1.2);
    },
  },
  fringelong: {
    hidesEars: true,
    back: (h) => behind(h, { low: 118, out: 60 }),
    front(h) {
      curtains(h, { vol: 8, side: 5, low: 106, out: 55, inner: 42, fringe: blunt(h, -26) });
      strands(h, [[-18, -86], [18, -86]], [[-38 + h.x, -27], [38 + h.x, -27]], 26, [0, -4], 0.3, 1.2);
    },
  },
  shoulder: {
    hidesEars: true,
    back: (h) => behind(h, { low: 88, out: 60, wave: 2 }),
    front: (h) => curtains(h, { part: h.hair.part ?? -12, vol: 10, side: 8, low: 84, out: 60, inner: 42, wave: 4 }),
  },
  layered: {
    hidesEars: true,
    back: (h) => behind(h, { low: 96, out: 60 }),
    front(h) {
      curtains(h, { part: h.hair.part ?? 10, vol: 12, side: 8, low: 92, out: 58, inner: 42, wave: 3 });
      for (const s of sides)
        pen(h.g)
          .ring([[6 + h.x, -62 + h.y], [s * 26 + h.x, -47 + h.y], [s * 41, -22], [s * 44, 8], [s * 40, 26], [s * 49, 4], [s * 50, -30], [s * 32, -66]])
          .fill(mix(h.colour, h.light, s < 0 ? 0.3 : 0.05));
    },
  },
  /** Short, set and soft: an older woman's hair. */
  set: {
    hidesEars: false,
    back: (h) => pen(h.g).ellipse(0, -22, 55, 60).fill(h.dark),
    front(h) {
      const line = hairline(h, [[48, 8], [43.5, -8], [43, -28], [34, -42], [18, -46], [8, -53]], [[48, 8], [43.5, -6], [42, -24], [33, -37], [18, -41], [2, -50], [-6, -54]]);
      const outer = crown(h, { vol: 13, side: 9, low: 9 });
      outer.splice(2, 5, [-53, -52], [-44, -74], [-26, -87], [-4, -91], [20, -89], [42, -76], [53, -52]);
      cap(h, outer, line);
      strands(h, [[8 + h.x, -55], [6, -86]], [[-47, 4], [-52, -30], [-48, -62], [-26, -84]], 26, [-10, -14], 0.42, 1.4);
      strands(h, [[8 + h.x, -55], [8, -86]], [[47, 4], [52, -30], [48, -62], [28, -84]], 24, [10, -14], 0.36, 1.4);
      for (const [px, py, turn] of [[-46, -40, 1], [-38, -66, 1], [40, -64, -1], [47, -38, -1], [-46, -12, 1], [46, -10, -1]])
        pen(h.g).M(px - 7, py + 6).Q(px + turn * 6, py - 8, px + 7, py + 4).stroke(alpha(h.light, 0.4), 2);
    },
  },
};
