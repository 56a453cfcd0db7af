import { alpha, mix, pen, shadow, within } from "./pen.mjs";

/**
 * Draws one hand whose fingers point along `turn` (radians); `flip` -1 mirrors it.
 * @param kind "rest" (closed), "open" (palm towards us) or "point" (forefinger out)
 */
export function hand(g, { x, y, turn, kind, flip = 1 }, { skin, shade, deep }) {
  within(g, () => {
    g.translate(x, y);
    g.rotate(turn);
    g.scale(1, flip);
    within(g, () => {
      shadow(g, "rgba(20,12,10,.3)", 5, 0, 2);
      pen(g).rect(-4, -13, 22, 26, 10).fill(skin);
    });
    const edge = alpha(deep, 0.45);
    for (const [dx, dy, angle, length] of fingers[kind])
      within(g, () => {
        g.translate(dx, dy);
        g.rotate(angle);
        pen(g).rect(-2, -3.3, length, 6.6, 3.3).fill(skin).stroke(edge, 1);
      });
    if (kind === "open")
      pen(g)
        .ellipse(7, 1, 8, 9)
        .fill(alpha(mix(skin, "#ffffff", 0.4), 0.35));
    else pen(g).rect(-2, 3, 18, 9, 5).fill(alpha(shade, 0.22));
  });
}

/** Fingers as [x, y, angle, length]; the last one is the thumb. */
const fingers = {
  rest: [
    [13, -9.6, 0, 16],
    [13, -3.2, 0, 18],
    [13, 3.2, 0, 17],
    [13, 9.6, 0, 14],
    [2, -12, 0.35, 15],
  ],
  open: [
    [15, -8.5, -0.24, 21],
    [17, -3, -0.07, 24],
    [16, 3, 0.1, 22],
    [13, 8.5, 0.3, 18],
    [2, -11, -0.95, 18],
  ],
  point: [
    [14, -8.5, -0.06, 25],
    [13, -2.4, 0.1, 10],
    [12, 3.6, 0.1, 9],
    [11, 9.2, 0.1, 8],
    [4, -11, 0.3, 14],
  ],
};

/** Two hands that hold each other in the lap. */
export function clasp(g, x, y, { skin, deep }) {
  within(g, () => {
    g.translate(x, y);
    within(g, () => {
      shadow(g, "rgba(20,12,10,.35)", 6, 0, 2);
      pen(g).M(30, 20).C(34, 2, 16, -11, -2, -9).C(-14, -7, -18, 6, -12, 16).L(18, 28).fill(mix(skin, deep, 0.12));
      pen(g).M(-32, 20).C(-36, 2, -20, -12, -4, -10).C(10, -8, 18, 0, 14, 14).L(-16, 28).fill(skin);
    });
    const edge = alpha(deep, 0.5);
    for (let i = 0; i < 4; i += 1)
      within(g, () => {
        g.translate(-6 + i * 6.2, -4 + i * 2.1);
        g.rotate(0.95);
        pen(g)
          .rect(-3, -3.4, 19, 7, 3.5)
          .fill(i % 2 ? skin : mix(skin, deep, 0.08))
          .stroke(edge, 1);
      });
    g.translate(-12, -9);
    g.rotate(0.25);
    pen(g).rect(0, -3.6, 20, 7.4, 3.7).fill(skin).stroke(edge, 1);
  });
}
