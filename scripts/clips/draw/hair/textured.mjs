import { randomFrom } from "../../random.mjs";
import { alpha, glow, mix, pen, sides } from "../pen.mjs";
import { cap, crown, hairline, strands } from "./tools.mjs";

const natural = [[46.5, 3], [44.5, -18], [40, -38], [30, -49], [14, -53.5], [0, -54.5]];

/** Small coils over an area round (0, cy): always the same ones. */
function coils(h, { rx, ry, cy, count, size = 3, strength = 0.3, from = -0.05, to = 1.05, inner = 0.62 }) {
  h.g.save();
  h.shape?.().clip();
  h.g.lineCap = "round";
  const random = randomFrom(3);
  for (let i = 0; i < count; i += 1) {
    const angle = Math.PI * (1 + from + random.uniform() * (to - from));
    const reach = inner + random.uniform() * (1 - inner);
    const [px, py] = [Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach];
    h.g.beginPath();
    h.g.arc(px, py, size * (0.7 + ((i * 7) % 5) * 0.12), angle + i, angle + i + 3.4);
    h.g.strokeStyle = alpha(i % 2 ? h.light : h.dark, strength);
    h.g.lineWidth = 1.1;
    h.g.stroke();
  }
  h.g.restore();
}

/** A soft, uneven round of hair. */
function cloud(h, { rx, ry, cy, bumps = 30, depth = 2.2, style }) {
  const points = [];
  for (let i = 0; i < bumps; i += 1) {
    const angle = (i / bumps) * Math.PI * 2;
    const out = 1 + (((i * 0.618034) % 1) - 0.5) * depth * 0.03;
    points.push([Math.cos(angle) * rx * out, cy + Math.sin(angle) * ry * out]);
  }
  pen(h.g).ring(points).fill(style);
}

const size = (h) => h.hair.size ?? 1;

