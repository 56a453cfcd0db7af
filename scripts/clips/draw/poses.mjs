/**
 * An arm is an upper arm and a forearm, each a curve of three points, and a hand at its wrist. A person's places: cx the
 * middle, left and right the ends of the shoulders, shoulder their height, headX, headY the head.
 */
const arm = (upper, fore, held) => {
  const [x, y, turn, kind, flip] = held ?? [...fore[2], 0, null, 1];
  return { upper, fore, hand: { x, y, turn, kind, flip } };
};

/** Upper arm from the shoulder of side s to an elbow (dx out from the shoulder's end, y). */
const upperTo = ({ left, right, shoulder }, s, dx, y) => {
  const end = s < 0 ? left : right;
  return [[end - s * 21, shoulder + 30], [end + s * (dx * 0.8 + 1), (shoulder + y) / 2 + 4], [end + s * dx, y]];
};

/** A forearm from that elbow to a wrist, with its hand. */
const reach = (places, s, [dx, elbow], [wx, wy], turn, kind, bend = 6, flip = -s) => {
  const upper = upperTo(places, s, dx, elbow);
  const [ex, ey] = upper[2];
  return arm(upper, [[ex, ey], [(ex + wx) / 2 + s * bend, (ey + wy) / 2 + bend], [wx, wy]], [wx, wy, turn, kind, flip]);
};

export const poses = {
  /** Hands laid on one another, folded lower, or apart on the thighs, as a person's way is. */
  lap: (at) =>
    ({
      laid: { left: reach(at, -1, [5, 372], [at.cx - 52, 325], -0.12, "rest"), right: reach(at, 1, [5, 372], [at.cx + 33, 318], Math.PI + 0.04, "rest") },
      folded: { left: reach(at, -1, [5, 376], [at.cx - 56, 342], -0.3, "rest"), right: reach(at, 1, [5, 376], [at.cx + 28, 335], Math.PI + 0.22, "rest") },
      apart: { left: reach(at, -1, [7, 366], [at.cx - 82, 336], 0.5, "rest"), right: reach(at, 1, [7, 366], [at.cx + 80, 338], Math.PI - 0.5, "rest") },
      over: { left: reach(at, -1, [5, 374], [at.cx - 38, 331], -0.26, "curl"), right: reach(at, 1, [5, 374], [at.cx + 28, 322], Math.PI + 0.14, "rest") },
    })[at.rest],
  crossed: (at) => ({
    left: reach(at, -1, [5, 346], [at.right - 40, 312], -0.1, null, 2),
    right: reach(at, 1, [5, 346], [at.left + 62, 306], Math.PI + 0.34, "rest", 2),
  }),
};

/** An arm for a thing that is held. */
export const holding = (at, s, [dx, y, turn, kind]) => reach(at, s, [8, 374], [at.cx + dx, y], turn, kind);

export const gestureArms = {
  "open-hand": (at) => ({ right: reach(at, 1, [16, 356], [at.cx + 92, 316], -1.7, "open", 6, 1) }),
  point: (at) => ({ right: reach(at, 1, [14, 358], [at.cx + 84, 312], -2.5, "point") }),
  shrug: (at) => ({
    left: reach(at, -1, [18, 352], [at.cx - 98, 318], -1.9, "open", 6, -1),
    right: reach(at, 1, [18, 352], [at.cx + 98, 318], -1.24, "open", 6, 1),
  }),
  "wipe-eye": (at) => ({ right: reach(at, 1, [16, 330], [at.headX + 56, at.headY + 40], -2.36, "curl", 14) }),
  "hand-to-brow": (at) => ({ right: reach(at, 1, [20, 330], [at.headX + 60, at.headY + 16], -2.42, "flat", 14) }),
  "touch-chest": (at) => ({ right: reach(at, 1, [12, 356], [at.cx + 50, 300], -2.86, "flat") }),
  "rub-hands": () => ({}),
};

export const overFace = new Set(["wipe-eye", "hand-to-brow"]);
