import { randomFrom } from "../../random.mjs";
import { alpha, glow, linear, mix, pen } from "../pen.mjs";

export const moreSkies = {
  city: ["#cfdde6", "#e9edee"],
  sky: ["#bfd9ea", "#eef5f6"],
  snow: ["#d5dee6", "#eef1f3"],
  dawn: ["#f0b99a", "#f6e2bd"],
  dusk: ["#4d4a7a", "#e39a72"],
  yard: ["#c9d4d6", "#e4e8e2"],
  forest: ["#dfead8", "#f2f5e6"],
};

/** More to be seen through windows. */
export const moreViews = {
  city(g, x, y, w, h) {
    const random = randomFrom(12);
    for (let i = 0; i < 9; i += 1) {
      const [left, wide, high] = [x + (i / 9) * w - 4, w / 8, h * (0.3 + random.uniform() * 0.5)];
      const tone = mix("#93a4ae", "#c6cfd2", random.uniform());
      pen(g).rect(left, y + h - high, wide, high).fill(tone);
      for (let row = 0; row < high / 11; row += 1) for (const dx of [0.2, 0.55]) pen(g).rect(left + wide * dx, y + h - high + 6 + row * 11, wide * 0.22, 5).fill("rgba(60,80,96,.28)");
    }
  },
  sky(g, x, y, w, h) {
    for (const [dx, dy, rx] of [[0.3, 0.3, 40], [0.5, 0.34, 50], [0.8, 0.6, 46], [0.2, 0.72, 36]]) glow(g, x + dx * w, y + dy * h, rx, rx * 0.4, "#ffffff", 0.9);
  },
  snow(g, x, y, w, h) {
    pen(g).rect(x, y + h * 0.72, w, h).fill("#eef2f5");
    for (const [dx, tall] of [[0.16, 0.5], [0.4, 0.34], [0.7, 0.56], [0.92, 0.4]]) {
      pen(g).rect(x + dx * w - 2, y + h * (0.74 - tall), 4, h * tall).fill("#8a8f94");
      for (let i = 0; i < 6; i += 1) pen(g).M(x + dx * w, y + h * (0.72 - tall * (i / 7))).L(x + dx * w + (i % 2 ? 16 : -16), y + h * (0.66 - tall * (i / 6.4))).stroke("#9aa0a4", 1.6);
    }
    for (let i = 0; i < 40; i += 1) pen(g).ellipse(x + ((i * 0.7549) % 1) * w, y + ((i * 0.5698) % 1) * h, 1.5).fill("rgba(255,255,255,.9)");
  },
  dawn(g, x, y, w, h) {
    glow(g, x + w * 0.3, y + h * 0.74, w * 0.6, h * 0.6, "#fff0c4", 0.8);
    for (const [left, top, wide] of [[0, 0.66, 0.4], [0.38, 0.74, 0.3], [0.66, 0.6, 0.4]]) {
      pen(g).M(x + left * w, y + h).L(x + left * w, y + top * h).L(x + (left + wide / 2) * w, y + (top - 0.12) * h).L(x + (left + wide) * w, y + top * h).L(x + (left + wide) * w, y + h).fill("#8f7470");
      pen(g).rect(x + (left + wide * 0.3) * w, y + (top + 0.1) * h, 8, 9).fill("rgba(255,226,150,.9)");
    }
  },
  dusk(g, x, y, w, h) {
    pen(g).rect(x, y, w, h).fill(linear(g, [0, y, 0, y + h], [[0, "rgba(60,56,110,.8)"], [0.6, "rgba(196,112,108,.5)"], [1, "rgba(246,180,110,.4)"]]));
    for (const [left, top, wide] of [[0, 0.7, 0.26], [0.24, 0.6, 0.2], [0.46, 0.74, 0.3], [0.76, 0.64, 0.26]]) {
      pen(g).rect(x + left * w, y + top * h, wide * w, h).fill("#34304a");
      for (const dx of [0.2, 0.6]) pen(g).rect(x + (left + wide * dx) * w, y + (top + 0.07) * h, 6, 7).fill("rgba(250,206,130,.85)");
    }
  },
  yard(g, x, y, w, h) {
    pen(g).rect(x, y + h * 0.7, w, h).fill("#a3a6a0");
    pen(g).rect(x + w * 0.06, y + h * 0.34, w * 0.4, h * 0.42, 2).fill("#d8dcda");
    pen(g).rect(x + w * 0.47, y + h * 0.48, w * 0.16, h * 0.28, 3).fill("#b5483c");
    pen(g).rect(x + w * 0.56, y + h * 0.53, w * 0.06, h * 0.1).fill("#4f5f6a");
    for (const dx of [0.13, 0.36, 0.55]) pen(g).ellipse(x + w * dx, y + h * 0.78, 6).fill("#3a3d40");
    pen(g).M(x, y + h * 0.2).L(x + w, y + h * 0.3).stroke("rgba(90,100,100,.4)", 1.4);
  },
  forest(g, x, y, w, h) {
    for (let i = 0; i < 11; i += 1) {
      const [px, tall, tone] = [x + (i / 10) * w, h * (0.66 + ((i * 0.618) % 1) * 0.4), mix("#4f6b4c", "#9ab08c", (i * 0.381966 * 2) % 1)];
      pen(g).M(px, y + h - tall).L(px + 20, y + h).L(px - 20, y + h).close().fill(alpha(tone, 0.85));
    }
    pen(g).rect(x, y + h * 0.9, w, h).fill("#7d8a5c");
  },
};
