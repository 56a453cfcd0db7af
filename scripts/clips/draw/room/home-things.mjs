import { alpha, glow, linear, mix, pen } from "../pen.mjs";

/** What stands in homes. */
export const homeThings = {
  wallpaper(g, { colour }) {
    for (let x = -70; x < 720; x += 34) pen(g).rect(x, -80, 13, 396).fill(alpha(colour, 0.16));
  },
  dresser(g, { x, y, w }) {
    pen(g).rect(x, y, w, 120, 3).fill(linear(g, [0, y, 0, y + 110], ["#9a6f4c", "#7c5638"]));
    pen(g).rect(x - 5, y - 6, w + 10, 9, 3).fill("#ad8159");
    for (const row of [14, 54]) {
      pen(g).rect(x + 8, y + row, w - 16, 34, 2).stroke("rgba(50,28,14,.4)", 1.4);
      pen(g).ellipse(x + w * 0.35, y + row + 17, 3).ellipse(x + w * 0.65, y + row + 17, 3).fill("#d8b878");
    }
  },
  mantelclock(g, { x, y }) {
    pen(g).M(x - 22, y - 6).L(x - 20, y - 30).Q(x, y - 56, x + 20, y - 30).L(x + 22, y - 6).close().fill("#6b452c");
    pen(g).ellipse(x, y - 28, 12).fill("#f3ead2");
    pen(g).M(x, y - 28).L(x, y - 36).M(x, y - 28).L(x + 6, y - 25).stroke("#3a2f28", 1.6);
  },
  beams(g, { colour }) {
    pen(g).M(-80, -80).L(250, -80).L(-80, 190).close().fill("rgba(255,240,210,.22)");
    pen(g).M(250, -80).L(282, -80).L(-80, 214).L(-80, 188).close().fill(linear(g, [60, 0, 90, 30], [mix(colour, "#ffffff", 0.14), colour]));
    pen(g).rect(-80, -6, 800, 15).fill(linear(g, [0, -6, 0, 9], [mix(colour, "#ffffff", 0.12), mix(colour, "#000000", 0.2)]));
  },
  planks(g, { colour }) {
    for (let y = -60; y < 320; y += 38) {
      pen(g).rect(-80, y, 800, 2).fill(alpha(colour, 0.55));
      pen(g).rect(-80, y + 2, 800, 7).fill("rgba(255,236,200,.10)");
    }
  },
  stove(g, { x, y }) {
    glow(g, x, y - 46, 90, 70, "#ff9f4a", 0.4);
    pen(g).rect(x - 9, -60, 18, y - 44).fill("#2f2d2c");
    pen(g).rect(x - 50, y - 110, 100, 104, 6).fill("#383534");
    pen(g).rect(x - 32, y - 82, 64, 46, 4).fill(linear(g, [0, y - 82, 0, y - 36], ["#e88a34", "#f6c45a"]));
    pen(g).rect(x - 42, y - 8, 10, 16).rect(x + 32, y - 8, 10, 16).fill("#2a2827");
  },
  sidetable(g, { x, y }) {
    pen(g).rect(x - 46, y, 92, 7, 3).fill("#c8ab84");
    pen(g).rect(x - 3, y + 7, 6, 90).fill("#a88a64");
  },
  vase(g, { x, y }) {
    for (const [tx, ty, colour] of [[-18, -84, "#d8a08a"], [4, -96, "#e6c48a"], [22, -80, "#c98a7a"], [-4, -76, "#e0b49a"]]) {
      pen(g).M(x, y - 34).Q(x + tx * 0.3, y - 60, x + tx, y + ty + 8).stroke("#7f9570", 2);
      for (let i = 0; i < 5; i += 1) pen(g).ellipse(x + tx + Math.cos(i * 1.257) * 5, y + ty + Math.sin(i * 1.257) * 5, 4.6).fill(colour);
      pen(g).ellipse(x + tx, y + ty, 3).fill("#b5793a");
    }
    pen(g).M(x - 10, y - 38).Q(x - 20, y - 12, x - 12, y).L(x + 12, y).Q(x + 20, y - 12, x + 10, y - 38).close().fill(linear(g, [x - 16, 0, x + 16, 0], ["#9fb4b8", "#7d949a"]));
  },
};
