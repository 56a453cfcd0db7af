import { arms } from "./arms.mjs";
import { clothes } from "./clothes.mjs";
import { hairBack } from "./hair.mjs";
import { head } from "./head.mjs";
import { alpha, linear, mix, pen, shadow, sides, within } from "./pen.mjs";

/** Colours that follow from a character's skin and clothes. */
function tonesOf(character) {
  const { skin, top } = character;
  return {
    skin,
    shade: mix(skin, "#5a2a22", 0.3),
    deep: mix(skin, "#3c1a18", 0.5),
    light: mix(skin, "#fff4e6", 0.35),
    cloth: top.colour,
    clothDark: mix(top.colour, "#15141c", 0.35),
    clothLight: mix(top.colour, "#ffffff", 0.14),
  };
}

/**
 * Draws one seated client on the stage of 640 x 360.
 * @param pose what the body does (act/pose.mjs)
 * @param face what the face does (act/face.mjs)
 */
export function drawClient(g, character, pose, face) {
  const tones = tonesOf(character);
  const raised = pose.shoulder + pose.breath * 1.3;
  const cx = 320 + pose.sway;
  const at = {
    cx,
    shoulder: 232 + pose.slump * 13 - raised,
    half: 96 * (character.jaw > 1 ? 1.07 : 0.94) * (1 - pose.slump * 0.07),
    neck: 196 + pose.slump * 9 - raised * 0.4,
    headX: cx + pose.sway * 0.6 + pose.headX,
    headY: 128 + pose.slump * 12 - raised * 0.25 + pose.headY - pose.lean * 2,
  };
  const inHead = (draw) =>
    within(g, () => {
      g.translate(at.headX, at.headY + 50);
      g.rotate(face.roll);
      g.translate(0, -50);
      g.scale(0.9, 0.9);
      draw();
    });
  within(g, () => {
    const closer = 1 + pose.lean * 0.05;
    g.translate(320, 360);
    g.scale(closer, closer);
    g.translate(-320, -360);
    inHead(() => hairBack(g, character));
    torso(g, at, tones);
    neck(g, character, at, tones, face);
    clothes(g, character, at, tones);
    folds(g, at, tones);
    const raisedHand = arms(g, character, at, tones, pose);
    inHead(() => head(g, character, face, tones));
    raisedHand?.();
  });
}

function torso(g, { cx, shoulder, half, neck }, { cloth, clothDark, clothLight }) {
  within(g, () => {
    shadow(g, "rgba(30,22,20,.38)", 18, 7, 4);
    pen(g)
      .M(cx - half * 0.86, 380)
      .C(cx - half * 0.9, 330, cx - half * 1.1, 290, cx - half, shoulder + 22)
      .C(cx - half * 0.96, shoulder - 4, cx - 52, shoulder - 14, cx - 27, neck + 12)
      .L(cx + 27, neck + 12)
      .C(cx + 52, shoulder - 14, cx + half * 0.96, shoulder - 4, cx + half, shoulder + 22)
      .C(cx + half * 1.1, 290, cx + half * 0.9, 330, cx + half * 0.86, 380)
      .fill(linear(g, [cx - 110, 220, cx + 120, 370], [clothLight, cloth, clothDark]));
  });
}

function neck(g, character, { cx, headX, headY, neck: y }, { skin, shade, deep }, face) {
  const half = 21 * (character.jaw > 1 ? 1.12 : 0.92);
  const lean = (headX - cx) * 0.5;
  pen(g)
    .M(cx - half + lean, headY + 30)
    .C(cx - half, y - 6, cx - half - 2, y + 8, cx - 31, y + 17)
    .C(cx - 12, y + 36, cx + 12, y + 36, cx + 31, y + 17)
    .C(cx + half + 2, y + 8, cx + half, y - 6, cx + half + lean, headY + 30)
    .fill(skin)
    .fill(
      linear(
        g,
        [0, headY + 42, 0, y + 26],
        [
          [0, alpha(deep, 0.62)],
          [0.55, alpha(shade, 0.35)],
          [1, alpha(shade, 0)],
        ]
      )
    );
  if (face.tense <= 0.3) return;
  for (const s of sides)
    pen(g)
      .M(cx + s * 11, headY + 66)
      .Q(cx + s * 8, y + 8, cx + s * 4, y + 22)
      .stroke(alpha(deep, 0.22 * face.tense), 2);
}

function folds(g, { cx, shoulder, half }, { clothDark }) {
  g.lineCap = "round";
  for (const s of sides)
    pen(g)
      .M(cx + s * half * 0.72, shoulder + 30)
      .Q(cx + s * half * 0.62, 290, cx + s * half * 0.66, 330)
      .stroke(alpha(clothDark, 0.45), 1.6);
}
