import { alpha, glow, linear, mix, pen } from "../pen.mjs";

/** What stands in homes. */
export const homeThings = {
  wallpaper(g, { colour }) {
    for (let x = -70; x < 720; x += 34) pen(g).rect(x, -80, 13, 396).fill(alpha(colour, 0.16));
  },
  photos(g, { x, y }) {
    for (const [dx, dy, w, h, tone] of [[0, 0, 44, 56, "#b8a890"], [56, -8, 52, 40, "#9fb0b4"], [56, 42, 38, 48, "#c4a08c"], [6, 66, 40, 32, "#a8b096"]]) {
      pen(g).rect(x + dx, y + dy, w, h, 1).fill("#5f4a38");
      pen(g).rect(x + dx + 4, y + dy + 4, w - 8, h - 8).fill(mix(tone, "#ffffff", 0.3));
      pen(g).ellipse(x + dx + w / 2, y + dy + h * 0.42, w * 0.13).fill(mix(tone, "#3a2a20", 0.45));
      pen(g).M(x + dx + w * 0.24, y + dy + h - 4).Q(x + dx + w / 2, y + dy + h * 0.36, x + dx + w * 0.76, y + dy + h - 4).fill(mix(tone, "#3a2a20", 0.4));
    }
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
  piano(g, { x, y }) {
    pen(g).rect(x, y, 210, 170, 2).fill(linear(g, [0, y, 0, y + 170], ["#4a352a", "#33241d"]));
    pen(g).rect(x - 8, y - 7, 220, 9, 2).fill("#5d4435");
    pen(g).rect(x - 16, y + 66, 230, 14, 3).fill("#5d4435");
    pen(g).rect(x - 10, y + 62, 220, 7).fill("#f0ebdf");
    for (let i = 0; i < 26; i += 1) if (i % 7 !== 2 && i % 7 !== 6) pen(g).rect(x - 4 + i * 8, y + 61, 4, 5).fill("#221b18");
    pen(g).rect(x + 36, y + 14, 62, 44).fill("#f4efe2");
    for (const row of [24, 36, 48]) for (let i = 0; i < 3; i += 1) pen(g).M(x + 40, y + row + i * 2.4).L(x + 94, y + row + i * 2.4).stroke("rgba(40,40,50,.4)", 0.8);
  },
  metronome(g, { x, y }) {
    pen(g).M(x - 14, y - 6).L(x - 6, y - 52).L(x + 6, y - 52).L(x + 14, y - 6).close().fill("#7d5238");
    pen(g).M(x, y - 10).L(x + 8, y - 46).stroke("#d8c48a", 2);
  },
  tiles(g, { x, y, w, h }) {
    pen(g).rect(x, y, w, h).fill("#e9ecea");
    for (let at = x; at < x + w; at += 22) pen(g).M(at, y).L(at, y + h).stroke("rgba(110,126,126,.3)", 1.2);
    for (let at = y; at < y + h; at += 22) pen(g).M(x, at).L(x + w, at).stroke("rgba(110,126,126,.3)", 1.2);
  },
  cupboards(g, { x, y, w, colour }) {
    pen(g).rect(x, y, w, 116, 2).fill(linear(g, [x, 0, x + w, 0], [mix(colour, "#ffffff", 0.2), colour]));
    for (const s of [0, 1]) pen(g).rect(x + 6 + (s * w) / 2, y + 6, w / 2 - 12, 104, 2).stroke("rgba(40,54,50,.35)", 1.6);
    pen(g).rect(x, y + 116, w, 6).fill("rgba(40,40,30,.2)");
  },
  worktop(g, { x, y, w, colour }) {
    pen(g).rect(x, y, w, 12, 2).fill("#7c6248");
    pen(g).rect(x, y + 12, w, 130).fill(linear(g, [0, y, 0, y + 130], [mix(colour, "#ffffff", 0.08), mix(colour, "#22302c", 0.2)]));
    for (const dx of [66, 146]) pen(g).M(x + dx, y + 14).L(x + dx, y + 140).stroke("rgba(40,54,50,.4)", 1.6);
  },
  kettle(g, { x, y }) {
    pen(g).M(x - 18, y).L(x - 14, y - 36).Q(x, y - 46, x + 14, y - 36).L(x + 18, y).close().fill(linear(g, [x - 18, 0, x + 18, 0], ["#e4e8ea", "#9aa4a8"]));
    pen(g).curve([[x + 14, y - 34], [x + 28, y - 30], [x + 22, y - 8]]).stroke("#4a5054", 4);
    pen(g).rect(x - 4, y - 46, 8, 5, 2).fill("#4a5054");
  },
  beams(g, { colour }) {
    pen(g).M(-80, -80).L(250, -80).L(-80, 190).close().fill("rgba(255,240,210,.22)");
    pen(g).M(250, -80).L(282, -80).L(-80, 214).L(-80, 188).close().fill(linear(g, [60, 0, 90, 30], [mix(colour, "#ffffff", 0.14), colour]));
    pen(g).rect(-80, -6, 800, 15).fill(linear(g, [0, -6, 0, 9], [mix(colour, "#ffffff", 0.12), mix(colour, "#000000", 0.2)]));
  },
  chess(g, { x, y }) {
    pen(g).M(x - 50, y).L(x - 36, y - 12).L(x + 50, y - 12).L(x + 62, y).close().fill("#6d4c32");
    pen(g).M(x - 42, y - 2).L(x - 32, y - 10).L(x + 46, y - 10).L(x + 54, y - 2).close().fill("#e6d4b0");
    for (const [dx, h, colour] of [[-30, 17, "#2e231d"], [-16, 24, "#2e231d"], [0, 14, "#f0e6d2"], [16, 27, "#f0e6d2"], [32, 15, "#2e231d"], [40, 18, "#f0e6d2"]]) {
      pen(g).M(x + dx - 5, y - 6).Q(x + dx - 1, y - 6 - h * 0.5, x + dx - 3, y - 4 - h).L(x + dx + 3, y - 4 - h).Q(x + dx + 1, y - 6 - h * 0.5, x + dx + 5, y - 6).fill(colour);
      pen(g).ellipse(x + dx, y - 5 - h, 3.4).fill(colour);
    }
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
