import { alpha, linear, mix, pen, sides, times } from "../pen.mjs";
import { paint } from "./cloth.mjs";

/** Skin below the neck: darker where the chin still shades it. */
export const throat = (g, y, skin, shade) => linear(g, [0, y + 6, 0, y + 60], [[0, alpha(skin, 0)], [0.12, alpha(skin, 0.1)], [0.4, alpha(mix(skin, shade, 0.1), 1)], [0.6, mix(skin, shade, 0.1)], [1, mix(skin, shade, 0.35)]]);

/** A round or deep opening that shows skin, with its hem. */
export function opening(g, h, { wide = 33, deep = 30, hem = 4, vee = false, trim = null, flat = false }) {
  const { cx, y, n, skin, shade, cloth, clothDeep, inTrunk } = h;
  const w = wide * (0.5 + n * 0.5);
  const curve = vee ? [[cx - w, y + 13], [cx - w * 0.5, y + 13 + deep * 0.6], [cx, y + 13 + deep]] : [[cx - w, y + 12], [cx - w * 0.72, y + 13 + deep * 0.62], [cx, y + 13 + deep]];
  const right = curve.map(([px, py]) => [2 * cx - px, py]).reverse().slice(1);
  const all = [...curve, ...right];
  if (deep > 24) inTrunk(() => pen(g).curve(all).L(cx + w - 4, y + 8).Q(cx, y + 24, cx - w + 4, y + 8).close().fill(throat(g, y, skin, shade)));
  if (deep < 38)
    inTrunk(() => {
      const [bx, by] = flat ? [8, y + 54] : [w + 4, y + 80];
      pen(g).curve(all).L(cx + bx, by).L(cx - bx, by).close();
      if (flat) pen.keep(g).fill(cloth);
      else paint(g, h, h);
    });
  const ends = [[cx - w - 5, y + 5], ...all, [cx + w + 5, y + 5]];
  inTrunk(() => {
    g.lineJoin = "round";
    pen(g).curve(ends.map(([px, py]) => [px, py + 3])).stroke("rgba(20,12,14,.14)", hem + 2);
    pen(g).curve(ends).stroke(trim ?? mix(cloth, clothDeep, 0.35), hem);
    pen(g).curve(ends.map(([px, py]) => [px, py + hem * 0.6])).stroke(alpha(clothDeep, 0.3), 1);
  });
}

/** A shirt's collar: two points, standing at the neck; open shows the throat. */
export function collar(g, { cx, y, n, skin, shade }, colour, { open = true, size = 1, spread = 14 }) {
  const deep = times(colour, 0.55, 0.54, 0.6);
  const base = 30 * (0.4 + 0.6 * n);
  const meet = open ? y + 44 : y + 33;
  if (open) pen(g).M(cx - base + 3, y + 10).Q(cx, y + 22, cx + base - 3, y + 10).L(cx, meet + 12).close().fill(throat(g, y, skin, shade));
  for (const s of sides) {
    pen(g)
      .M(cx + s * (base - 4), y + 1)
      .Q(cx + s * (base - 7), y + 20, cx + s * 1.5, meet)
      .L(cx + s * (spread + 3), meet + 17 * size)
      .Q(cx + s * (base + 3), y + 32, cx + s * (base + 9), y + 15)
      .close()
      .fill(s < 0 ? mix(colour, "#ffffff", 0.14) : mix(colour, deep, 0.08))
      .stroke(alpha(deep, 0.5), 1);
    pen(g).M(cx + s * (base - 2), y + 6).Q(cx + s * (base + 1), y + 22, cx + s * (spread + 8), meet + 8).stroke(alpha(deep, 0.16), 2);
  }
}

function placket(g, { cx, y, clothDeep }, from, buttons = true) {
  pen(g).M(cx - 4.5, y + from).L(cx - 5.5, 420).M(cx + 5, y + from - 4).L(cx + 5, 420).stroke(alpha(clothDeep, 0.32), 1);
  if (buttons) for (let by = y + from + 14; by < 360; by += 27) pen(g).ellipse(cx, by, 2.3).fill("rgba(250,246,236,.85)").stroke(alpha(clothDeep, 0.55), 0.8);
}

