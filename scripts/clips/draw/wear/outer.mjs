import { alpha, mix, pen, sides, times } from "../pen.mjs";
import { paint } from "./cloth.mjs";
import { collar, opening, throat } from "./shirts.mjs";

/** What lies between the lapels: a shirt, a blouse or a knitted top. */
function inner(g, h, kind) {
  const { cx, y, under, skin, shade } = h;
  const deep = times(under, 0.72, 0.7, 0.74);
  h.inTrunk(() => pen(g).M(cx - 42, y + 8).Q(cx, y + 66, cx + 42, y + 8).L(cx + 26, 420).L(cx - 26, 420).fill(under));
  if (kind === "shirt") {
    pen(g).M(cx, y + 50).L(cx, 420).stroke(alpha(deep, 0.6), 1.2);
    for (const by of [74, 100]) pen(g).ellipse(cx + 3, y + by, 2).fill(alpha(deep, 0.8));
    if (h.top.tie) {
      pen(g).M(cx - 7, y + 50).L(cx + 7, y + 50).L(cx + 12, 420).L(cx - 12, 420).fill(h.top.tie);
      collar(g, h, under, { open: false });
      pen(g).M(cx - 9, y + 36).L(cx + 9, y + 36).L(cx + 6, y + 52).L(cx - 6, y + 52).fill(mix(h.top.tie, "#ffffff", 0.12));
    } else collar(g, h, under, { size: 0.8 });
  } else if (kind === "vee") {
    pen(g).M(cx - 34, y + 14).L(cx, y + 74).L(cx + 34, y + 14).Q(cx, y + 20, cx - 34, y + 14).fill(throat(g, y, skin, shade));
    h.inTrunk(() => pen(g).M(cx - 34, y + 14).L(cx, y + 75).L(cx + 34, y + 14).stroke(alpha(deep, 0.8), 1.6));
  } else {
    opening(g, { ...h, cloth: under, clothDeep: deep }, { wide: 32, deep: 30, hem: 4, flat: true });
  }
}

