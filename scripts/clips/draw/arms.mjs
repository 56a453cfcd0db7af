import { clasp, hand } from "./hand.mjs";
import { alpha, lerp, linear, mix, pen, shadow, within } from "./pen.mjs";

/**
 * An arm is an upper arm and a forearm, each a curve of three points, and a hand. Poses and gestures are such arms;
 * a gesture with weight w is the way from the pose to it, so that every movement begins and ends in the pose.
 */
const poses = {
  lap: ({ cx, left, right, shoulder }) => ({
    left: arm(
      [[left + 16, shoulder + 24], [left - 16, 292], [left + 4, 348]],
      [[left + 6, 346], [cx - 66, 358], [cx - 26, 334]],
      [cx - 22, 330, 0.1, "rest", 1],
    ),
    right: arm(
      [[right - 16, shoulder + 24], [right + 16, 292], [right - 4, 348]],
      [[right - 6, 346], [cx + 66, 358], [cx + 28, 336]],
      [cx + 22, 333, Math.PI - 0.1, "rest", -1],
    ),
  }),
  crossed: ({ cx, left, right, shoulder }) => ({
    left: arm(
      [[left + 14, shoulder + 22], [left - 14, 285], [left + 2, 330]],
      [[left + 4, 332], [cx - 10, 340], [right - 40, 308]],
      null,
    ),
    right: arm(
      [[right - 14, shoulder + 22], [right + 14, 285], [right - 2, 330]],
      [[right - 4, 334], [cx + 14, 336], [left + 54, 302]],
      [left + 46, 301, Math.PI + 0.12, "rest", -1],
    ),
  }),
};

const gestures = {
  "open-hand": ({ cx, right, shoulder }) => ({
    right: arm(
      [[right - 16, shoulder + 24], [right + 20, 290], [right + 2, 342]],
      [[right + 2, 342], [right + 2, 322], [cx + 72, 306]],
      [cx + 70, 296, -1.95, "open", -1],
    ),
  }),
  point: ({ cx, right, shoulder }) => ({
    right: arm(
      [[right - 16, shoulder + 24], [right + 20, 288], [right + 2, 336]],
      [[right + 2, 336], [cx + 80, 336], [cx + 46, 306]],
      [cx + 40, 298, -2.45, "point", -1],
    ),
  }),
  shrug: ({ cx, left, right, shoulder }) => ({
    left: arm(
      [[left + 16, shoulder + 20], [left - 20, 288], [left - 2, 344]],
      [[left - 2, 344], [left + 6, 340], [cx - 66, 324]],
      [cx - 64, 318, -1.15, "open", 1],
    ),
    right: arm(
      [[right - 16, shoulder + 20], [right + 20, 288], [right + 2, 344]],
      [[right + 2, 344], [right - 6, 340], [cx + 66, 324]],
      [cx + 64, 318, -1.99, "open", -1],
    ),
  }),
  "wipe-eye": ({ right, shoulder, headX, headY }) => ({
    right: arm(
      [[right - 16, shoulder + 24], [right + 24, 286], [right + 2, 322]],
      [[right + 2, 322], [right - 14, 262], [headX + 36, headY + 32]],
      [headX + 31, headY + 19, -2.05, "rest", -1],
    ),
  }),
};

function arm(upper, fore, held) {
  const [x, y, turn, kind, flip] = held ?? [0, 0, 0, null, 1];
  return { upper, fore, hand: { x, y, turn, kind, flip } };
}

const between = (a, b, w) => a.map(([x, y], i) => [lerp(x, b[i][0], w), lerp(y, b[i][1], w)]);

function towards(from, to, w) {
  if (!to || w <= 0) return from;
  const shown = w > 0.35 || !from.hand.kind ? to.hand : from.hand;
  const start = from.hand.kind ? from.hand : to.hand;
  const turn = lerp(nearTurn(start.turn, to.hand.turn), to.hand.turn, w);
  const at = { x: lerp(start.x, to.hand.x, w), y: lerp(start.y, to.hand.y, w), turn };
  return { upper: between(from.upper, to.upper, w), fore: between(from.fore, to.fore, w), hand: { ...shown, ...at } };
}

const nearTurn = (turn, to) => turn - Math.round((turn - to) / (2 * Math.PI)) * 2 * Math.PI;

/**
 * Draws both arms.
 * @returns a function that draws the hand that must lie over the face, or undefined
 */
