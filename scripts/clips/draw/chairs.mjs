import { moreChairs } from "./room/seats.mjs";
import { alpha, linear, mix, pen, radial, shadow, sides, within } from "./pen.mjs";

/** Draws the empty chair in the middle of the stage. */
export function chair(g, { style, colour, cushion: pillow, throwOver }) {
  const tones = { colour, pillow, throwOver, dark: mix(colour, "#20262a", 0.32), light: mix(colour, "#ffffff", 0.16) };
  styles[style](g, tones);
}

const styles = {
  ...moreChairs,
  wing(g, tones) {
    back(g, tones, (p) =>
      p.M(186, 420).C(170, 250, 176, 150, 204, 110).C(230, 74, 412, 74, 438, 110).C(466, 150, 472, 250, 456, 420)
    );
    cushion(g, tones, (p) =>
      p.M(212, 420).C(196, 250, 204, 164, 224, 130).C(246, 100, 396, 100, 418, 130).C(438, 164, 446, 250, 430, 420)
    );
    armrests(g, tones);
  },
  tub(g, tones) {
    back(g, tones, (p) =>
      p.M(160, 420).C(146, 260, 162, 206, 214, 190).C(270, 176, 370, 176, 426, 190).C(478, 206, 494, 260, 480, 420)
    );
    cushion(g, tones, (p) =>
      p.M(202, 420).C(196, 280, 204, 232, 232, 218).C(280, 206, 360, 206, 408, 218).C(436, 232, 444, 280, 438, 420)
    );
  },
  low(g, tones) {
    back(g, tones, (p) =>
      p.M(192, 420).C(184, 270, 184, 210, 200, 180).C(212, 164, 428, 164, 440, 180).C(456, 210, 456, 270, 448, 420)
    );
    cushion(g, tones, (p) =>
      p.M(214, 420).C(206, 280, 206, 222, 220, 200).C(234, 188, 406, 188, 420, 200).C(434, 222, 434, 280, 426, 420)
    );
    for (const s of sides) {
      const x = 320 + s * 150;
      pen(g)
        .rect(x - 24, 286, 48, 12, 6)
        .fill("#a98a68");
      pen(g)
        .rect(x - (s < 0 ? 20 : -10), 298, 10, 80)
        .fill("#8f7254");
    }
  },
  upright(g, tones) {
    for (const s of sides)
      pen(g)
        .rect(320 + s * 96 - 5, 150, 10, 230, 4)
        .fill("#8b9498");
    back(g, tones, (p) =>
      p
        .M(206, 330)
        .C(200, 260, 202, 176, 216, 160)
        .C(228, 148, 412, 148, 424, 160)
        .C(438, 176, 440, 260, 434, 330)
        .close()
    );
    for (const s of sides)
      pen(g)
        .rect(320 + s * 138 - 22, 300, 44, 10, 5)
        .fill("#4b545a");
    for (const s of sides)
      pen(g)
        .rect(320 + s * 138 - 4, 308, 8, 70)
        .fill("#8b9498");
  },
  sofa(g, tones) {
    back(g, tones, (p) =>
      p.M(60, 420).C(52, 250, 56, 176, 84, 160).C(120, 148, 520, 148, 556, 160).C(584, 176, 588, 250, 580, 420)
    );
    pen(g).M(320, 158).L(320, 420).stroke(alpha(tones.dark, 0.4), 2);
    within(g, () => {
      shadow(g, "rgba(40,30,24,.3)", 10, 2, 4);
      pen(g)
        .M(446, 232)
        .C(482, 224, 514, 226, 540, 234)
        .C(534, 262, 536, 292, 544, 316)
        .C(512, 322, 476, 322, 442, 316)
        .C(450, 290, 452, 260, 446, 232)
        .fill(tones.pillow ?? "#c2a468");
    });
    if (tones.throwOver) {
      pen(g).ring([[92, 150], [176, 146], [192, 200], [186, 420], [84, 420], [88, 220]]).fill("#d8cdb8");
      for (const x of [104, 128, 152, 172]) pen(g).M(x, 150).Q(x + 6, 260, x, 420).stroke("rgba(150,110,90,.4)", 3);
    }
    for (const s of sides)
      pen(g)
        .M(320 + s * 290, 440)
        .C(320 + s * 292, 290, 320 + s * 276, 262, 320 + s * 254, 264)
        .C(320 + s * 234, 268, 320 + s * 232, 310, 320 + s * 236, 420)
        .fill(mix(tones.colour, s < 0 ? "#ffffff" : "#20262a", 0.1))
        .stroke(alpha(tones.dark, 0.4), 1.4);
  },
};

function back(g, { colour, dark, light }, path) {
  within(g, () => {
    shadow(g, "rgba(50,36,28,.35)", 26, 12, 8);
    path(pen(g)).fill(linear(g, [180, 80, 480, 330], [light, colour, dark]));
  });
}

function cushion(g, { dark, light }, path) {
  path(pen(g))
    .fill(radial(g, [300, 170, 20, 320, 220, 190], [alpha(light, 0.75), alpha(dark, 0.35)]))
    .stroke(alpha(dark, 0.55), 1.4);
}

function armrests(g, { colour, dark, light }) {
  for (const s of sides)
    within(g, () => {
      g.translate(320, 0);
      g.scale(s, 1);
      shadow(g, "rgba(40,30,24,.3)", 14, 0, 4);
      pen(g)
        .M(118, 420)
        .C(112, 318, 116, 286, 132, 274)
        .C(150, 262, 182, 262, 194, 280)
        .C(204, 298, 202, 340, 198, 420)
        .fill(linear(g, [110, 240, 190, 420], [s < 0 ? light : colour, dark]));
    });
}
