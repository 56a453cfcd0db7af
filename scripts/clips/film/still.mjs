/**
 * Whether a frame would look like one that was drawn already. Bodies drift all the time by fractions of a pixel; a
 * frame is drawn anew only when something has moved so far that it could be seen.
 */

/** Stage pixels that one unit of a part moves; parts that are not named move their ink by about 20. */
const reach = {
  sway: 1, headX: 1, headY: 1, shoulder: 1, fidget: 1, breath: 1.6, slump: 14, lean: 16,
  yaw: 10, pitch: 10, roll: 70, open: 14, lid: 12, gazeX: 7, gazeY: 6, tearFall: 1, wide: 10, round: 10,
};
const visible = 0.5;

/** @param scale pixels of the frame to one of the stage */
export function looksTheSame(a, b, scale) {
  return moved(a.pose, b.pose) * scale < visible && moved(a.face, b.face) * scale < visible;
}

/** The farthest that anything has moved, in stage pixels. */
function moved(a, b) {
  let most = 0;
  for (const part of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [x, y] = [a[part] ?? 0, b[part] ?? 0];
    if (x === y) continue;
    if (typeof x === "object" || typeof y === "object") most = Math.max(most, moved(Object(x), Object(y)));
    else if (typeof x !== "number" || typeof y !== "number") return Infinity;
    else most = Math.max(most, Math.abs(x - y) * (reach[part] ?? 20));
  }
  return most;
}
