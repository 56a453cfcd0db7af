import { beard, beardEdge } from "./face/beard.mjs";
import { brow } from "./face/brows.mjs";
import { eye } from "./face/eyes.mjs";
import { lines } from "./face/lines.mjs";
import { mouth } from "./face/mouth.mjs";
import { nose } from "./face/nose.mjs";
import { outlineOf, skullOf } from "./face/skull.mjs";
import { ears, glasses } from "./face/wear.mjs";
import { hairFront, hidesEars } from "./hair.mjs";
import { glow, linear, mix, pen, sides, within } from "./pen.mjs";

/** Draws the head round (0, 0); features move with yaw and pitch, which gives the turn its depth. */
export function head(g, person, face, tones) {
  const { shade, skin, light } = tones;
  const skull = skullOf(person, face);
  if (!hidesEars(person)) ears(g, person, skull, tones);
  beardEdge(g, person, skull);
  pen(g)
    .ring(outlineOf(person, skull))
    .fill(linear(g, [-46, -40, 52, 46], [[0, mix(skin, light, 0.6)], [0.4, skin], [1, mix(skin, shade, 0.8)]]));
  within(g, () => {
    g.clip();
    shading(g, person, face, skull, tones);
    if (person.beard) beard(g, person, face, skull, tones);
  });
  nose(g, person, face, skull, tones);
  lines(g, person, face, skull, tones);
  for (const side of sides) eye(g, person, face, side, skull, tones);
  for (const side of sides) brow(g, person, face, side, skull);
  mouth(g, person, face, skull, tones);
  if (person.glasses) glasses(g, person, skull, tones);
  hairFront(g, person, skull);
}

/** Light from the left above: forehead, cheeks and chin catch it, temples, sockets and the far side do not. */
function shading(g, { face: f, freckles, age, rosy }, { flush }, skull, { deep, light, blood, dark, shade }) {
  const { x, y, down, drop } = skull;
  const red = dark ? 0.75 : 1;
  glow(g, -8 + x * 0.8, -38 + y, 34, 24, light, dark ? 0.55 : 0.5);
  for (const s of sides) {
    glow(g, s * 46 * f.w, -22, 14, 34, deep, s < 0 ? 0.16 : 0.28);
    glow(g, s * 19.5 * f.w + x, -9 + y, 17, 11, deep, 0.24);
    glow(g, s * 8 + x * 1.2, -8 + y, 5, 9, deep, 0.2);
    glow(g, s * 25 + x, down(17) + y, 21, 15, blood, (0.11 + 0.3 * flush + 0.1 * (rosy ?? 0)) * red);
    glow(g, s * 38 * f.jaw + x * 0.4, down(42), 13, 24, deep, s < 0 ? 0.12 : 0.26);
  }
  glow(g, -24 + x, down(11) + y, 15, 8, light, 0.42);
  glow(g, 23 + x, down(11) + y, 12, 7, light, 0.22);
  glow(g, skull.nose.x, skull.nose.base - 5, 12, 9, blood, (0.12 + 0.16 * flush + 0.12 * (rosy ?? 0)) * red);
  if (flush > 0.2) glow(g, x, -38 + y, 34, 16, blood, 0.12 * flush * red);
  glow(g, 50, 20, 26, 72, deep, 0.36);
  glow(g, x, down(73) + drop, 40, 15, deep, 0.3);
  glow(g, x - 2, down(58) + drop + y * 0.6, 12, 8, light, 0.26);
  if (age > 0.6) for (const s of sides) glow(g, s * 22 + x, down(30) + y, 6, 14, shade, 0.5 * (age - 0.4));
  if (freckles)
    for (let i = 0; i < 34; i += 1) {
      const fx = ((i * 0.618) % 1) * 2 - 1;
      pen(g).ellipse(x * 1.2 + fx * 32, down(8 + ((i * 0.41) % 1) * 14) + y - (1 - Math.abs(fx)) * 2, 0.75).fill("rgba(150,84,50,.34)");
    }
}
