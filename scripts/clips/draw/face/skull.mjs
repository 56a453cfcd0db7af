import { clamp } from "../pen.mjs";

/**
 * Where everything in a face stands, in the head's own measure: eyes about y -4, crown -77, chin 67. It moves with the
 * turn of the head: what is nearer to us (nose, lips) moves farther than what is behind (ears).
 */
export function skullOf({ face: f, nose, eye }, acted) {
  const x = acted.yaw * 8.5;
  const y = acted.pitch * 6.5;
  const drop = acted.open * 6;
  const down = (py) => (py <= -4 ? py : -4 + (py + 4) * f.h);
  const eyeAt = (s) => ({
    x: x + s * 20 * f.w * eye.gap * (1 - 0.05 * s * acted.yaw),
    y: -4 + y,
    half: 10 * eye.size * (1 - 0.09 * s * acted.yaw),
  });
  return {
    x,
    y,
    drop,
    down,
    eyeAt,
    w: f.w,
    yaw: acted.yaw,
    nose: { x: x * 1.55, y: y * 1.15, base: down(24.5) + (nose.l - 1) * 22 + y * 1.15, top: -8 + y },
    mouth: { x: x * 1.3, y: down(42) + (nose.l - 1) * 10 + y * 1.1 },
    chin: { x: x * 1.05, y: down(60) + drop + y * 0.8 },
  };
}

/** The outline of the face from the crown round, as points for pen().ring. */
export function outlineOf({ face: f, sag = 0 }, { x, y, drop, down, yaw }) {
  const side = (s) =>
    [
      [24 * f.w, -74.5],
      [41 * f.w, -56],
      [47 * f.w, -26],
      [46.2 * f.w + f.cheek * 0.9, 0],
      [42.6 * f.w + f.cheek * 2.2, down(19)],
      [36.6 * f.jaw + sag * 1.6, down(38) + sag * 2],
      [16.5 * f.jaw + 11.5 * f.chin + sag * 2.2, down(53.5) + sag * 1.5],
      [13 * f.chin, down(64.5)],
    ].map(([px, py]) => {
      const low = clamp((py + 30) / 90);
      return [s * px * (1 - 0.04 * yaw * s * low) + x * low, py + y * 0.55 * low + drop * clamp((py - 24) / 36)];
    });
  const chin = [x * 1.02, down(67) + y * 0.55 + drop];
  return [[0, -81], ...side(1), chin, ...side(-1).reverse()];
}