export const textured = {
  afro: {
    back: (h) => cloud(h, { rx: 72 * size(h), ry: 68 * size(h), cy: -30, style: mix(h.colour, h.dark, 0.6), bumps: 40 }),
    front(h) {
      const k = size(h);
      const line = hairline(h, natural);
      const outer = Array.from({ length: 33 }, (_, i) => {
        const angle = Math.PI * (0.9 + (i / 32) * 1.2);
        const out = 1 + (i % 2 ? 0.012 : -0.006);
        return [Math.cos(angle) * (48 + 24 * k) * out, -26 + Math.sin(angle) * (50 + 26 * k) * out];
      });
      cap(h, outer, line, mix(h.colour, h.light, 0.1));
      h.g.lineCap = "round";
      pen(h.g).curve(line).stroke(alpha(h.colour, 0.35), 4.4);
      pen(h.g).curve(line).stroke(alpha(h.colour, 0.6), 2.2);
      glow(h.g, -26, -74, 34 * k, 22, h.light, 0.36);
      coils(h, { rx: 46 + 26 * k, ry: 48 + 28 * k, cy: -26, count: 230, strength: 0.3, inner: 0.55, from: -0.12, to: 1.12 });
    },
  },
  /** Close natural curls with clipped sides. */
  fade: {
    front(h) {
      const line = hairline(h, [[46.5, -4], [45, -20], [41.5, -36], [34, -45], [16, -49], [0, -49.5]]);
      cap(h, crown(h, { vol: 3, side: 0.5, low: -6 }), line, alpha(h.colour, 0.62));
      const top = crown(h, { vol: size(h) * 8, side: 0, low: -44 }).slice(2, 7);
      pen(h.g).curve(top).on(hairline(h, [[43, -44], [34, -46], [16, -50], [0, -50.5]])).close().fill(h.colour);
      coils(h, { rx: 44 * h.w, ry: 32 + size(h) * 6, cy: -48, count: 110, size: 2.3, strength: 0.34, inner: 0.2 });
    },
  },
  curls: {
    hidesEars: true,
    back(h) {
      cloud(h, { rx: 60, ry: 66, cy: -20, style: h.dark, bumps: 26, depth: 4 });
      const random = randomFrom(19);
      for (let i = 0; i < 60; i += 1) {
        const [x, y] = [(i % 2 ? 1 : -1) * (36 + random.uniform() * 24), -20 + random.uniform() * 62];
        const r = 6 + random.uniform() * 3;
        pen(h.g).ellipse(x, y, r, r * 0.9).fill(mix(h.dark, h.colour, random.uniform() * 0.7));
        pen(h.g).M(x - r * 0.6, y + 1).Q(x, y - r, x + r * 0.6, y).stroke(alpha(h.light, 0.22), 1);
      }
    },
    front(h) {
      const line = hairline(h, [[46, 22], [42.5, 0], [42, -22], [33, -38], [18, -43], [8, -47]], [[46, 20], [42.5, 0], [41, -20], [31, -34], [18, -42], [4, -46], [-6, -49]]);
      cap(h, crown(h, { vol: 13, side: 12, low: 24 }), line);
      const random = randomFrom(11);
      for (let i = 0; i < 150; i += 1) {
        const angle = Math.PI * (0.74 + random.uniform() * 1.52);
        const reach = 0.72 + random.uniform() * 0.36;
        const [x, y] = [Math.cos(angle) * 54 * reach, -22 + Math.sin(angle) * 64 * reach];
        if (Math.hypot((x - h.x * 1.2) / 42, (y + 3 - h.y) / 44) < 1) continue;
        const r = 6.5 + ((i * 7) % 4);
        pen(h.g).ellipse(x, y, r, r * 0.9).fill(mix(h.colour, i % 2 ? h.light : h.dark, 0.16 + (i % 3) * 0.09));
        pen(h.g).M(x - r * 0.6, y + 1).Q(x - r * 0.1, y - r * 0.9, x + r * 0.6, y).stroke(alpha(h.light, 0.3), 1.1);
        pen(h.g).M(x - r * 0.5, y + r * 0.6).Q(x + r * 0.1, y - r * 0.2, x + r * 0.7, y + r * 0.5).stroke(alpha(h.dark, 0.4), 1.1);
      }
    },
  },
  curlytop: {
    front(h) {
      const line = hairline(h, [[46.5, 1], [45, -18], [42, -34], [34, -40], [22, -38], [10, -44], [0, -41]]);
      cap(h, crown(h, { vol: 13, side: 3, low: 1 }), line);
      const random = randomFrom(7);
      for (let i = 0; i < 90; i += 1) {
        const x = (random.uniform() - 0.5) * 84;
        const y = -91 + random.uniform() * 44 + Math.abs(x) ** 2 * 0.012;
        if (y > -44 + Math.abs(x) * 0.1) continue;
        const r = 4.6 + (i % 3);
        pen(h.g).ellipse(x + h.x * 0.5, y, r, r * 0.85).fill(mix(h.colour, i % 2 ? h.light : h.dark, 0.2));
        pen(h.g).M(x - r * 0.6 + h.x * 0.5, y + 1).Q(x + h.x * 0.5, y - r, x + r * 0.6 + h.x * 0.5, y).stroke(alpha(h.light, 0.36), 1);
      }
      for (const s of sides) glow(h.g, s * 47 * h.w, -14, 7, 26, h.colour, 0.4);
    },
  },
  /** Box braids, parted, gathered behind one shoulder and before the other. */
  braids: {
    back(h) {
      pen(h.g).ellipse(0, -22, 53, 58).fill(h.dark);
      for (const s of sides) for (let i = 0; i < 6; i += 1) braid(h, [[s * (30 + i * 4), 10], [s * (40 + i * 4), 60], [s * (42 + i * 4.4), 126 - i * 5]]);
    },
    front(h) {
      const line = hairline(h, [[47, 10], [44, -14], [40, -38], [30, -51], [14, -57], [0, -59]]);
      const outer = crown(h, { vol: 6, side: 5, low: 12 });
      cap(h, outer, line);
      for (const s of sides)
        for (let i = 0; i < 8; i += 1) {
          const t = i / 7;
          braid(h, [[s * (3 + t * 20) + h.x * (1 - t), -60 - t * 17 + h.y * (1 - t)], [s * (30 + t * 12), -50 - t * 14], [s * (43.5 + t * 6), -18], [s * (45 + t * 7), 18]]);
        }
      for (const s of sides) for (let i = 0; i < 3; i += 1) braid(h, [[s * (45 + i * 4), 14], [s * (47 + i * 5), 48], [s * (45 + i * 5), 92 + i * 9]]);
    },
    hidesEars: true,
  },
  /** Locs drawn back from the face and falling to the shoulders. */
  locs: {
    back(h) {
      pen(h.g).ellipse(0, -24, 54, 58).fill(h.dark);
      for (const s of sides) for (let i = 0; i < 7; i += 1) loc(h, [[s * (22 + i * 4), 4], [s * (38 + i * 3.6), 44], [s * (38 + i * 4), 92 - i * 4]]);
    },
    front(h) {
      const line = hairline(h, natural);
      const outer = crown(h, { vol: 10, side: 5, low: 2 });
      cap(h, outer, line);
      for (let i = 0; i < 17; i += 1) {
        const t = i / 16;
        const a = line[Math.round((1 - t) * (line.length - 1))];
        const s = t < 0.5 ? -1 : 1;
        loc(h, [a, [a[0] * 1.08 + s * 2, a[1] - 13], [a[0] * 0.95 + s * 6, a[1] - 27 + Math.abs(a[0]) * 0.3]]);
      }
    },
  },
  /** Cornrows to a low knot. */
  cornrows: {
    back: (h) => {
      pen(h.g).ellipse(0, -24, 48, 53).fill(h.dark);
      pen(h.g).ellipse(2, -84, 22, 16).fill(h.colour);
      for (let i = 0; i < 5; i += 1) braid(h, [[-18 + i * 8, -76], [-14 + i * 8, -92], [2 + i * 3, -98]]);
    },
    front(h) {
      const line = hairline(h, natural);
      const outer = crown(h, { vol: 3, side: 0.6, low: -2 });
      cap(h, outer, line, h.dark);
      for (let i = 1; i < 12; i += 1) {
        const a = line[Math.round((1 - i / 12) * (line.length - 1))];
        const k = (i - 6) / 6;
        braid(h, [a, [k * 40 * h.w, -58 + Math.abs(k) * 12], [k * 24, -79 + Math.abs(k) * 4]]);
      }
    },
  },
};

function braid(h, points) {
  h.g.lineCap = "round";
  pen(h.g).curve(points).stroke(h.dark, 5);
  pen(h.g).curve(points).stroke(h.colour, 3.8);
  h.g.setLineDash([2.2, 2.4]);
  pen(h.g).curve(points).stroke(alpha(h.light, 0.42), 2.6);
  h.g.setLineDash([]);
}

function loc(h, points) {
  h.g.lineCap = "round";
  pen(h.g).curve(points).stroke(h.dark, 6.4);
  pen(h.g).curve(points).stroke(h.colour, 5);
  h.g.setLineDash([1.4, 3.2]);
  pen(h.g).curve(points).stroke(alpha(h.light, 0.3), 4);
  h.g.setLineDash([]);
  strands(h, points, points, 0);
}