export function arms(g, character, at, tones, pose) {
  const places = { ...at, left: at.cx - at.half, right: at.cx + at.half };
  let { left, right } = poses[pose.arms](places);
  const moving = Object.entries(pose.gestures).filter(([name, weight]) => gestures[name] && weight > 0.01);
  for (const [name, weight] of moving) {
    const goal = gestures[name](places);
    if (!pose.prop) left = towards(left, goal.left, weight);
    right = towards(right, goal.right, weight);
  }
  const rub = pose.fidget;
  const folded = pose.arms === "crossed" && moving.length === 0;
  const held = pose.arms === "lap" && moving.length === 0 && !pose.prop;
  const face = moving.find(([name]) => name === "wipe-eye");
  limb(g, left.upper, 44, 42, tones, -1);
  limb(g, right.upper, 44, 42, tones, 1);
  limb(g, left.fore, 41, 31, tones, -1);
  if (pose.prop) props[pose.prop](g, left.hand.x, left.hand.y + rub);
  if (left.hand.kind && !held) hand(g, { ...left.hand, y: left.hand.y + rub }, tones);
  const rightArm = () => {
    within(g, () => {
      shadow(g, "rgba(20,14,14,.3)", 7, 0, 3);
      limb(g, right.fore, 42, 31, tones, 1);
    });
    if (folded) cuff(g, right.hand, tones);
    if (!held) hand(g, { ...right.hand, y: right.hand.y - rub }, tones);
  };
  if (face) return rightArm;
  rightArm();
  if (held) clasp(g, at.cx + rub * 0.6, 322 + rub, tones);
  return undefined;
}

function cuff(g, { x, y }, { cloth }) {
  within(g, () => {
    g.translate(x + 6, y + 1);
    g.rotate(0.12);
    pen(g).rect(-5, -17, 12, 34, 5).fill(mix(cloth, "#15141c", 0.18));
  });
}

/** A tapered tube along a quadratic curve, shaded across its height. */
function limb(g, [a, b, c], startWidth, endWidth, { cloth, clothDark, clothLight }, side) {
  const steps = 16;
  const edges = [[], []];
  for (let i = 0; i <= steps; i += 1) {
    const t = i / steps;
    const point = (k) => (1 - t) ** 2 * a[k] + 2 * (1 - t) * t * b[k] + t * t * c[k];
    const slope = (k) => 2 * (1 - t) * (b[k] - a[k]) + 2 * t * (c[k] - b[k]);
    const length = Math.hypot(slope(0), slope(1)) || 1;
    const half = lerp(startWidth, endWidth, t) / 2;
    const [nx, ny] = [(-slope(1) / length) * half, (slope(0) / length) * half];
    edges[0].push([point(0) + nx, point(1) + ny]);
    edges[1].push([point(0) - nx, point(1) - ny]);
  }
  const [first, second] = edges;
  const angle = ([x, y], [ox, oy]) => Math.atan2(y - oy, x - ox);
  g.beginPath();
  for (const point of first) g.lineTo(...point);
  g.arc(c[0], c[1], endWidth / 2, angle(first[steps], c), angle(second[steps], c), true);
  for (const point of [...second].reverse()) g.lineTo(...point);
  g.arc(a[0], a[1], startWidth / 2, angle(second[0], a), angle(first[0], a), true);
  g.closePath();
  const ys = [a[1], b[1], c[1]];
  const span = [a[0] - 18, Math.min(...ys) - 16, c[0] + 18, Math.max(...ys) + 16];
  g.fillStyle = linear(g, span, [side < 0 ? clothLight : cloth, cloth, clothDark]);
  g.fill();
  g.shadowColor = "transparent";
  for (const edge of edges) {
    g.beginPath();
    for (const point of edge.slice(5)) g.lineTo(...point);
    g.strokeStyle = alpha(clothDark, 0.55);
    g.lineWidth = 1.1;
    g.stroke();
  }
}

const props = {
  sheet: (g, x, y) =>
    within(g, () => {
      g.translate(x + 6, y - 4);
      g.rotate(-0.16);
      shadow(g, "rgba(20,14,14,.35)", 8, 2, 4);
      pen(g).rect(-30, -30, 62, 46, 1).fill("#f4f0e6");
      g.shadowColor = "transparent";
      pen(g).M(-30, -8).L(32, -8).stroke("rgba(60,50,40,.22)", 1.4);
      for (const [row, length] of [[-24, 40], [-19, 48], [-14, 44], [-2, 46], [3, 30]])
        pen(g).M(-24, row).L(-24 + length, row).stroke("rgba(70,66,70,.35)", 1.2);
    }),
  phone: (g, x, y) =>
    within(g, () => {
      g.translate(x + 12, y - 12);
      g.rotate(-0.5);
      shadow(g, "rgba(20,14,14,.4)", 6, 1, 3);
      pen(g).rect(-13, -22, 25, 44, 4).fill("#23262b");
      g.shadowColor = "transparent";
      pen(g).rect(-10.5, -19, 20, 38, 2).fill("#aebcc6");
    }),
};