export const outer = {
  blazer(g, h) {
    const { cx, y, cloth, clothDeep, clothLight } = h;
    const k = 0.4 + h.n * 0.6;
    inner(g, h, h.top.inner ?? "vee");
    for (const s of sides) {
      pen(g).M(cx + s * 40, y + 4).Q(cx + s * 40, y + 60, cx + s * 3, y + 132).L(cx + s * 3, 420).L(cx + s * 46, 420).L(cx + s * 60, y + 60).close();
      paint(g, h, h);
      pen(g)
        .M(cx + s * 31 * k, y - 1)
        .Q(cx + s * 36 * k, y + 52, cx + s * 4, y + 132)
        .L(cx + s * 52, y + 84)
        .L(cx + s * 45, y + 68)
        .L(cx + s * 63, y + 60)
        .Q(cx + s * 58 * k, y + 26, cx + s * 40 * k, y + 2)
        .close()
        .fill(s < 0 ? mix(cloth, clothLight, 0.8) : mix(cloth, clothDeep, 0.22))
        .stroke(alpha(clothDeep, 0.6), 1.1);
      pen(g).M(cx + s * 45, y + 68).L(cx + s * 60, y + 60).stroke(alpha(clothDeep, 0.5), 1.2);
    }
    pen(g).M(cx + 3, y + 132).L(cx + 1, 420).stroke(alpha(clothDeep, 0.7), 1.6);
    pen(g).ellipse(cx + 6, y + 142, 3).fill(clothDeep);
    if (h.top.pin) pen(g).ellipse(cx - 46, y + 66, 3.4).fill(h.top.pin);
  },
  /** An open coat over a jumper. */
  coat(g, h) {
    outer.blazer(g, { ...h, top: { ...h.top, inner: "crew" } });
  },
  /** A work jacket with reflective bands. */
  workjacket(g, h) {
    const { cx, y, half, cloth, clothDeep, clothLight } = h;
    inner(g, h, "crew");
    for (const s of sides) {
      pen(g).M(cx + s * 36, y).Q(cx + s * 24, y + 60, cx + s * 12, y + 80).L(cx + s * 9, 420).L(cx + s * 46, 420).L(cx + s * 56, y + 30).close();
      paint(g, h, h);
      pen(g).ring([[cx + s * 26, y - 8], [cx + s * 38, y - 4], [cx + s * 50, y + 20], [cx + s * 30, y + 42], [cx + s * 16, y + 60], [cx + s * 22, y + 30]]).fill(mix(clothDeep, cloth, 0.35)).stroke(alpha(clothDeep, 0.7), 1.2);
      pen(g).M(cx + s * 11, y + 78).L(cx + s * 9, 420).stroke(alpha(clothDeep, 0.75), 3);
      const band = (top, high) => pen(g).M(cx + s * 12, y + top).L(cx + s * half * 0.62, y + top - 4).L(cx + s * half * 0.62, y + top + high - 4).L(cx + s * 11, y + top + high).close();
      band(84, 20).fill("#e8dc4e");
      band(89, 10).fill("#dfe3e2").stroke("rgba(120,126,126,.5)", 0.8);
      for (const dx of [0.25, 0.4, 0.55]) pen(g).M(cx + s * half * dx, y + 86).L(cx + s * half * dx, y + 97).stroke("rgba(130,138,138,.3)", 1);
      pen(g).M(cx + s * 58, y + 27).L(cx + s * 57, y + 84).L(cx + s * 66, y + 83).L(cx + s * 67, y + 30).close().fill("rgba(223,227,226,.9)");
    }
  },
  /** A waxed or outdoor jacket, zipped halfway. */
  jacket(g, h) {
    const { cx, y, cloth, clothDeep, clothLight } = h;
    inner(g, h, h.top.inner ?? "crew");
    for (const s of sides) {
      pen(g).M(cx + s * 38, y).Q(cx + s * 28, y + 50, cx + s * 2, y + 100).L(cx + s * 2, 420).L(cx + s * 50, 420).L(cx + s * 58, y + 40).close();
      paint(g, h, h);
      pen(g).ring([[cx + s * 25, y - 8], [cx + s * 36, y - 1], [cx + s * 49, y + 22], [cx + s * 40, y + 46], [cx + s * 22, y + 66], [cx + s * 27, y + 34]]).fill(s < 0 ? clothLight : mix(cloth, clothDeep, 0.3)).stroke(alpha(clothDeep, 0.6), 1.2);
      pen(g).M(cx + s * 34, y + 104).L(cx + s * 74, y + 100).stroke(alpha(clothDeep, 0.55), 2);
    }
    pen(g).M(cx, y + 100).L(cx, 420).stroke(alpha(clothDeep, 0.8), 3);
    for (let by = y + 106; by < 380; by += 6) pen(g).M(cx - 1.4, by).L(cx + 1.4, by).stroke("rgba(220,214,190,.5)", 1.4);
  },
  /** A shirt worn open over a T-shirt. */
  overshirt(g, h) {
    const { cx, y, cloth, clothDeep, clothLight } = h;
    inner(g, h, "crew");
    for (const s of sides) {
      pen(g).M(cx + s * 38, y + 2).Q(cx + s * 34, y + 70, cx + s * 24, y + 120).L(cx + s * 20, 420).L(cx + s * 48, 420).L(cx + s * 54, y + 40).close();
      paint(g, h, h);
      pen(g).M(cx + s * 27, y).Q(cx + s * 30, y + 26, cx + s * 22, y + 52).L(cx + s * 42, y + 48).Q(cx + s * 48, y + 26, cx + s * 40, y + 6).close().fill(s < 0 ? clothLight : mix(cloth, clothDeep, 0.18)).stroke(alpha(clothDeep, 0.5), 1.1);
      pen(g).M(cx + s * 31, y + 50).Q(cx + s * 30, y + 84, cx + s * 23, y + 122).L(cx + s * 20, 420).stroke(alpha(clothDeep, 0.55), 1.6);
    }
  },
  waistcoat(g, h) {
    const { cx, y, clothDeep, under } = h;
    const w = 42;
    const shade = times(under, 0.7, 0.7, 0.75);
    for (const s of sides) {
      const { half, shoulder } = h;
      pen(g).M(cx + s * 30, y + 14).L(cx + s * half * 0.56, shoulder + 1).Q(cx + s * half * 0.5, shoulder + 44, cx + s * half * 0.84, shoulder + 84).L(cx + s * half * 0.8, 420).L(cx, 420).L(cx, y + 100).close();
      paint(g, h, h);
      pen.keep(g).stroke(alpha(clothDeep, 0.35), 1.2);
    }
    pen(g).M(cx - w, y + 10).L(cx, y + 112).L(cx + w, y + 10).Q(cx, y + 44, cx - w, y + 10).fill(under);
    pen(g).M(cx, y + 50).L(cx, y + 108).stroke(alpha(shade, 0.8), 1.2);
    for (const by of [64, 84]) pen(g).ellipse(cx, y + by, 2).fill(alpha(shade, 0.9));
    collar(g, h, under, {});
    pen(g).M(cx - w - 2, y + 10).Q(cx - 26, y + 66, cx, y + 114).Q(cx + 26, y + 66, cx + w + 2, y + 10).stroke(alpha(clothDeep, 0.7), 2);
    pen(g).M(cx, y + 114).L(cx, 420).stroke(alpha(clothDeep, 0.7), 1.6);
    for (const by of [126, 146]) pen(g).ellipse(cx + 5, y + by, 2.6).fill(clothDeep);
  },
};
