import { alpha, mix, pen, sides } from "./pen.mjs";

/** What is seen of the clothes at neck and chest. */
export function clothes(g, character, at, tones) {
  styles[character.top.style](g, { ...at, y: at.neck, under: character.top.under, ...tones });
}

const styles = { shirt, cardigan, coat, hood, necklace, crew };

function crew(g, { cx, y, cloth, clothLight }) {
  pen(g)
    .M(cx - 33, y + 13)
    .C(cx - 16, y + 38, cx + 16, y + 38, cx + 33, y + 13)
    .stroke(mix(cloth, "#15141c", 0.22), 6);
  pen(g)
    .M(cx - 35, y + 17)
    .C(cx - 17, y + 43, cx + 17, y + 43, cx + 35, y + 17)
    .stroke(alpha(clothLight, 0.5), 1.2);
}

function shirt(g, { cx, y, skin, cloth, clothLight, under }) {
  pen(g)
    .M(cx - 33, y + 14)
    .L(cx, y + 74)
    .L(cx + 33, y + 14)
    .Q(cx, y + 44, cx - 33, y + 14)
    .fill(mix(under, "#2a3640", 0.22));
  pen(g)
    .M(cx - 24, y + 20)
    .Q(cx, y + 40, cx + 24, y + 20)
    .L(cx, y + 52)
    .fill(mix(skin, "#5a2a22", 0.2));
  for (const s of sides)
    pen(g)
      .M(cx + s * 27, y + 2)
      .Q(cx + s * 16, y + 28, cx + s, y + 46)
      .L(cx + s * 15, y + 60)
      .Q(cx + s * 32, y + 40, cx + s * 37, y + 14)
      .close()
      .fill(s < 0 ? mix(under, "#ffffff", 0.2) : under)
      .stroke("rgba(40,50,60,.28)", 1);
  g.lineJoin = "round";
  pen(g)
    .M(cx - 41, y + 13)
    .Q(cx - 26, y + 46, cx, y + 80)
    .Q(cx + 26, y + 46, cx + 41, y + 13)
    .stroke(mix(cloth, "#15141c", 0.25), 5);
  pen(g)
    .M(cx - 44, y + 15)
    .Q(cx - 28, y + 50, cx, y + 85)
    .Q(cx + 28, y + 50, cx + 44, y + 15)
    .stroke(alpha(clothLight, 0.35), 1);
}

function cardigan(g, { cx, y, clothDark, under }) {
  pen(g)
    .M(cx - 32, y + 14)
    .Q(cx, y + 46, cx + 32, y + 14)
    .L(cx + 12, y + 120)
    .L(cx - 12, y + 120)
    .fill(under);
  for (const s of sides)
    pen(g)
      .M(cx + s * 34, y + 12)
      .Q(cx + s * 22, y + 70, cx + s * 10, y + 180)
      .stroke(alpha(clothDark, 0.6), 3);
  for (const below of [96, 124])
    pen(g)
      .ellipse(cx + 20 - below * 0.06, y + below, 2.6)
      .fill(alpha(clothDark, 0.8));
}

function coat(g, { cx, y, cloth, clothDark, clothLight, under }) {
  pen(g)
    .M(cx - 40, y + 8)
    .Q(cx, y + 60, cx + 40, y + 8)
    .L(cx + 20, y + 180)
    .L(cx - 20, y + 180)
    .fill(mix(under, "#2a2020", 0.12));
  pen(g)
    .M(cx - 34, y + 4)
    .C(cx - 26, y + 34, cx + 24, y + 36, cx + 35, y + 4)
    .C(cx + 30, y + 52, cx - 24, y + 56, cx - 34, y + 4)
    .fill(under);
  pen(g)
    .M(cx - 30, y + 22)
    .C(cx - 12, y + 38, cx + 12, y + 40, cx + 31, y + 20)
    .stroke(alpha(mix(under, "#3a2418", 0.5), 0.5), 1.4);
  for (const s of sides) {
    pen(g)
      .M(cx + s * 34, y - 2)
      .Q(cx + s * 38, y + 40, cx + s * 14, y + 118)
      .L(cx + s * 50, y + 76)
      .L(cx + s * 46, y + 62)
      .L(cx + s * 60, y + 58)
      .Q(cx + s * 58, y + 24, cx + s * 42, y + 2)
      .close()
      .fill(s < 0 ? clothLight : mix(cloth, clothDark, 0.25))
      .stroke(alpha(clothDark, 0.7), 1.2);
    pen(g)
      .M(cx + s * 14, y + 118)
      .L(cx + s * 12, y + 190)
      .stroke(alpha(clothDark, 0.7), 2);
  }
}

function hood(g, { cx, y, cloth, clothDark, clothLight, under }) {
  pen(g)
    .M(cx - 30, y + 12)
    .Q(cx, y + 40, cx + 30, y + 12)
    .L(cx + 20, y + 30)
    .Q(cx, y + 50, cx - 20, y + 30)
    .fill(under);
  for (const s of sides) {
    pen(g)
      .M(cx + s * 22, y - 16)
      .C(cx + s * 52, y - 18, cx + s * 68, y + 4, cx + s * 60, y + 24)
      .C(cx + s * 44, y + 44, cx + s * 20, y + 46, cx, y + 58)
      .C(cx + s * 12, y + 40, cx + s * 32, y + 20, cx + s * 22, y - 16)
      .fill(s < 0 ? clothLight : mix(cloth, clothDark, 0.2))
      .stroke(alpha(clothDark, 0.5), 1.2);
    pen(g)
      .M(cx + s * 9, y + 50)
      .Q(cx + s * 12, y + 76, cx + s * 9, y + 100)
      .stroke(mix(under, cloth, 0.25), 2.4);
  }
}

function necklace(g, { cx, y, cloth, clothLight, skin, under }) {
  pen(g)
    .M(cx - 36, y + 10)
    .C(cx - 22, y + 50, cx + 22, y + 50, cx + 36, y + 10)
    .C(cx + 14, y + 30, cx - 14, y + 30, cx - 36, y + 10)
    .fill(skin);
  pen(g)
    .M(cx - 37, y + 11)
    .C(cx - 22, y + 50, cx + 22, y + 50, cx + 37, y + 11)
    .stroke(mix(cloth, "#15141c", 0.25), 4);
  for (let i = 0; i <= 10; i += 1) {
    const along = (i / 10) * 2 - 1;
    pen(g)
      .ellipse(cx + along * 29, y + 40 - along * along * 24, 2.7)
      .fill(i % 2 ? under : mix(under, "#7a3420", 0.45));
  }
  pen(g)
    .M(cx - 30, y + 90)
    .Q(cx, y + 104, cx + 30, y + 90)
    .stroke(alpha(clothLight, 0.35), 1.4);
}
