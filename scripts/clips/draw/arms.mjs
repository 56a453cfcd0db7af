import { hand } from "./hand.mjs";
import { alpha, lerp, linear, pen, within } from "./pen.mjs";
import { gestureArms, holding, overFace, poses } from "./poses.mjs";
import { props } from "./props.mjs";
import { paint } from "./wear/cloth.mjs";

const between = (a, b, w) => a.map(([x, y], i) => [lerp(x, b[i][0], w), lerp(y, b[i][1], w)]);
const nearTurn = (turn, to) => turn - Math.round((turn - to) / (2 * Math.PI)) * 2 * Math.PI;

/** The arm on the way from a pose to a gesture: w 0 to 1, so that every movement begins and ends in the pose. */
function towards(from, to, w) {
  if (!to || w <= 0) return from;
  const kind = w > 0.4 || !from.hand.kind ? to.hand.kind : from.hand.kind;
  const turn = lerp(nearTurn(from.hand.kind ? from.hand.turn : to.hand.turn, to.hand.turn), to.hand.turn, w);
  const at = { x: lerp(from.hand.x, to.hand.x, w), y: lerp(from.hand.y, to.hand.y, w) };
  return { upper: between(from.upper, to.upper, w), fore: between(from.fore, to.fore, w), hand: { ...to.hand, kind, turn, ...at } };
}

/**
 * Both arms, as what is drawn one after another: the upper ones under the clothes of the chest, the forearms over them,
 * and an arm that must lie over the face.
 */
export function arms(g, person, at, tones, pose) {
  const places = { ...at, rest: person.body.rest, left: at.cx - at.half, right: at.cx + at.half };
  const prop = props[pose.prop];
  let { left, right } = poses[pose.arms](places);
  if (prop) {
    left = holding(places, -1, prop.left);
    if (prop.right) right = holding(places, 1, prop.right);
  }
  const moving = Object.entries(pose.gestures).filter(([name, weight]) => gestureArms[name] && weight > 0.01);
  for (const [name, weight] of moving) {
    const goal = gestureArms[name](places);
    if (!prop) left = towards(left, goal.left, weight);
    right = towards(right, goal.right, weight);
  }
  const wide = person.body.weight;
  const size = person.body.hand;
  const rub = pose.fidget;
  const upperArm = (one, s) => upper(g, one.upper, 50 * (0.45 + 0.55 * wide), 43 * wide, at, tones, s);
  const forearm = (one) => limb(g, one.fore, 43 * wide, tones.bare ? 26 * wide : 33 * wide, tones);
  const handOf = (one, dy) => {
    if (!one.hand.kind) return;
    cuff(g, one, tones, wide);
    hand(g, { ...one.hand, y: one.hand.y + dy, x: one.hand.x + dy * 0.5, size }, tones);
  };
  const thing = () => prop?.draw(g, at.cx, rub * 0.4 + pose.breath * 0.4, tones);
  const raised = moving.some(([name]) => overFace.has(name));
  const rightArm = () => {
    forearm(right);
    handOf(right, -rub * (moving.length ? 0 : 1));
  };
  return {
    upper() {
      upperArm(left, -1);
      upperArm(right, 1);
    },
    fore() {
      if (prop && !prop.over) thing();
      forearm(left);
      handOf(left, rub);
      if (!raised) rightArm();
      if (prop?.over) thing();
    },
    overFace() {
      if (raised) rightArm();
    },
  };
}

