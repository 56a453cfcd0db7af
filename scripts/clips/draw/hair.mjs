import { alpha, linear, mix, pen, sides, within } from "./pen.mjs";

const covering = new Set(["bob", "long", "curls"]);
export const hidesEars = (character) => covering.has(character.hair.style);

/** What of the hair lies behind head and neck. */
export function hairBack(g, { hair }) {
  const dark = mix(hair.colour, "#0c0808", hair.style === "afro" ? 0.2 : 0.4);
  behind[hair.style]?.(g, hair.colour, dark, hair.size ?? 1);
}

/** What of the hair lies over the forehead; `x` follows the turn of the head. */
export function hairFront(g, { hair, faceWidth }, x) {
  const light = mix(hair.colour, "#ffffff", 0.2);
  const gradient = linear(
    g,
    [-50, -90, 50, 0],
    [
      [0, light],
      [0.45, hair.colour],
      [1, mix(hair.colour, "#0c0808", 0.35)],
    ]
  );
  front[hair.style](g, { w: faceWidth, x: x * 0.5, light, colour: hair.colour, gradient, size: hair.size ?? 1 });
}

const behind = {
  bob: (g, _, dark) =>
    pen(g)
      .M(-54, -26)
      .C(-62, 10, -62, 46, -52, 70)
      .C(-30, 82, 30, 82, 52, 70)
      .C(62, 46, 62, 10, 54, -26)
      .C(48, -92, -48, -92, -54, -26)
      .fill(dark),
  long: (g, _, dark) =>
    pen(g)
      .M(-54, -26)
      .C(-66, 20, -70, 80, -66, 128)
      .C(-40, 142, 40, 142, 66, 128)
      .C(70, 80, 66, 20, 54, -26)
      .C(48, -94, -48, -94, -54, -26)
      .fill(dark),
  bun: (g, colour, dark) => {
    pen(g).ellipse(4, -86, 21, 17, 0.1).fill(dark);
    pen(g).ellipse(1, -89, 17, 12, 0.1).fill(mix(colour, "#ffffff", 0.1));
    pen(g).ellipse(0, -24, 53, 58).fill(dark);
  },
  curls: (g, _, dark) => {
    pen(g)
      .M(-52, -30)
      .C(-64, 6, -62, 34, -50, 46)
      .C(-30, 56, 30, 56, 50, 46)
      .C(62, 34, 64, 6, 52, -30)
      .C(46, -90, -46, -90, -52, -30)
      .fill(dark);
    for (let i = 0; i < 30; i += 1) {
      const angle = Math.PI * (0.74 + (i / 29) * 1.52);
      pen(g)
        .ellipse(Math.cos(angle) * 53, -16 + Math.sin(angle) * 62, 10 + ((i * 7) % 4))
        .fill(dark);
    }
  },
  afro: (g, _, dark, size) => {
    pen(g)
      .ellipse(0, -28, 76 * size, 72 * size)
      .fill(dark);
    for (let i = 0; i < 26; i += 1) {
      const angle = Math.PI + (i / 25) * Math.PI * 1.24 - 0.37;
      pen(g)
        .ellipse(Math.cos(angle) * 70 * size, -26 + Math.sin(angle) * 66 * size, 12 * size)
        .fill(dark);
    }
  },
};

