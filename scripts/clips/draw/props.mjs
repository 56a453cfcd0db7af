import { alpha, linear, mix, pen, within } from "./pen.mjs";

const soft = (g, x, y, w, h) => pen(g).rect(x + 1, y + 5, w, h, 5).fill("rgba(20,12,10,.14)").stroke("rgba(20,12,10,.1)", 5);

/** Where the hands are with a thing in them: [x from the middle, y, turn, kind], and how the thing is drawn. */
export const props = {
  sheet: {
    left: [-52, 334, -0.5, "hold"],
    right: [58, 352, Math.PI + 0.5, "rest"],
    draw: (g, x, y) =>
      within(g, () => {
        g.translate(x - 4, y + 292);
        g.rotate(-0.1);
        soft(g, -38, -30, 78, 92);
        pen(g).rect(-38, -30, 78, 92, 1).fill(linear(g, [-38, -30, 40, 60], ["#fbf8f0", "#eae4d6"]));
        pen(g).rect(-30, -22, 22, 4, 1).fill("rgba(60,80,110,.5)");
        for (const [row, length] of [[-12, 58], [-5, 62], [2, 54], [9, 60], [16, 34], [28, 60], [35, 50]])
          pen(g).M(-30, row).L(-30 + length, row).stroke("rgba(70,66,70,.32)", 1.3);
      }),
  },
  phone: {
    left: [-54, 338, -0.56, "hold"],
    right: [56, 352, Math.PI + 0.46, "rest"],
    draw: (g, x, y) =>
      within(g, () => {
        g.translate(x - 22, y + 306);
        g.rotate(0.2);
        soft(g, -16, -32, 32, 62);
        pen(g).rect(-16, -32, 32, 64, 5).fill("#22252a");
        pen(g).rect(-13.4, -28.5, 26.8, 56, 3).fill(linear(g, [-13, -28, 13, 28], ["#d3dee4", "#93a6b2"]));
        pen(g).rect(-9, -20, 18, 5, 2.5).rect(-4, -11, 13, 5, 2.5).rect(-9, -2, 15, 5, 2.5).fill("rgba(60,80,96,.4)");
      }),
  },
  cup: {
    left: [-44, 328, -0.3, "hold"],
    right: [41, 331, Math.PI + 0.3, "hold"],
    draw: (g, x, y) =>
      within(g, () => {
        g.translate(x, y + 312);
        g.scale(0.76, 0.76);
        soft(g, -22, -20, 44, 46);
        pen(g).M(-23, -22).L(23, -22).Q(23, 14, 17, 28).L(-17, 28).Q(-23, 14, -23, -22).fill(linear(g, [-23, 0, 23, 0], ["#e9e2d4", "#d8cebb", "#a99d88"]));
        pen(g).ellipse(0, -22, 23, 5.4).fill("#cfc4b0");
        pen(g).ellipse(0, -21.4, 20.4, 4.2).fill("#6d4a31");
        pen(g).M(-22.6, -8).Q(0, -2, 22.6, -8).stroke("rgba(90,110,120,.5)", 3);
      }),
  },
  parcel: {
    left: [-84, 336, -0.3, "rest"],
    right: [82, 338, Math.PI + 0.3, "rest"],
    draw: (g, x, y) =>
      within(g, () => {
        g.translate(x, y + 320);
        soft(g, -70, -34, 140, 80);
        pen(g).M(-70, -24).L(-58, -40).L(62, -40).L(70, -24).fill("#cfac7d");
        pen(g).rect(-70, -24, 140, 84, 2).fill(linear(g, [-70, -24, 70, 50], ["#c59e6c", "#b48b5a", "#97724a"]));
        pen(g).M(-8, -40).L(-7, 60).M(7, -40).L(8, 60).stroke("rgba(110,80,46,.5)", 1);
        pen(g).rect(-7, -24, 14, 84).fill("rgba(226,204,160,.35)");
        pen(g).M(-70, 2).L(70, 2).stroke("#e8dfc8", 2);
        pen(g).M(-1, -40).L(-1, 60).stroke("#e8dfc8", 2);
        pen(g).rect(24, 12, 34, 18, 1).fill("#f3ecdc");
        for (const row of [17, 21, 25]) pen(g).M(28, row).L(row === 25 ? 44 : 53, row).stroke("rgba(60,60,70,.45)", 1.2);
      }),
  },
  tissue: {
    left: [-46, 334, -0.3, "rest"],
    right: [42, 332, Math.PI + 0.36, "curl"],
    over: true,
    draw: (g, x, y) =>
      within(g, () => {
        g.translate(x - 2, y + 310);
        pen(g).ring([[-15, 6], [-20, -6], [-11, -12], [-8, -23], [2, -15], [11, -22], [13, -9], [20, -1], [12, 10], [-2, 12]]).fill("#f5f2ec").stroke("rgba(120,120,130,.4)", 1);
        for (const points of [[[-10, -10], [-2, -2], [-6, 6]], [[4, -14], [3, -4], [10, 2]], [[-8, -18], [-3, -8]]]) pen(g).curve(points).stroke("rgba(120,124,136,.36)", 1.2);
      }),
  },
  notebook: {
    left: [-62, 350, -0.5, "rest"],
    right: [58, 350, Math.PI + 0.56, "rest"],
    draw: (g, x, y, { cloth }) =>
      within(g, () => {
        g.translate(x, y + 316);
        g.rotate(-0.04);
        soft(g, -46, -32, 92, 80);
        const cover = cloth === "#2f4858" ? "#8a4038" : "#34495a";
        pen(g).rect(-44, -29, 92, 82, 2).fill("#efe9db");
        pen(g).rect(-46, -32, 92, 82, 4).fill(linear(g, [-46, -32, 46, 50], [mix(cover, "#ffffff", 0.16), cover, mix(cover, "#000000", 0.25)]));
        pen(g).M(-34, -32).L(-34, 50).stroke(alpha(mix(cover, "#000000", 0.5), 0.6), 2);
        pen(g).M(32, -32).L(32, 50).stroke("rgba(20,20,24,.6)", 2.4);
      }),
  },
};
