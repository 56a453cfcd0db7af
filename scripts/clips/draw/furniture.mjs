import { randomFrom } from "../random.mjs";
import { homeThings } from "./room/home-things.mjs";
import { officeThings } from "./room/office-things.mjs";
import { alpha, glow, linear, mix, pen } from "./pen.mjs";

const wood = "#a58468";
const spines = ["#7d8f8a", "#b5735c", "#c9b48a", "#5f7482", "#8c6f79", "#d9cdb6", "#6f7f5e", "#a9a29b"];

/** Things that stand or hang in a room: furniture.name(g, options), placed by their left top or their foot. */
export const furniture = {
  ...officeThings,
  ...homeThings,
  shelf(g, { x, y, w, rows, seed }) {
    const random = randomFrom(seed);
    for (let row = 0; row < rows; row += 1) {
      const board = y + 48 + row * 56;
      for (let at = x + 6; at < x + w - 12; ) {
        const width = 6 + random.uniform() * 8;
        const height = 26 + random.uniform() * 16;
        if (random.uniform() > 0.14)
          pen(g)
            .rect(at, board - height, width, height)
            .fill(spines[Math.floor(random.uniform() * spines.length)]);
        at += width + 0.8;
      }
      pen(g).rect(x, board, w, 6).fill(wood);
      pen(g)
        .rect(x, board + 6, w, 3)
        .fill("rgba(60,40,30,.18)");
    }
  },
  cabinet(g, { x, y, w, colour }) {
    pen(g)
      .rect(x, y, w, 90)
      .fill(linear(g, [0, y, 0, y + 90], [mix(colour, "#ffffff", 0.15), colour]));
    pen(g)
      .rect(x - 3, y - 4, w + 6, 6)
      .fill(mix(colour, "#5a4632", 0.35));
    pen(g)
      .M(x + w / 2, y + 4)
      .L(x + w / 2, y + 90)
      .stroke(mix(colour, "#5a4632", 0.3), 1.5);
    for (const s of [-8, 8])
      pen(g)
        .ellipse(x + w / 2 + s, y + 40, 2.4)
        .fill("#7b6a58");
  },
  cup(g, { x, y, colour }) {
    pen(g)
      .rect(x, y - 22, 18, 19, 3)
      .fill(colour);
    pen(g)
      .ellipse(x + 20, y - 13, 5, 6)
      .stroke(colour, 3);
  },
  board(g, { x, y, w, h, seed }) {
    const random = randomFrom(seed);
    pen(g)
      .rect(x - 5, y - 5, w + 10, h + 10, 2)
      .fill("#8b7560");
    pen(g).rect(x, y, w, h).fill("#cbb491");
    for (let i = 0; i < 6; i += 1) {
      const [left, top] = [
        x + 8 + (i % 3) * 40 + random.uniform() * 6,
        y + 8 + Math.floor(i / 3) * 44 + random.uniform() * 6,
      ];
      pen(g)
        .rect(left, top, 26 + random.uniform() * 6, 32)
        .fill(["#f6f2e8", "#e6eef0", "#f3e2b8", "#f0d8cf"][i % 4]);
      for (let row = 0; row < 4; row += 1)
        pen(g)
          .M(left + 4, top + 8 + row * 6)
          .L(left + 20, top + 8 + row * 6)
          .stroke("rgba(80,80,90,.35)", 1);
    }
  },
  clock(g, { x, y }) {
    pen(g).ellipse(x, y, 25).fill("#5d676c");
    pen(g).ellipse(x, y, 21).fill("#f5f5f0");
    pen(g)
      .M(x, y)
      .L(x, y - 15)
      .stroke("#3a3f43", 2);
    pen(g)
      .M(x, y)
      .L(x + 9, y + 6)
      .stroke("#3a3f43", 2.6);
  },
  sink(g, { x, y }) {
    pen(g)
      .rect(x, y + 34, 154, 100)
      .fill("#b9c8cb");
    pen(g)
      .rect(x - 4, y + 26, 160, 10, 2)
      .fill("#e9efef");
    pen(g)
      .M(x + 60, y + 26)
      .C(x + 60, y - 10, x + 92, y - 10, x + 92, y + 8)
      .stroke("#8f9ea3", 5);
    pen(g)
      .rect(x + 112, y - 8, 22, 34, 3)
      .fill("#e7ece6");
    pen(g)
      .rect(x + 112, y - 14, 22, 9, 3)
      .fill("#6f93a0");
  },
  poster(g, { x, y, w, h }) {
    pen(g)
      .rect(x + 3, y + 4, w, h)
      .fill("rgba(70,55,45,.16)");
    pen(g).rect(x, y, w, h).fill("#f2efe2");
    for (let row = 0; row < 5; row += 1)
      pen(g)
        .M(x + 8, y + 34 + row * 18)
        .C(x + w * 0.35, y + 16 + row * 18, x + w * 0.6, y + 52 + row * 18, x + w - 8, y + 30 + row * 18)
        .stroke(["#3f6f82", "#5f8f97", "#8fb0a4", "#d9a066", "#c8714f"][row], 7);
  },
  picture(g, { x, y, w, h, kind }) {
    pen(g)
      .rect(x + 5, y + 7, w, h)
      .fill("rgba(50,40,34,.2)");
    pen(g).rect(x, y, w, h).fill("#7f6a57");
    pen(g)
      .rect(x + 5, y + 5, w - 10, h - 10)
      .fill("#f1ebdf");
    if (kind === "hills") {
      pen(g)
        .rect(x + 12, y + 12, w - 24, h - 24)
        .fill("#cfd8d2");
      pen(g)
        .M(x + 12, y + h - 24)
        .Q(x + w * 0.35, y + h * 0.3, x + w * 0.6, y + h - 30)
        .Q(x + w * 0.8, y + h * 0.5, x + w - 12, y + h - 26)
        .L(x + w - 12, y + h - 12)
        .L(x + 12, y + h - 12)
        .fill("#87977d");
      return;
    }
    if (kind === "arcs") {
      for (const [r, colour] of [[30, "#c98a6a"], [22, "#e2bd92"], [14, "#8fa3a0"]]) pen(g).M(x + w / 2 - r, y + h * 0.66).C(x + w / 2 - r, y + h * 0.66 - r * 1.4, x + w / 2 + r, y + h * 0.66 - r * 1.4, x + w / 2 + r, y + h * 0.66).fill(colour);
      pen(g).ellipse(x + w * 0.66, y + h * 0.26, 7).fill("#d9b45e");
      return;
    }
    pen(g)
      .M(x + w / 2, y + h - 18)
      .Q(x + w / 2 - 4, y + h / 2, x + w / 2 + 4, y + 20)
      .stroke("#6f8a66", 2.4);
    for (let i = 0; i < 5; i += 1)
      for (const s of [-1, 1])
        pen(g)
          .ellipse(x + w / 2 + s * 11, y + 28 + i * ((h - 52) / 5), 11, 4.6, s * -0.6)
          .fill(i % 2 ? "#7b956f" : "#92a888");
  },
  lamp(g, { x, y }) {
    glow(g, x, y - 190, 130, 120, "#ffdf9f", 0.4);
    pen(g)
      .rect(x - 3, y - 172, 5, 172)
      .fill("#5a4a3c");
    pen(g).ellipse(x, y, 24, 6).fill("#4a3c30");
    pen(g)
      .M(x - 19, y - 218)
      .L(x + 19, y - 218)
      .L(x + 36, y - 168)
      .L(x - 36, y - 168)
      .fill(linear(g, [0, y - 218, 0, y - 168], ["#f3d9a2", "#fdf0cc"]));
  },
  table(g, { x, y, w }) {
    pen(g).rect(x, y, w, 9).fill(wood);
    for (const leg of [x + 12, x + w - 20])
      pen(g)
        .rect(leg, y + 9, 8, 100)
        .fill("#8b6d54");
  },
  tablelamp(g, { x, y }) {
    glow(g, x, y - 70, 150, 140, "#ffcf87", 0.55);
    pen(g)
      .M(x - 12, y)
      .C(x - 22, y - 26, x - 8, y - 40, x - 3, y - 48)
      .L(x + 3, y - 48)
      .C(x + 8, y - 40, x + 22, y - 26, x + 12, y)
      .fill("#6d7f86");
    pen(g)
      .M(x - 20, y - 100)
      .L(x + 20, y - 100)
      .L(x + 38, y - 46)
      .L(x - 38, y - 46)
      .fill(linear(g, [0, y - 100, 0, y - 46], ["#f0c98d", "#fff0cf"]));
  },
  tissues(g, { x, y }) {
    pen(g)
      .rect(x, y - 17, 34, 17, 2)
      .fill("#a9bdb8");
    pen(g)
      .M(x + 10, y - 16)
      .Q(x + 12, y - 36, x + 18, y - 28)
      .Q(x + 24, y - 38, x + 25, y - 16)
      .fill("#f7f5f0");
  },
  plant(g, { x, y, size }) {
    pen(g)
      .M(x - 21 * size, y - 40 * size)
      .L(x + 21 * size, y - 40 * size)
      .L(x + 15 * size, y)
      .L(x - 15 * size, y)
      .fill("#d8cbb8");
    for (const [turn, length, colour] of [
      [-2.5, 60, "#6f8a66"],
      [-2.1, 74, "#5f7c5a"],
      [-1.75, 86, "#7b956f"],
      [-1.4, 82, "#668461"],
      [-1, 70, "#76906b"],
      [-0.65, 56, "#5d7957"],
    ]) {
      g.save();
      g.translate(x, y - 38 * size);
      g.rotate(turn);
      g.scale(size, size);
      pen(g)
        .M(0, 0)
        .Q(length / 2, -13, length, 0)
        .Q(length / 2, 13, 0, 0)
        .fill(alpha(colour, 1));
      g.restore();
    }
  },
};
