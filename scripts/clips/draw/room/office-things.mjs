import { randomFrom } from "../../random.mjs";
import { alpha, glow, linear, mix, pen } from "../pen.mjs";

const paper = ["#f6f2e8", "#e6eef0", "#f3e2b8", "#f0d8cf", "#dfe8d6"];

/** What stands in offices and places of work. */
export const officeThings = {
  filing(g, { x, y, w, h, colour }) {
    pen(g).rect(x, y, w, h).fill(linear(g, [x, 0, x + w, 0], [mix(colour, "#ffffff", 0.2), colour]));
    for (let i = 0; i < 3; i += 1) {
      pen(g).rect(x + 4, y + 5 + i * 50, w - 8, 44, 2).stroke("rgba(40,50,56,.35)", 1.4);
      pen(g).rect(x + w / 2 - 11, y + 16 + i * 50, 22, 5, 2).fill("rgba(50,60,66,.6)");
    }
  },
  drawings(g, { x, y }) {
    for (const [dx, dy, turn, colour] of [[0, 0, -0.06, 0], [62, 6, 0.05, 1], [14, 56, 0.04, 2], [76, 62, -0.05, 3]]) {
      g.save();
      g.translate(x + dx, y + dy);
      g.rotate(turn);
      pen(g).rect(0, 0, 50, 42).fill(paper[colour]);
      pen(g).ellipse(16, 17, 8).fill(["#e6a94e", "#d9705a", "#6fa0b8", "#9ab05e"][colour]);
      pen(g).M(4, 36).Q(24, 20 + colour * 3, 46, 34).stroke(["#6f8f5a", "#5a7f9a", "#c98a5a", "#8a6a9a"][colour], 4);
      g.restore();
    }
  },
  lawbooks(g, { x, y, w, rows, seed }) {
    const random = randomFrom(seed);
    pen(g).rect(x - 6, y - 6, w + 12, rows * 74 + 8).fill("rgba(30,18,12,.45)");
    for (let row = 0; row < rows; row += 1) {
      const board = y + 66 + row * 74;
      const colour = ["#6b2c28", "#7b5a34", "#38503f", "#2f3f56"][row % 4];
      for (let at = x + 3; at < x + w - 12; at += 13.4) {
        const high = 54 + random.uniform() * 3;
        pen(g).rect(at, board - high, 12.6, high, 1).fill(mix(colour, "#000000", random.uniform() * 0.15));
        pen(g).rect(at, board - high + 9, 12.6, 2).rect(at, board - 16, 12.6, 2).fill("rgba(214,178,104,.6)");
      }
      pen(g).rect(x - 6, board, w + 12, 6).fill("#6b4a33");
    }
  },
  banker(g, { x, y }) {
    glow(g, x, y - 30, 110, 80, "#ffdf9f", 0.5);
    pen(g).rect(x - 2, y - 50, 4, 50).fill("#b08d4a");
    pen(g).rect(x - 18, y - 5, 36, 5, 2).fill("#8d6f38");
    pen(g).M(x - 32, y - 44).Q(x, y - 74, x + 32, y - 44).close().fill(linear(g, [0, y - 70, 0, y - 44], ["#2f6a4a", "#4f8f6a"]));
  },
  curtainrail(g, { x, y, w, colour }) {
    pen(g).rect(x - 40, y - 6, w + 60, 4).fill("#c9d2d2");
    for (let i = 0; i < 8; i += 1) {
      const at = x - 30 + i * (w / 7);
      pen(g).rect(at, y, w / 7 + 4, 236, 6).fill(linear(g, [at, 0, at + w / 7, 0], [mix(colour, "#ffffff", 0.25), mix(colour, "#203038", 0.12)]));
    }
  },
  couch(g, { x, y }) {
    pen(g).rect(x, y, 190, 24, 8).fill("#4d7a86");
    pen(g).rect(x, y - 5, 186, 9, 4).fill("#f2f4f2");
    pen(g).rect(x + 20, y + 24, 8, 100).rect(x + 150, y + 24, 8, 100).fill("#9aa6aa");
  },
  lightbox(g, { x, y }) {
    pen(g).rect(x - 4, y - 4, 104, 64, 3).fill("#c3cdcd");
    pen(g).rect(x, y, 96, 56).fill("#f6fbff");
    pen(g).rect(x + 8, y + 5, 36, 46).rect(x + 52, y + 5, 36, 46).fill("rgba(70,90,110,.5)");
    for (const at of [26, 70]) pen(g).ellipse(x + at - 6, y + 28, 5, 15).ellipse(x + at + 7, y + 28, 5, 15).fill("rgba(20,30,44,.35)");
  },
  gel(g, { x, y }) {
    pen(g).rect(x, y, 16, 30, 3).fill("#f4f6f4");
    pen(g).rect(x + 2, y + 16, 12, 8).fill("#7fb0c4");
  },
  monitor(g, { x, y }) {
    pen(g).rect(x + 20, y - 14, 10, 14).rect(x + 6, y - 4, 40, 4, 2).fill("#59636a");
    pen(g).rect(x - 14, y - 72, 80, 58, 3).fill("#343c42");
    pen(g).rect(x - 10, y - 68, 72, 50).fill("#9fbccb");
    pen(g).rect(x - 5, y - 62, 40, 4).rect(x - 5, y - 54, 56, 3).rect(x - 5, y - 48, 50, 3).fill("rgba(40,64,84,.4)");
  },
  notice(g, { x, y }) {
    pen(g).rect(x, y, 40, 54, 1).fill("#f2eede");
    pen(g).rect(x + 5, y + 6, 30, 9).fill("#b7624a");
    for (let row = 0; row < 5; row += 1) pen(g).M(x + 6, y + 22 + row * 6).L(x + (row % 2 ? 28 : 34), y + 22 + row * 6).stroke("rgba(70,70,80,.4)", 1.3);
  },
  stack(g, { x, y, w, rows, seed }) {
    const random = randomFrom(seed);
    pen(g).rect(x, y - 40, w, 420).fill("#6f573f");
    for (let row = 0; row < rows; row += 1) {
      const board = y + 46 + row * 54;
      pen(g).rect(x + 6, board - 46, w - 12, 46).fill("#4a3929");
      for (let at = x + 8; at < x + w - 14; ) {
        const wide = 5 + random.uniform() * 8;
        const high = 28 + random.uniform() * 15;
        if (random.uniform() > 0.07) pen(g).rect(at, board - high, wide, high).fill(mix(["#7d8f8a", "#a0604a", "#b9a478", "#536878", "#7c5f69", "#cbbfa6", "#606f50"][Math.floor(random.uniform() * 7)], "#2a2018", 0.12));
        at += wide + 0.7;
      }
      pen(g).rect(x + 2, board, w - 4, 6).fill("#8b6d4e");
    }
  },
  archbetween(g, { x, y, w }) {
    pen(g).rect(x, y, w, 300).fill(linear(g, [0, y, 0, y + 280], ["rgba(255,252,236,.5)", "rgba(255,250,230,.08)"]));
    for (const dx of [0.2, 0.5, 0.8]) pen(g).rect(x + w * dx - 24, y - 12, 48, 6, 2).fill("#fffdf2");
  },
  corridor(g, { x, y, w, h }) {
    pen(g).rect(x - 10, y - 8, w + 20, h + 8).fill("#efe9db");
    pen(g).rect(x, y, w, h).fill(linear(g, [x, 0, x + w, 0], ["#8d8778", "#b9b2a0"]));
    pen(g).M(x, y + h).L(x + w * 0.36, y + h * 0.66).L(x + w * 0.66, y + h * 0.66).L(x + w, y + h).close().fill("#77695a");
    pen(g).rect(x + w * 0.36, y + h * 0.16, w * 0.3, h * 0.5).fill("#e6ecea");
    glow(g, x + w * 0.51, y + h * 0.36, 60, 80, "#ffffff", 0.5);
    pen(g).M(x + w, y).L(x + w + 30, y - 10).L(x + w + 30, y + h + 20).L(x + w, y + h).close().fill(linear(g, [x + w, 0, x + w + 30, 0], ["#a98a66", "#c3a57f"]));
    pen(g).ellipse(x + w + 24, y + h * 0.58, 3, 4).fill("#d8c89a");
  },
  coats(g, { x, y }) {
    pen(g).rect(x - 10, y - 8, 104, 10, 3).fill("#8b6d4e");
    for (const [dx, w, colour, long] of [[4, 34, "#4c5a66", 150], [44, 38, "#8a5f4a", 176]]) {
      pen(g).M(x + dx + w / 2 - 5, y).C(x + dx - 6, y + 16, x + dx - 2, y + 60, x + dx - 6, y + long).L(x + dx + w + 6, y + long).C(x + dx + w + 4, y + 60, x + dx + w + 6, y + 16, x + dx + w / 2 + 5, y).fill(linear(g, [x + dx, 0, x + dx + w, 0], [mix(colour, "#ffffff", 0.14), mix(colour, "#000000", 0.2)]));
      pen(g).M(x + dx + w / 2, y + 14).L(x + dx + w / 2 + 2, y + long).stroke(alpha("#15141c", 0.3), 1.4);
    }
  },
  hooks(g, { x, y }) {
    pen(g).rect(x - 8, y - 6, 110, 10, 2).fill("#6d4c2f");
    pen(g).ring([[x + 6, y + 4], [x + 24, y + 2], [x + 34, y + 20], [x + 32, y + 96], [x - 2, y + 98], [x, y + 20]]).fill("#7d3f36");
    pen(g).ring([[x + 64, y + 4], [x + 80, y + 8], [x + 84, y + 26], [x + 70, y + 34], [x + 56, y + 26], [x + 56, y + 10]]).fill("#d98f3a");
    pen(g).rect(x + 50, y + 22, 42, 7, 3).fill("#c47c2c");
  },
};
