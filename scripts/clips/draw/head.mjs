import { brow, eye } from "./eyes.mjs";
import { beard, hairFront, hidesEars } from "./hair.mjs";
import { mouth } from "./mouth.mjs";
import { alpha, glow, linear, mix, pen, sides, within } from "./pen.mjs";

/** Draws the head round (0, 0); features move with yaw and pitch, which gives the turn its depth. */
export function head(g, character, face, tones) {
  const { shade, deep, skin, light } = tones;
  const turn = { x: face.yaw * 7, y: face.pitch * 6 };
  const drop = face.open * 5;
  if (!hidesEars(character)) ears(g, character, turn, tones);
  within(g, () => {
    g.scale(1, 1 + drop / 220);
    outline(g, character);
  });
  g.fillStyle = linear(
    g,
    [-44, -30, 50, 40],
    [
      [0, light],
      [0.35, skin],
      [1, mix(skin, shade, 0.75)],
    ]
  );
  g.fill();
  within(g, () => {
    g.clip();
    colouring(g, face, turn, deep);
    if (character.beard) beard(g, character, face, turn, drop);
  });
  nose(g, face, turn, deep);
  lines(g, character, face, turn, drop, deep);
  for (const side of sides) eye(g, character, face, side, turn, tones);
  for (const side of sides) brow(g, character, face, side, turn);
  mouth(g, character, face, { x: turn.x * 1.2, y: 41 + turn.y + face.pitch * 0.6 }, drop, deep);
  if (character.glasses) glasses(g, character, turn);
  hairFront(g, character, turn.x);
}

function ears(g, { faceWidth, top }, { x, y }, { skin, shade }) {
  for (const s of sides) {
    pen(g)
      .ellipse(s * 47 * faceWidth - x * 0.35, 2 - y * 0.6, 7, 13, s * 0.12)
      .fill(mix(skin, shade, s < 0 ? 0.15 : 0.45));
    pen(g)
      .ellipse(s * 47.5 * faceWidth - x * 0.35, 3 - y * 0.6, 3.4, 8, s * 0.12)
      .fill(alpha(shade, 0.5));
    if (top.style === "necklace")
      pen(g)
        .ellipse(s * 48.5 * faceWidth - x * 0.35, 17 - y * 0.6, 2.6)
        .fill(top.under);
  }
}

function outline(g, { faceWidth: w, jaw: j }) {
  pen(g)
    .M(-47 * w, -20)
    .C(-48 * w, 8, -45 * w, 30, -31 * w * j, 49)
    .C(-22 * j, 61, -11 * j, 67, 0, 67)
    .C(11 * j, 67, 22 * j, 61, 31 * w * j, 49)
    .C(45 * w, 30, 48 * w, 8, 47 * w, -20)
    .C(46 * w, -56, 27 * w, -76, 0, -76)
    .C(-27 * w, -76, -46 * w, -56, -47 * w, -20)
    .close();
}

function colouring(g, { flush }, { x, y }, deep) {
  const blood = "#c2453a";
  glow(g, -25 + x, 18 + y, 22, 17, blood, 0.16 + 0.22 * flush);
  glow(g, 25 + x, 18 + y, 22, 17, blood, 0.14 + 0.2 * flush);
  if (flush > 0.2) glow(g, x, -40 + y, 34, 20, blood, 0.1 * flush);
  glow(g, 44, 24, 26, 60, deep, 0.3);
  glow(g, 0, 70, 44, 16, deep, 0.22);
  for (const s of sides) glow(g, s * 19 + x, -7 + y, 17, 12, deep, 0.21);
}

function nose(g, { tense }, { x, y }, deep) {
  const at = x * 1.5;
  g.lineCap = "round";
  glow(g, at + 7, 12 + y, 9, 18, deep, 0.2);
  glow(g, at - 1, 8 + y, 4.5, 16, "#fff6ea", 0.26);
  pen(g)
    .M(at - 7.5, 21 + y)
    .Q(at - 8.6, 26 + y, at - 4, 26 + y)
    .Q(at, 28.6 + y, at + 4, 26 + y)
    .Q(at + 8.6, 26 + y, at + 7.5, 21 + y - tense)
    .stroke(alpha(deep, 0.55), 1.7);
  pen(g)
    .M(at + 4.2, -1 + y)
    .Q(at + 6.4, 10 + y, at + 7, 18 + y)
    .stroke(alpha(deep, 0.28), 1.7);
}

/** Lines of age and of the moment: beside the mouth, between the brows, on the forehead, at the eyes. */
function lines(g, { age }, face, { x, y }, drop, deep) {
  const line = (strength, ...[x0, y0, x1, y1, x2, y2]) => {
    if (strength > 0.03)
      pen(g)
        .M(x + x0, y + y0)
        .Q(x + x1, y + y1, x + x2, y + y2)
        .stroke(alpha(deep, strength), 1.3);
  };
  const smile = 0.06 + 0.22 * age + 0.24 * face.tense + 0.12 * Math.max(0, -face.corner);
  const frown = Math.max(0, -face.browAngle) * 0.5 + Math.max(0, face.browIn) * 0.15;
  for (const s of sides) {
    line(smile, s * 12, 23, s * 21, 29, s * 22, 39 + drop * 0.5);
    line(frown, s * 3.6, -27, s * 2.2, -21, s * 4, -15);
    if (age > 0.6) for (const k of sides) line(0.16, s * 34, -2 + k * 3, s * 38, -2 + k * 4, s * 41, -2 + k * 6);
  }
  if (face.browIn > 0.25)
    for (const row of [-40, -46]) line(0.2 * face.browIn + 0.12 * age, -15, row, 0, row - 3, 15, row);
  if (age > 0.6) for (const row of [-42, -49]) line(0.14, -20, row, 0, row - 3, 20, row);
}

function glasses(g, { faceWidth, glasses: kind }, { x, y }) {
  const frame = kind === "dark" ? "rgba(28,26,30,.9)" : "rgba(60,45,45,.85)";
  const width = kind === "dark" ? 2.4 : 1.8;
  for (const s of sides) {
    pen(g)
      .rect(x + s * 20 - 15, -16 + y, 30, 25, kind === "dark" ? 7 : 11)
      .fill("rgba(255,255,255,.10)")
      .stroke(frame, width);
    pen(g)
      .M(x + s * 35, -7 + y)
      .L(s * 47 * faceWidth, -6)
      .stroke(frame, width);
  }
  pen(g)
    .M(x - 5, -6 + y)
    .Q(x, -9 + y, x + 5, -6 + y)
    .stroke(frame, width);
}