export const shirts = {
  shirt(g, h) {
    placket(g, h, 52);
    collar(g, h, h.cloth, {});
    if (h.top.pocket) pen(g).rect(h.cx + 30, h.y + 92, 34, 38, 3).stroke(alpha(h.clothDeep, 0.35), 1.2);
  },
  /** Closed at the neck, with a tie. */
  tie(g, h) {
    const { cx, y } = h;
    pen(g).M(cx - 34, y + 16).Q(cx, y + 50, cx + 34, y + 16).L(cx + 34, y + 80).L(cx - 34, y + 80).close();
    paint(g, h, h);
    placket(g, h, 40, false);
    const tie = h.top.tie;
    pen(g).M(cx - 7, y + 50).L(cx + 7, y + 50).L(cx + 13, 420).L(cx - 13, 420).fill(tie);
    collar(g, h, h.cloth, { open: false });
    pen(g).M(cx - 9, y + 37).L(cx + 9, y + 37).L(cx + 6, y + 53).L(cx - 6, y + 53).close().fill(mix(tie, "#ffffff", 0.1)).stroke("rgba(0,0,0,.25)", 1);
  },
  tshirt: (g, h) => opening(g, h, { wide: 34, deep: 24, hem: 5 }),
  scoop: (g, h) => opening(g, h, { wide: 38, deep: 38, hem: 3 }),
  polo(g, h) {
    const { cx, y, clothDeep } = h;
    pen(g).M(cx - 6, y + 40).L(cx - 6, y + 88).L(cx + 6, y + 88).L(cx + 6, y + 40).stroke(alpha(clothDeep, 0.4), 1.2);
    for (const by of [62, 78]) pen(g).ellipse(cx, y + by, 2).fill("rgba(250,246,236,.8)");
    collar(g, h, mix(h.cloth, clothDeep, 0.12), { size: 0.8, spread: 17 });
  },
  /** A soft blouse, crossed over at the front. */
  blouse(g, h) {
    const { cx, y, n, clothDeep, clothLight } = h;
    opening(g, h, { wide: 34, deep: 50, hem: 2.4, vee: true });
    for (const s of sides)
      pen(g).M(cx + s * 34 * n, y + 6).Q(cx + s * 24, y + 40, cx, y + 66).L(cx + s * 14, y + 70).Q(cx + s * 40, y + 44, cx + s * 44 * n, y + 16).close().fill(s < 0 ? clothLight : mix(h.cloth, clothDeep, 0.14)).stroke(alpha(clothDeep, 0.35), 1);
    for (const dx of [-16, -6, 8, 18]) pen(g).M(cx + dx * 0.5, y + 76).Q(cx + dx, y + 110, cx + dx * 1.5, y + 150).stroke(alpha(clothDeep, 0.2), 1.6);
  },
  /** A high, buttoned neck with a soft bow. */
  bow(g, h) {
    const { cx, y, n, cloth, clothDeep, clothLight } = h;
    pen(g).M(cx - 26 * n, y + 2).Q(cx, y + 28, cx + 26 * n, y + 2).L(cx + 32 * n, y + 16).Q(cx, y + 48, cx - 32 * n, y + 16).close().fill(mix(cloth, clothDeep, 0.1)).stroke(alpha(clothDeep, 0.35), 1);
    for (const s of sides) {
      pen(g).ring([[cx, y + 42], [cx + s * 17, y + 33], [cx + s * 29, y + 42], [cx + s * 18, y + 52]]).fill(s < 0 ? clothLight : cloth).stroke(alpha(clothDeep, 0.4), 1);
      pen(g).curve([[cx + s * 3, y + 46], [cx + s * 10, y + 72], [cx + s * 15, y + 104]]).on([[cx + s * 4, y + 108], [cx - s * 1, y + 50]]).fill(s < 0 ? clothLight : cloth).stroke(alpha(clothDeep, 0.3), 1);
    }
    pen(g).ellipse(cx, y + 43, 5.5, 6).fill(mix(cloth, clothDeep, 0.2));
    placket(g, h, 100);
  },
  /** A health worker's tunic with piping and a fob watch. */
  tunic(g, h) {
    const { cx, y, clothDeep } = h;
    const piping = h.under;
    opening(g, h, { wide: 33, deep: 44, hem: 5, vee: true, trim: piping });
    pen(g).M(cx, y + 58).Q(cx + 22, y + 110, cx + 26, 420).stroke(alpha(clothDeep, 0.4), 1.4);
    pen(g).M(cx + 2, y + 58).Q(cx + 24, y + 110, cx + 28, 420).stroke(piping, 1.6);
    pen(g).rect(cx - 45, y + 60, 14, 4, 2).fill("#cfd4d8");
    pen(g).M(cx - 38, y + 64).L(cx - 38, y + 74).stroke("#b5bcc2", 2);
    pen(g).ellipse(cx - 38, y + 82, 8).fill("#d9dee2").ellipse(cx - 38, y + 82, 8).stroke("#8f989f", 1);
    pen(g).ellipse(cx - 38, y + 82, 6).fill("#fbfbf8");
    pen(g).M(cx - 38, y + 82).L(cx - 38, y + 78).M(cx - 38, y + 82).L(cx - 35, y + 83).stroke("#444", 1);
  },
  /** A dress with a round neck and a fine chain. */
  dress(g, h) {
    const { cx, y } = h;
    opening(g, h, { wide: 37, deep: 40, hem: 3 });
    h.inTrunk(() => pen(g).curve([[cx - 30, y + 13], [cx - 12, y + 38], [cx, y + 43], [cx + 12, y + 38], [cx + 30, y + 13]]).stroke(alpha(h.top.chain ?? "#c9a45a", 0.9), 1.2));
    pen(g).ellipse(cx, y + 45, 2.6).fill(h.top.chain ?? "#c9a45a");
  },
  /** Beads over a round neck. */
  necklace(g, h) {
    const { cx, y, under } = h;
    opening(g, h, { wide: 37, deep: 36, hem: 4 });
    for (let i = 0; i <= 12; i += 1) {
      const along = (i / 12) * 2 - 1;
      pen(g).ellipse(cx + along * 31, y + 42 - along * along * 26, 3).fill(i % 2 ? under : mix(under, "#7a3420", 0.45));
      pen(g).ellipse(cx + along * 31 - 0.8, y + 41 - along * along * 26, 0.9).fill("rgba(255,255,255,.5)");
    }
  },
  /** A long shirt with a small standing collar. */
  kurta(g, h) {
    const { cx, y, n, cloth, clothDeep } = h;
    opening(g, h, { wide: 31, deep: 24, hem: 8, trim: mix(cloth, clothDeep, 0.22) });
    pen(g).M(cx - 5, y + 36).L(cx - 5, y + 118).L(cx + 5, y + 118).L(cx + 5, y + 36).stroke(alpha(clothDeep, 0.45), 1.2);
    for (const by of [56, 76, 96]) pen(g).ellipse(cx, y + by, 2.2).fill(mix(cloth, "#ffffff", 0.45));
    if (n > 9) paint(g, h, h);
  },
};