const front = {
  cropped(g, { w, x, gradient, light }) {
    pen(g)
      .M(-48 * w, -2)
      .C(-53 * w, -34, -50 * w, -70, -16, -82)
      .C(8, -88, 46, -82, 50 * w, -44)
      .C(51 * w, -26, 50 * w, -12, 48 * w, -2)
      .C(46 * w, -14, 45 * w, -28, 41 * w + x * 0.3, -44)
      .C(34, -60, 22, -60, 12 + x, -64)
      .C(-4 + x, -60, -12 + x, -66, -20 + x, -62)
      .C(-34 + x, -60, -38, -54, -41 * w, -44)
      .C(-45 * w, -30, -46 * w, -14, -48 * w, -2)
      .fill(gradient);
    for (const k of [-2, -1, 0, 1, 2])
      pen(g)
        .M(k * 14, -66)
        .Q(k * 16 + 2, -76, k * 12 + 4, -80)
        .stroke(alpha(light, 0.3), 1.1);
  },
  fringe(g, { w, x, gradient, light }) {
    pen(g)
      .M(-50 * w, 6)
      .C(-58, -34, -56, -78, -18, -92)
      .C(10, -100, 50, -90, 55 * w, -46)
      .C(56 * w, -24, 53 * w, -8, 50 * w, 6)
      .C(47 * w, -8, 47 * w, -20, 44 * w, -30)
      .C(38, -42, 24 + x, -40, 12 + x, -36)
      .C(-6 + x, -30, -24 + x, -27, -36 + x, -22)
      .C(-42, -21, -45 * w, -18, -46 * w, -12)
      .C(-47 * w, -14, -47 * w, -6, -50 * w, 6)
      .fill(gradient);
    for (const k of [-30, -16, -2, 12, 24])
      pen(g)
        .M(k * 0.6, -86)
        .Q(k * 1.1, -66, k + x, -46 - k * 0.25)
        .stroke(alpha(light, 0.28), 1.2);
  },
  wavy(g, { w, gradient }) {
    pen(g)
      .M(-50 * w, -2)
      .C(-62, -30, -62, -64, -40, -80)
      .C(-26, -100, 4, -100, 18, -94)
      .C(46, -94, 62, -66, 56, -40)
      .C(58, -24, 54, -8, 50 * w, -2)
      .C(46, -22, 46, -32, 36, -44)
      .C(30, -34, 20, -44, 12, -50)
      .C(4, -38, -12, -42, -18, -54)
      .C(-24, -40, -40, -40, -42, -34)
      .C(-46, -22, -46, -12, -50 * w, -2)
      .fill(gradient);
  },
  bob(g, { x, gradient, light }) {
    pen(g)
      .M(-46, 62)
      .C(-60, 30, -60, -10, -52, -40)
      .C(-46, -84, -14, -92, 6, -90)
      .C(40, -88, 54, -62, 55, -30)
      .C(60, 4, 60, 36, 48, 62)
      .C(43, 50, 46, 24, 45, 4)
      .C(45, -16, 40, -34, 18 + x, -56)
      .C(2 + x, -34, -30, -26, -43, -20)
      .C(-46, 6, -48, 34, -46, 62)
      .fill(gradient);
    strands(g, light);
  },
  long(g, { x, gradient, light }) {
    pen(g)
      .M(-50, 118)
      .C(-68, 70, -60, -10, -53, -40)
      .C(-46, -86, -12, -94, 4, -92)
      .C(40, -90, 54, -64, 55, -30)
      .C(62, 20, 68, 80, 52, 118)
      .C(44, 90, 50, 40, 46, 6)
      .C(45, -20, 36, -44, 6 + x, -62)
      .C(-4 + x, -44, -36, -34, -43, -12)
      .C(-46, 20, -42, 84, -50, 118)
      .fill(gradient);
    strands(g, light);
    for (const s of sides)
      pen(g)
        .M(s * 50, 10)
        .C(s * 56, 40, s * 56, 80, s * 54, 108)
        .stroke(alpha(light, 0.25), 1.4);
  },
  bun(g, { w, x, gradient, colour }) {
    pen(g)
      .M(-50 * w, -6)
      .C(-58, -52, -38, -86, 0, -87)
      .C(38, -86, 58, -52, 50 * w, -6)
      .C(46, -28, 40, -46, 4 + x, -60)
      .C(-34, -46, -44, -28, -50 * w, -6)
      .fill(gradient);
    for (const k of [-30, -16, 16, 30])
      pen(g)
        .M(k * 0.4, -84)
        .Q(k * 1.2, -70, k * 1.45, -40)
        .stroke(alpha(mix(colour, "#ffffff", 0.4), 0.5), 1.1);
  },
  curls(g, { w, x, gradient, light, colour }) {
    pen(g)
      .M(-50 * w, 4)
      .C(-58, -50, -40, -86, 0, -87)
      .C(40, -86, 58, -50, 50 * w, 4)
      .C(47, -20, 42, -40, 14 + x, -50)
      .C(-6 + x, -44, -40, -44, -50 * w, 4)
      .fill(gradient);
    for (let i = 0; i < 16; i += 1) {
      const angle = Math.PI * (0.98 + (i / 15) * 1.04);
      const [cx, cy] = [Math.cos(angle) * 48 + x, -12 + Math.sin(angle) * 44];
      pen(g)
        .ellipse(cx, cy, 9 + ((i * 5) % 3))
        .fill(mix(colour, i % 2 ? "#ffffff" : "#0c0808", 0.07));
      pen(g)
        .M(cx - 5, cy + 2)
        .Q(cx, cy - 6, cx + 5, cy + 1)
        .stroke(alpha(light, 0.4), 1.2);
    }
    for (let i = 0; i < 11; i += 1) {
      const angle = Math.PI * (1.1 + (i / 10) * 0.8);
      const [cx, cy] = [Math.cos(angle) * 50, -20 + Math.sin(angle) * 58];
      pen(g).ellipse(cx, cy, 10).fill(gradient);
      pen(g)
        .M(cx - 5, cy + 1)
        .Q(cx, cy - 7, cx + 5, cy)
        .stroke(alpha(light, 0.5), 1.1);
    }
  },
  afro(g, { w, x, colour, light, size }) {
    const reach = 0.5 + size / 2;
    const fill = mix(colour, "#4a372f", 0.16);
    within(g, () => {
      g.translate(0, -20);
      g.scale(reach, reach);
      g.translate(0, 20);
      pen(g)
        .M(-50 * w, 2)
        .C(-50, -30, -34, -50, -2 + x, -52)
        .C(34, -50, 50, -30, 50 * w, 2)
        .C(66, -34, 48, -90, 0, -92)
        .C(-48, -90, -66, -34, -50 * w, 2)
        .fill(fill);
      for (let i = 0; i < 19; i += 1) {
        const angle = Math.PI * (1 + i / 18);
        pen(g)
          .ellipse(Math.cos(angle) * 47 + x, -12 + Math.sin(angle) * 43, 5.2 + ((i * 7) % 3))
          .fill(fill);
      }
      for (let i = 0; i < 60; i += 1) {
        const angle = Math.PI * (1.02 + ((i * 0.618) % 1) * 0.96);
        const radius = 50 + ((i * 29) % 26);
        g.beginPath();
        g.arc(Math.cos(angle) * radius, -28 + Math.sin(angle) * radius * 0.92, 3.2, angle, angle + 2.4);
        g.strokeStyle = alpha(light, 0.22);
        g.lineWidth = 1.1;
        g.stroke();
      }
    });
  },
};

