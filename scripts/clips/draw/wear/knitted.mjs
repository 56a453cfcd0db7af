import { paint } from "./cloth.mjs";
import { alpha, mix, pen, sides, times } from "../pen.mjs";
import { collar, opening, throat } from "./shirts.mjs";

/** Cloth right up to the neck. */
function closed(g, h) {
  const { cx, y } = h;
  h.inTrunk(() => {
    pen(g).M(cx - 60, y + 2).Q(cx, y + 46, cx + 60, y + 2).L(cx + 60, y + 80).L(cx - 60, y + 80).close();
    paint(g, h, h);
  });
}

export const knitted = {
  crew(g, h) {
    opening(g, h, { wide: 33, deep: 25, hem: 7 });
    const { cx, y, clothLight } = h;
    pen(g).curve([[cx - 37, y + 17], [cx - 20, y + 39], [cx, y + 45], [cx + 20, y + 39], [cx + 37, y + 17]]).stroke(alpha(clothLight, 0.35), 1);
  },
  /** A V-necked jumper over a shirt. */
  vneck(g, h) {
    const { cx, y, n, under, cloth, clothDeep } = h;
    const w = 38 * (0.5 + n * 0.5);
    pen(g).M(cx - w, y + 12).L(cx, y + 84).L(cx + w, y + 12).Q(cx, y + 66, cx - w, y + 12).fill(mix(under, "#2a3640", 0.12));
    pen(g).M(cx, y + 50).L(cx, y + 80).stroke("rgba(40,50,60,.3)", 1);
    if (h.top.tie) {
      pen(g).M(cx - 7, y + 46).L(cx + 7, y + 46).L(cx + 4, y + 80).L(cx - 4, y + 80).fill(h.top.tie);
      pen(g).M(cx - 8, y + 36).L(cx + 8, y + 36).L(cx + 5.5, y + 50).L(cx - 5.5, y + 50).fill(mix(h.top.tie, "#ffffff", 0.12));
    }
    collar(g, h, under, { open: !h.top.tie, size: 0.8 });
    g.lineJoin = "round";
    const vee = (dy, by) => pen(g).M(cx - w - 4 - by, y + 12 + dy).Q(cx - w * 0.6 - by, y + 48 + dy, cx, y + 86 + dy + by).Q(cx + w * 0.6 + by, y + 48 + dy, cx + w + 4 + by, y + 12 + dy);
    h.inTrunk(() => {
      vee(3, 1).stroke("rgba(20,12,14,.16)", 8);
      vee(0, 0).stroke(mix(cloth, clothDeep, 0.35), 6);
      vee(1, 3).stroke(alpha(h.clothLight, 0.35), 1);
    });
  },
  rollneck(g, h) {
    const { cx, y, n, cloth, clothDeep, clothLight } = h;
    const w = 24 * n;
    closed(g, h);
    pen(g).ring([[cx - w, y - 14], [cx, y - 4], [cx + w, y - 14], [cx + w + 4, y + 4], [cx + w + 9, y + 20], [cx, y + 32], [cx - w - 9, y + 20], [cx - w - 4, y + 4]]).fill(mix(cloth, clothDeep, 0.1)).stroke(alpha(clothDeep, 0.35), 1);
    pen(g).curve([[cx - w, y - 13], [cx, y - 3], [cx + w, y - 13]]).stroke(alpha(clothLight, 0.7), 3);
    for (let i = -5; i <= 5; i += 1) pen(g).M(cx + i * w * 0.19, y - 5 + (5 - Math.abs(i)) * 0.8).Q(cx + i * w * 0.2, y + 10, cx + i * w * 0.24, y + 24 + (5 - Math.abs(i)) * 1.2).stroke(alpha(clothDeep, 0.24), 1.2);
  },
  cardigan(g, h) {
    const { cx, y, clothDeep, cloth, under, skin, shade } = h;
    const plain = times(under, 0.8, 0.78, 0.8);
    h.inTrunk(() => {
      pen(g).M(cx - 38, y + 8).Q(cx, y + 66, cx + 38, y + 8).L(cx + 20, 420).L(cx - 20, 420).fill(under);
      pen(g).M(cx - 31, y + 12).Q(cx, y + 58, cx + 31, y + 12).Q(cx, y + 22, cx - 31, y + 12).fill(throat(g, y, skin, shade));
      pen(g).M(cx - 33, y + 12).Q(cx, y + 60, cx + 33, y + 12).stroke(plain, 2.4);
    });
    for (const dx of [-6, 6]) pen(g).M(cx + dx, y + 70).Q(cx + dx * 1.6, y + 110, cx + dx * 1.3, y + 150).stroke(alpha(plain, 0.8), 1.8);
    for (const s of sides) h.inTrunk(() => {
      pen(g).M(cx + s * 37, y + 8).Q(cx + s * 31, y + 70, cx + s * 19, y + 122).Q(cx + s * 16, y + 150, cx + s * 16, 420).stroke("rgba(20,12,14,.16)", 10);
      pen(g).M(cx + s * 38, y + 8).Q(cx + s * 32, y + 70, cx + s * 20, y + 122).Q(cx + s * 17, y + 150, cx + s * 17, 420).stroke(mix(cloth, clothDeep, s < 0 ? 0.2 : 0.36), 7);
    });
    for (const below of [112, 140]) pen(g).ellipse(cx + 21 - (below - 112) * 0.1, y + below, 3).fill(mix(cloth, "#f3e6d0", 0.5)).stroke(alpha(clothDeep, 0.7), 0.9);
  },
  hoodie(g, h) {
    const { cx, y, n, cloth, clothDeep, clothLight, under } = h;
    opening(g, { ...h, cloth: under }, { wide: 31, deep: 24, hem: 5, trim: under, flat: true });
    for (const s of sides) {
      pen(g)
        .ring([[cx + s * 23 * n, y - 14], [cx + s * 40 * n, y - 14], [cx + s * 58, y + 2], [cx + s * 60, y + 18], [cx + s * 42, y + 36], [cx + s * 16, y + 50], [cx, y + 62], [cx + s * 2, y + 48], [cx + s * 24, y + 24], [cx + s * 27 * n, y + 4]])
        .fill(s < 0 ? mix(cloth, clothLight, 0.7) : mix(cloth, clothDeep, 0.16))
        .stroke(alpha(clothDeep, 0.45), 1.2);
      pen(g).curve([[cx + s * 48, y - 2], [cx + s * 46, y + 16], [cx + s * 22, y + 36]]).stroke(alpha(clothDeep, 0.24), 2.4);
      pen(g).curve([[cx + s * 10, y + 52], [cx + s * 13, y + 78], [cx + s * 10, y + 108]]).stroke(mix(cloth, "#ffffff", 0.5), 2.2);
      pen(g).rect(cx + s * 10 - 1.6, y + 106, 3.2, 7, 1).fill(mix(cloth, "#ffffff", 0.35));
    }
    if (h.top.zip) pen(g).M(cx, y + 58).L(cx, 420).stroke(alpha(clothDeep, 0.6), 2.4);
  },
  /** A fleece with a short zip. */
  fleece(g, h) {
    const { cx, y, n, cloth, clothDeep, clothLight } = h;
    closed(g, h);
    for (const s of sides)
      pen(g).ring([[cx + s * 21 * n, y - 12], [cx + s * 30 * n, y - 8], [cx + s * 36 * n, y + 12], [cx + s * 20, y + 30], [cx + s * 2, y + 42], [cx, y + 30], [cx + s * 18 * n, y + 14]]).fill(s < 0 ? clothLight : mix(cloth, clothDeep, 0.2)).stroke(alpha(clothDeep, 0.4), 1.2);
    pen(g).M(cx, y + 34).L(cx, y + 104).stroke(alpha(clothDeep, 0.75), 3);
    pen(g).rect(cx - 2.4, y + 44, 4.8, 10, 2).fill("#c9ced0");
    pen(g).curve([[cx - 84, y + 66], [cx - 40, y + 78], [cx, y + 80], [cx + 40, y + 78], [cx + 84, y + 66]]).stroke(alpha(clothDeep, 0.25), 1.6);
  },
  /** A jumper under a wound scarf. */
  scarf(g, h) {
    const { cx, y, under } = h;
    const deep = times(under, 0.55, 0.52, 0.56);
    pen(g).ring([[cx + 6, y + 34], [cx + 26, y + 34], [cx + 34, y + 90], [cx + 36, y + 140], [cx + 12, y + 142], [cx + 8, y + 90]]).fill(mix(under, deep, 0.25)).stroke(alpha(deep, 0.4), 1);
    pen(g).ring([[cx - 34, y - 6], [cx - 14, y + 8], [cx + 14, y + 8], [cx + 34, y - 6], [cx + 46, y + 12], [cx + 36, y + 38], [cx + 8, y + 50], [cx - 24, y + 44], [cx - 46, y + 16]]).fill(under).stroke(alpha(deep, 0.35), 1.2);
    for (const points of [[[-40, 8], [-16, 26], [18, 28], [42, 10]], [[-42, 20], [-14, 38], [18, 38], [40, 26]], [[-30, 0], [0, 17], [32, 2]]])
      pen(g).curve(points.map(([px, py]) => [cx + px, y + py])).stroke(alpha(deep, 0.34), 2.2);
    for (let i = 0; i < 6; i += 1) pen(g).M(cx + 14 + i * 4, y + 142).L(cx + 14 + i * 4.4, y + 154).stroke(mix(under, deep, 0.2), 1.8);
  },
};