/** An upper arm wears the body's own light, so that no seam shows at the shoulder; a soft fold parts it from the trunk. */
function upper(g, points, start, end, at, tones, s) {
  const { outline, edges } = tube(points, start, end);
  outline(g);
  paint(g, tones.arm, at);
  g.lineCap = "butt";
  const inner = edges[s < 0 ? 1 : 0].slice(5);
  pen(g).curve(inner).stroke(alpha(tones.arm.clothDeep, 0.08), 7);
  pen(g).curve(inner.slice(1)).stroke(alpha(tones.arm.clothDeep, 0.18), 3);
  pen(g).curve(inner.slice(2)).stroke(alpha(tones.arm.clothDeep, 0.3), 1.2);
  const outer = edges[s < 0 ? 0 : 1];
  if (s > 0) pen(g).curve(outer.slice(4)).stroke(alpha(tones.arm.clothDeep, 0.12), 6);
  if (tones.shortSleeve) {
    const [a, b] = [edges[0][9], edges[1][9]];
    pen(g).curve([...edges[0].slice(9)]).on([...edges[1].slice(9)].reverse()).close().fill(linear(g, [a[0], a[1], b[0], b[1]], s < 0 ? [tones.skin, tones.shade] : [tones.skin, tones.shade]));
    pen(g).M(...a).Q((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 5, ...b).stroke(alpha(tones.arm.clothDeep, 0.5), 2);
  }
}

function cuff(g, { fore, hand: { x, y } }, tones, wide) {
  if (tones.bare) return;
  const [, b, c] = fore;
  const angle = Math.atan2(c[1] - b[1], c[0] - b[0]);
  within(g, () => {
    g.translate(x, y);
    g.rotate(angle);
    pen(g).rect(-8, -16 * wide, 11, 32 * wide, 5).fill(alpha(tones.arm.clothDark, 0.95));
    pen(g).rect(-8, -16 * wide, 11, 32 * wide, 5).stroke(alpha(tones.arm.clothDeep, 0.5), 1);
  });
}

/** A forearm, shaded across its width, with its own shade below it. */
function limb(g, points, start, end, tones) {
  const { outline, edges } = tube(points, start, end);
  const { cloth, clothDark, clothDeep, clothLight } = tones.bare ? { cloth: tones.skin, clothDark: tones.shade, clothDeep: tones.deep, clothLight: tones.skin } : tones.arm;
  within(g, () => {
    g.translate(0, 5);
    outline(g);
    pen.keep(g).fill("rgba(18,12,14,.12)").stroke("rgba(18,12,14,.04)", 9).stroke("rgba(18,12,14,.04)", 5);
  });
  outline(g);
  const upper = edges[0][8][1] < edges[1][8][1] ? edges[0][8] : edges[1][8];
  const lower = upper === edges[0][8] ? edges[1][8] : edges[0][8];
  pen.keep(g).fill(linear(g, [...upper, ...lower], [clothLight, cloth, clothDark]));
  if (!tones.bare && tones.arm.pattern) pen.keep(g).fill(tones.arm.pattern);
  for (const edge of edges) pen(g).curve(edge.slice(tones.bare ? 6 : 1)).stroke(alpha(clothDeep, 0.42), 1.1);
  if (tones.bare) return;
  for (const t of [3, 5]) pen(g).curve([edges[0][t], [(edges[0][t + 1][0] + edges[1][t + 1][0]) / 2, (edges[0][t + 1][1] + edges[1][t + 1][1]) / 2]]).stroke(alpha(clothDeep, 0.22), 1.6);
}

/** A tapered tube along a curve: its outline as a path, and its two edges. */
function tube([a, b, c], start, end) {
  const steps = 16;
  const edges = [[], []];
  for (let i = 0; i <= steps; i += 1) {
    const t = i / steps;
    const point = (k) => (1 - t) ** 2 * a[k] + 2 * (1 - t) * t * b[k] + t * t * c[k];
    const slope = (k) => 2 * (1 - t) * (b[k] - a[k]) + 2 * t * (c[k] - b[k]);
    const length = Math.hypot(slope(0), slope(1)) || 1;
    const half = lerp(start, end, t) / 2;
    const [nx, ny] = [(-slope(1) / length) * half, (slope(0) / length) * half];
    edges[0].push([point(0) + nx, point(1) + ny]);
    edges[1].push([point(0) - nx, point(1) - ny]);
  }
  const angle = ([x, y], [ox, oy]) => Math.atan2(y - oy, x - ox);
  const outline = (g) => {
    g.beginPath();
    for (const point of edges[0]) g.lineTo(...point);
    g.arc(c[0], c[1], end / 2, angle(edges[0][steps], c), angle(edges[1][steps], c), true);
    for (const point of [...edges[1]].reverse()) g.lineTo(...point);
    g.arc(a[0], a[1], start / 2, angle(edges[1][0], a), angle(edges[0][0], a), true);
    g.closePath();
  };
  return { outline, edges };
}
