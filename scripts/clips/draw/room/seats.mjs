import { alpha, linear, mix, pen, shadow, sides, within } from "../pen.mjs";

const backShape = (g, tones, points) =>
  within(g, () => {
    shadow(g, "rgba(50,36,28,.35)", 26, 12, 8);
    pen(g).ring(points).fill(linear(g, [180, 80, 480, 330], [tones.light, tones.colour, tones.dark]));
  });

/** Chairs of places of work, kitchens and corridors. */
export const moreChairs = {
  executive(g, tones) {
    backShape(g, tones, [[214, 420], [204, 250], [212, 150], [244, 104], [320, 94], [396, 104], [428, 150], [436, 250], [426, 420]]);
    pen(g).curve([[232, 400], [224, 250], [232, 164], [258, 126], [320, 118], [382, 126], [408, 164], [416, 250], [408, 400]]).stroke(alpha(tones.dark, 0.9), 2.4);
    for (const y of [176, 214]) pen(g).curve([[236, y], [320, y + 7], [404, y]]).stroke(alpha(tones.dark, 0.8), 2);
    for (const s of sides) {
      pen(g).rect(320 + s * 148 - 15, 300, 30, 13, 6).fill(tones.dark);
      pen(g).rect(320 + s * 148 - 5, 312, 10, 100).fill("#7b8388");
    }
  },
  wood(g, tones) {
    within(g, () => {
      shadow(g, "rgba(50,36,28,.3)", 16, 8, 6);
      for (const s of sides) pen(g).curve([[320 + s * 100, 400], [320 + s * 108, 260], [320 + s * 98, 138]]).stroke(tones.dark, 13);
      pen(g).ring([[212, 146], [226, 126], [320, 116], [414, 126], [428, 146], [420, 166], [320, 158], [220, 166]]).fill(linear(g, [200, 116, 440, 170], [tones.light, tones.colour, tones.dark]));
    });
    for (const dx of [-62, -31, 0, 31, 62]) pen(g).M(320 + dx * 0.94, 158).L(320 + dx, 420).stroke(mix(tones.colour, tones.dark, 0.45), 8);
  },
  plastic(g, tones) {
    backShape(g, tones, [[222, 420], [210, 290], [212, 196], [228, 168], [320, 160], [412, 168], [428, 196], [430, 290], [418, 420]]);
    pen(g).rect(288, 178, 64, 13, 6).fill(alpha(tones.dark, 0.8));
    for (const s of sides) pen(g).M(320 + s * 112, 300).L(320 + s * 122, 420).stroke("#8f989c", 8);
  },
};