function strands(g, light) {
  for (const [from, ...curve] of [
    [[14, -84], -20, -76, -40, -54, -49, -16],
    [[22, -82], 40, -70, 50, -40, 51, 6],
    [[6, -82], -12, -70, -30, -50, -44, -34],
  ])
    pen(g)
      .M(...from)
      .C(...curve)
      .stroke(alpha(light, 0.3), 1.4);
}

/** Stubble to full beard, with the mouth left free. */
export function beard(g, { beard: amount, hair }, face, { x, y }, drop) {
  const mouth = { x: x * 1.2, y: 41 + y + drop * 0.5, rx: 15 + face.wide * 2, ry: 5.2 + face.open * 5.5 };
  within(g, () => {
    g.filter = `blur(${amount > 0.5 ? 1.2 : 3}px)`;
    pen(g)
      .M(-50, 2)
      .C(-44, 22, -38, 30, -27 + x, 33 + y)
      .C(-16 + x, 32 + y, -10 + x, 30.5 + y, mouth.x, 31 + y)
      .C(10 + x, 30.5 + y, 16 + x, 32 + y, 27 + x, 33 + y)
      .C(38, 30, 44, 22, 50, 2)
      .L(52, 80)
      .L(-52, 80)
      .close()
      .M(mouth.x + mouth.rx, mouth.y)
      .ellipse(mouth.x, mouth.y, mouth.rx, mouth.ry)
      .fill(alpha(hair.colour, 0.16 + 0.62 * Math.max(0, amount - 0.2)), "evenodd");
  });
}
