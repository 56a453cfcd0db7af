import { randomFrom } from "../../random.mjs";
import { alpha, glow, mix, pen, sides, within } from "../pen.mjs";
import { cap, crown, hairline, strands } from "./tools.mjs";

const line = {
  even: [[46.5, 2], [45, -20], [41, -38], [31, -48], [14, -53], [0, -54]],
  square: [[46.5, 3], [45, -18], [41.5, -36], [33, -45], [15, -49], [0, -49.5]],
  receding: [[46.5, 2], [45, -20], [42, -40], [36, -58], [24, -64], [13, -57], [0, -55]],
};

/** Soft temples: hair that is clipped short lets the skin through. */
function temples(h, strength) {
  for (const s of sides) glow(h.g, s * 47 * h.w, -16, 9, 30, h.colour, strength);
}

const beards = (h, s) =>
  pen(h.g).ring([[s * 47.5 * h.w, -16], [s * 44 * h.w, -14], [s * 43.6 * h.w, 2], [s * 45.5 * h.w, 12], [s * 47 * h.w, 2]]).fill(alpha(h.colour, 0.85));

export const short = {
  cropped: {
    front(h) {
      const top = hairline(h, line.square);
      const outer = crown(h, { vol: 5, side: 1.5, low: 2 });
      cap(h, outer, top);
      temples(h, 0.3);
      strands(h, outer.slice(2, 7), top.slice(2, -2).reverse(), 34, [3, -2], 0.3);
      for (let i = 0; i < 17; i += 1) {
        const px = -30 + i * 3.7;
        pen(h.g).M(px * h.w + h.x, -52 + h.y + Math.abs(px) * 0.06).L((px + 1) * h.w + h.x, -48 + h.y + Math.abs(px) * 0.11 + ((i * 5) % 3) * 0.6).stroke(alpha(h.colour, 0.5), 1.5);
      }
    },
  },
  buzz: {
    front(h) {
      const top = hairline(h, line.square);
      const outer = crown(h, { vol: 2, side: 0.4, low: -2 });
      within(h.g, () => {
        cap(h, outer, top, alpha(h.colour, 0.62));
        h.g.clip();
        const random = randomFrom(5);
        for (let i = 0; i < 260; i += 1) {
          const px = (random.uniform() - 0.5) * 100;
          const py = -86 + random.uniform() * 84;
          pen(h.g).M(px, py).L(px + 0.5, py + 1.7).stroke(alpha(i % 4 ? h.dark : h.light, 0.42), 0.9);
        }
      });
    },
  },
  bald: {
    front(h) {
      glow(h.g, -14 + h.x * 0.4, -60, 20, 10, "#fff6ea", 0.4);
      for (const s of sides) {
        pen(h.g).ring([[s * 46.5 * h.w, -34], [s * 44.5 * h.w, -24], [s * 44 * h.w, -8], [s * 45.4 * h.w, 3], [s * 46.6 * h.w, 0], [s * 47.4 * h.w, -18]]).fill(alpha(h.colour, (h.hair.size ?? 0.7) * 0.6));
        glow(h.g, s * 46 * h.w, -22, 6, 24, h.colour, h.hair.size ?? 0.7);
      }
    },
  },
  receding: {
    front(h) {
      const top = hairline(h, line.receding);
      const outer = crown(h, { vol: 4, side: 2, low: 3 });
      cap(h, outer, top);
      strands(h, outer.slice(2, 7), top.slice(3, -3).reverse(), 30, [0, -3], 0.32);
      temples(h, 0.25);
    },
  },
  thinning: {
    front(h) {
      for (const s of sides) {
        pen(h.g).ring([[s * 50 * h.w, -34], [s * 45 * h.w, -44], [s * 43 * h.w, -28], [s * 44.6 * h.w, -8], [s * 45.6 * h.w, 8], [s * 49 * h.w, 4], [s * 51.5 * h.w, -14]]).fill(h.fill);
        for (let i = 0; i < 6; i += 1) pen(h.g).M(s * (45 + i) * h.w, -40 + i * 2).Q(s * (47 + i * 0.8) * h.w, -20, s * (45.6 + i * 0.6) * h.w, 2).stroke(alpha(i % 2 ? h.light : h.dark, 0.4), 0.9);
      }
      glow(h.g, -10 + h.x * 0.4, -62, 22, 10, "#fff6ea", 0.3);
      for (let i = 0; i < 13; i += 1) {
        const px = -31 + i * 4.6;
        pen(h.g).M(px * 0.9 * h.w + 5, -77 - 4.4 * Math.cos(px / 32)).Q((px - 3) * h.w, -72, (px - 5) * h.w + h.x, -60 + Math.abs(px) * 0.2 + h.y).stroke(alpha(i % 3 ? h.colour : h.light, 0.55), 1.5);
      }
    },
  },
  sidepart: {
    front(h) {
      const lineNow = hairline(h, [[46.5, 3], [45, -18], [42, -36], [36, -47], [26, -54], [20, -57]], [[46.5, 3], [45, -18], [42, -34], [36, -43], [22, -49], [4, -54], [-8, -57]]);
      const outer = crown(h, { vol: h.hair.size ?? 8, side: 2.4, low: 3, lean: -4 });
      cap(h, outer, lineNow);
      const part = [[18 + h.x, -57 + h.y], [14 + h.x, -68], [12, -80]];
      strands(h, [part[0], part[1], part[2]], [[-44, -30], [-46, -52], [-26, -80]], 24, [-4, -9], 0.34, 1.1);
      strands(h, [part[0], part[1], part[2]], [[44, -30], [46, -46], [34, -72]], 14, [4, -5], 0.3, 1.1);
      pen(h.g).curve(part).stroke(alpha(h.dark, 0.5), 1.4);
    },
  },
  quiff: {
    front(h) {
      const size = h.hair.size ?? 1;
      const lineNow = hairline(h, [[46.5, 2], [45, -20], [41, -38], [32, -48], [14, -52], [0, -51]]);
      const outer = crown(h, { vol: 9 * size, side: 1.5, low: 2, lean: 4 });
      outer.splice(3, 3, [-31 * h.w, -76 - 6 * size], [-11, -87 - 9 * size], [13, -88 - 8 * size], [32 * h.w, -75 - 6 * size]);
      cap(h, outer, lineNow);
      strands(h, lineNow.slice(3, -3).reverse(), outer.slice(2, 7), 32, [6, -6], 0.36, 1.2);
      temples(h, 0.3);
    },
  },
  wavy: {
    front(h) {
      const lineNow = hairline(h, [[47, 4], [45, -16], [41, -33], [30, -41], [20, -37], [10, -47], [0, -43]], [[47, 4], [45, -16], [42, -32], [32, -36], [22, -46], [12, -39], [0, -43]]);
      const outer = crown(h, { vol: 10, side: 5, low: 3 });
      outer.splice(3, 3, [-35, -78], [-20, -89], [-4, -89.5], [14, -92], [32, -82]);
      cap(h, outer, lineNow);
      strands(h, [[-28, -82], [0, -92], [30, -82]], lineNow.slice(2, -2).reverse(), 30, [7, -5], 0.34, 1.3);
      strands(h, [[-18, -86], [-22, -84]], [[-48, -8], [-50, -40]], 10, [-10, -6], 0.3, 1.2);
      strands(h, [[20, -86], [24, -84]], [[48, -8], [50, -40]], 10, [10, -6], 0.3, 1.2);
    },
  },
  fringe: {
    front(h) {
      const lineNow = hairline(h, [[47, 6], [45, -14], [42, -27], [34, -33], [22, -31], [10, -33], [0, -30]], [[47, 4], [45.5, -14], [42, -24], [34, -27], [22, -25.5], [10, -28], [0, -30]]);
      const outer = crown(h, { vol: 10, side: 5, low: 5 });
      cap(h, outer, lineNow);
      strands(h, [[-8, -88], [4, -89], [14, -87]], lineNow.slice(1, -1).reverse(), 40, [-2, -14], 0.32, 1.2);
    },
  },
  messy: {
    front(h) {
      const lineNow = hairline(h, [[47, 4], [45.5, -16], [42, -30], [36, -38], [29, -43], [18, -41], [8, -44], [0, -40]], [[47, 3], [45, -18], [41, -33], [34, -37], [26, -35], [16, -39], [6, -37], [0, -40]]);
      const outer = crown(h, { vol: 13, side: 6, low: 3 });
      outer.splice(2, 5, [-51, -50], [-42, -70], [-35, -76], [-26, -85], [-14, -85], [-2, -91], [10, -87], [22, -89], [33, -79], [43, -69], [51, -48]);
      cap(h, outer, lineNow);
      strands(h, [[-26, -80], [4, -90], [30, -80]], lineNow.slice(1, -1).reverse(), 36, [6, -7], 0.36, 1.4);
      strands(h, [[-10, -82], [10, -84]], outer.slice(1, -1), 24, [-3, -3], 0.3, 1.3);
    },
  },
  pixie: {
    front(h) {
      const lineNow = hairline(h, [[47.5, 9], [44, -6], [44, -22], [38, -39], [26, -50], [16, -55]], [[47, 10], [44, -4], [43.5, -16], [36, -27], [20, -35], [4, -44], [-8, -53]]);
      const outer = crown(h, { vol: 10, side: 5, low: 7, lean: 3 });
      cap(h, outer, lineNow);
      strands(h, [[12 + h.x, -56], [12, -70], [10, -85]], [[-46, 4], [-47, -34], [-34, -78]], 26, [-8, -10], 0.34, 1.2);
      strands(h, [[14 + h.x, -56], [16, -70], [14, -84]], [[46, 4], [48, -40], [34, -76]], 16, [6, -8], 0.3, 1.2);
      for (const s of sides) beards(h, s);
      pen(h.g).curve([[-44, -12], [-36 + h.x, -27], [-14 + h.x, -38], [8 + h.x, -52]]).stroke(alpha(h.light, 0.35), 1.6);
    },
  },
  greyshort: {
    front(h) {
      const lineNow = hairline(h, [[46.8, 4], [44.6, -16], [42, -34], [36, -50], [25, -55], [10, -53], [0, -54]]);
      const outer = crown(h, { vol: h.hair.size ?? 7, side: 3.4, low: 4, lean: -3 });
      cap(h, outer, lineNow);
      strands(h, lineNow.slice(3, -3).reverse(), outer.slice(2, 7), 34, [-5, -4], 0.4, 1.1);
      for (const s of sides) glow(h.g, s * 47 * h.w, -18, 8, 26, mix(h.colour, "#ffffff", 0.5), 0.4);
    },
  },
};
