import { alpha, linear, mix, pen, times } from "../pen.mjs";

const cloth = (h) => h.hair.cloth;

export const covered = {
  /** A headscarf: a band of the undercap, the scarf round the face, and its folds under the chin over the chest. */
  hijab: {
    hidesEars: true,
    back(h) {
      const colour = cloth(h);
      pen(h.g).ring([[-30, -84], [0, -91], [30, -84], [55, -44], [59, 4], [55, 46], [62, 92], [40, 122], [-40, 122], [-62, 92], [-55, 46], [-59, 4], [-55, -44]]).fill(times(colour, 0.6, 0.58, 0.62));
    },
    over(h) {
      const colour = cloth(h);
      const deep = times(colour, 0.55, 0.52, 0.58);
      pen(h.g)
        .ring([[-54, 20], [-50, 56], [-62, 84], [-86, 112], [-84, 132], [-40, 152], [6, 164], [46, 150], [84, 130], [86, 112], [62, 84], [50, 56], [54, 20], [30, 52], [0, 64], [-30, 52]])
        .fill(linear(h.g, [-60, 40, 70, 150], [mix(colour, "#ffffff", 0.16), colour, times(colour, 0.76, 0.74, 0.78)]));
      for (const [points, strength] of [
        [[[-46, 52], [-30, 84], [4, 104], [52, 104]], 0.4],
        [[[-52, 66], [-38, 104], [6, 128], [66, 116]], 0.34],
        [[[40, 56], [20, 80], [-14, 92], [-40, 84]], 0.34],
        [[[-60, 92], [-40, 126], [0, 148]], 0.26],
      ]) {
        pen(h.g).curve(points).stroke(alpha(deep, strength), 2.2);
        pen(h.g).curve(points.map(([x, y]) => [x - 1, y - 3])).stroke("rgba(255,255,255,.13)", 2);
      }
    },
    front(h) {
      const colour = cloth(h);
      const { x, y, skull } = h;
      const deep = times(colour, 0.52, 0.5, 0.56);
      const chin = skull.down(66) + skull.drop + skull.y * 0.5;
      const face = (k) => [
        [0 + x, -50 + y - k],
        [24 * h.w + x, -45 + y - k],
        [38.5 * h.w + x * 0.6 + k * 0.6, -24],
        [42 * h.w + k * 0.6, 2],
        [39.5 * h.w + x * 0.3 + k * 0.5, 26],
        [30 * h.w + x * 0.6 + k * 0.5, 47 + skull.drop * 0.5],
        [15 + x, chin - 5],
        [x, chin - 1 + k * 0.3],
        [-15 + x, chin - 5],
        [-30 * h.w + x * 0.6 - k * 0.5, 47 + skull.drop * 0.5],
        [-39.5 * h.w + x * 0.3 - k * 0.5, 26],
        [-42 * h.w - k * 0.6, 2],
        [-38.5 * h.w + x * 0.6 - k * 0.6, -24],
        [-24 * h.w + x, -45 + y - k],
      ];
      const outer = [[0, -87], [28, -81], [50, -54], [55.5, -14], [54, 24], [47, 52], [28, 72], [0, chin + 14], [-28, 72], [-47, 52], [-54, 24], [-55.5, -14], [-50, -54], [-28, -81]];
      pen(h.g).ring(face(0)).ring(face(6)).fill(mix(deep, "#1c1a20", 0.35), "evenodd");
      pen(h.g)
        .ring(outer)
        .ring(face(4.5))
        .fill(linear(h.g, [-50, -80, 56, 60], [mix(colour, "#ffffff", 0.2), colour, times(colour, 0.72, 0.7, 0.75)]), "evenodd");
      pen(h.g).ring(face(4.5)).stroke(alpha(deep, 0.55), 1.4);
      for (const points of [
        [[-20 + x, -54], [-44, -30], [-48, 10], [-36, 50]],
        [[-6 + x, -56], [-42, -52], [-53, -10]],
        [[14 + x, -56], [44, -40], [49, 4], [40, 44]],
        [[4, -72], [38, -66], [53, -20]],
      ])
        pen(h.g).curve(points).stroke(alpha(deep, 0.32), 1.8);
      pen(h.g).curve([[-16 + x, -57], [-36, -46], [-44, -20]]).stroke("rgba(255,255,255,.2)", 2);
    },
  },
};
