import { moreSkies, moreViews } from "./room/views.mjs";
import { alpha, linear, mix, pen, sides, within } from "./pen.mjs";

const skies = {
  street: ["#dbe6ea", "#eef0ea"],
  tree: ["#cfe6f0", "#eef4dc"],
  rain: ["#a9b4b8", "#c6cbc8"],
  night: ["#1f2b40", "#34415a"],
  garden: ["#dbeaf0", "#f2f3df"],
  ...moreSkies,
};

/** A window with its view and its blinds or curtains. */
export function drawWindow(g, { x, y, w, h, view, dress, frame, cloth }) {
  pen(g)
    .rect(x - 8, y - 8, w + 16, h + 16)
    .fill(frame);
  within(g, () => {
    pen(g)
      .rect(x, y, w, h)
      .fill(linear(g, [x, y, x + w * 0.4, y + h], skies[view]))
      .clip();
    views[view](g, x, y, w, h);
  });
  pen(g)
    .rect(x + w / 2 - 3, y, 6, h)
    .fill(frame);
  pen(g)
    .rect(x, y + h * 0.46, w, 5)
    .fill(frame);
  pen(g)
    .rect(x - 14, y + h + 6, w + 28, 7)
    .fill(mix(frame, "#6b5a48", 0.18));
  dresses[dress](g, x, y, w, h, cloth);
}

const views = {
  ...moreViews,
  street(g, x, y, w, h) {
    for (const [left, top, width, colour] of [
      [0, 0.42, 0.34, "#b9a894"],
      [0.36, 0.3, 0.3, "#a99a90"],
      [0.68, 0.5, 0.32, "#c3b6a4"],
    ]) {
      pen(g)
        .rect(x + left * w, y + top * h, width * w, h)
        .fill(colour);
      for (let row = 0; row < 4; row += 1)
        for (let column = 0; column < 2; column += 1)
          pen(g)
            .rect(x + (left + 0.06 + column * 0.13) * w, y + (top + 0.08 + row * 0.14) * h, 0.07 * w, 0.07 * h)
            .fill("rgba(90,100,110,.45)");
    }
  },
  tree(g, x, y, w, h) {
    pen(g)
      .rect(x + w * 0.6, y + h * 0.5, 9, h)
      .fill("#8a735a");
    for (const [dx, dy, r, colour] of [
      [0.5, 0.5, 34, "#8fae6e"],
      [0.78, 0.42, 38, "#7d9f5f"],
      [0.62, 0.25, 32, "#a3bf7e"],
      [0.95, 0.6, 28, "#8fae6e"],
    ])
      pen(g)
        .ellipse(x + dx * w, y + dy * h, r, r * 0.86)
        .fill(alpha(colour, 0.85));
    pen(g)
      .rect(x, y + h * 0.9, w, h)
      .fill("#a9bd86");
  },
  rain(g, x, y, w, h) {
    pen(g)
      .rect(x, y + h * 0.7, w, h)
      .fill("#7e8a80");
    pen(g)
      .ellipse(x + w * 0.25, y + h * 0.72, 34, 24)
      .fill("#6f7d70");
    pen(g)
      .ellipse(x + w * 0.85, y + h * 0.7, 40, 32)
      .fill("#77857a");
    for (let i = 0; i < 26; i += 1) {
      const [dx, dy] = [(i * 0.7549) % 1, (i * 0.5698) % 1];
      pen(g)
        .M(x + dx * w, y + dy * h)
        .L(x + dx * w - 3, y + dy * h + 14)
        .stroke("rgba(240,245,248,.4)", 1.2);
    }
  },
  night(g, x, y, w, h) {
    pen(g)
      .rect(x, y + h * 0.66, w, h)
      .fill("#18202f");
    for (const [dx, dy] of [
      [0.12, 0.72],
      [0.2, 0.8],
      [0.62, 0.74],
      [0.7, 0.86],
      [0.86, 0.76],
    ])
      pen(g)
        .rect(x + dx * w, y + dy * h, 6, 8)
        .fill("rgba(246,208,130,.85)");
    pen(g)
      .ellipse(x + w * 0.78, y + h * 0.3, 14)
      .fill("rgba(255,214,150,.35)");
    pen(g)
      .ellipse(x + w * 0.78, y + h * 0.3, 5)
      .fill("rgba(255,232,190,.95)");
  },
  garden(g, x, y, w, h) {
    pen(g)
      .rect(x, y + h * 0.78, w, h)
      .fill("#b7c68f");
    for (const [dx, dy, rx, ry, colour] of [
      [0.1, 0.72, 46, 44, "#8ba580"],
      [0.34, 0.78, 40, 30, "#9db58a"],
      [0.66, 0.7, 52, 48, "#7f9a74"],
      [0.93, 0.74, 40, 46, "#93ab83"],
    ])
      pen(g)
        .ellipse(x + dx * w, y + dy * h, rx, ry)
        .fill(alpha(colour, 0.9));
    for (let i = 0; i < 14; i += 1)
      pen(g)
        .ellipse(x + ((i * 0.381966) % 1) * w, y + h * (0.84 + ((i * 0.27) % 0.14)), 3.4)
        .fill(i % 2 ? "#d98f86" : "#e8d27e");
  },
};

const dresses = {
  none: () => {},
  blinds(g, x, y, w, h) {
    for (let row = 0; row < h * 0.62; row += 9)
      pen(g)
        .rect(x - 3, y + row, w + 6, 6, 1)
        .fill("rgba(246,243,234,.86)")
        .stroke("rgba(140,135,120,.25)", 0.8);
  },
  sheer(g, x, y, w, h) {
    pen(g)
      .rect(x - 20, y - 12, w + 40, 4)
      .fill("#9a8672");
    for (const s of sides) {
      const edge = s < 0 ? x - 14 : x + w + 14;
      for (let fold = 0; fold < 4; fold += 1)
        pen(g)
          .rect(edge - s * (fold * 10) - 6, y - 8, 13, h + 46)
          .fill(`rgba(252,249,242,${0.6 - fold * 0.08})`);
    }
  },
  curtains(g, x, y, w, h, cloth) {
    pen(g)
      .rect(x - 24, y - 14, w + 48, 5)
      .fill("#5f4b3b");
    for (const s of sides) {
      const edge = s < 0 ? x - 8 : x + w + 8;
      pen(g)
        .M(edge - s * -16, y - 10)
        .C(edge - s * -8, y + h * 0.4, edge - s * -20, y + h * 0.7, edge - s * -18, y + h + 60)
        .L(edge - s * 22, y + h + 60)
        .C(edge - s * 14, y + h * 0.7, edge - s * 26, y + h * 0.3, edge - s * 24, y - 10)
        .fill(
          linear(g, [edge - 24, 0, edge + 24, 0], [mix(cloth, "#ffffff", 0.12), cloth, mix(cloth, "#000000", 0.2)])
        );
      for (const fold of [-8, 4, 14])
        pen(g)
          .M(edge - s * fold, y - 8)
          .L(edge - s * (fold + 1), y + h + 58)
          .stroke(alpha(mix(cloth, "#000000", 0.4), 0.35), 2);
    }
  },
};
