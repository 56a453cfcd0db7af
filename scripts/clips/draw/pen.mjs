/** Short names for canvas paths: pen(g).M(x, y).C(...).fill(colour). */
export function pen(g) {
  g.beginPath();
  return pen.keep(g);
}

/** The same for the path that is there already. */
pen.keep = (g) => {
  const chain = {
    M: (x, y) => (g.moveTo(x, y), chain),
    L: (x, y) => (g.lineTo(x, y), chain),
    Q: (...points) => (g.quadraticCurveTo(...points), chain),
    C: (...points) => (g.bezierCurveTo(...points), chain),
    ellipse: (x, y, rx, ry = rx, turn = 0) => (g.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2), chain),
    /** A smooth line through all points: from the first (curve), on from where the pen is (on), or all round (ring). */
    curve: (points) => (g.moveTo(...points[0]), spline(g, points), chain),
    on: (points) => (g.lineTo(...points[0]), spline(g, points), chain),
    ring: (points) => (g.moveTo(...points[0]), spline(g, points, true), g.closePath(), chain),
    rect: (x, y, w, h, radius = 0) => (g.roundRect(x, y, w, h, radius), chain),
    close: () => (g.closePath(), chain),
    fill: (style, rule) => {
      g.fillStyle = style;
      g.fill(rule ?? "nonzero");
      return chain;
    },
    stroke: (style, width = 1) => {
      g.strokeStyle = style;
      g.lineWidth = width;
      g.stroke();
      return chain;
    },
    clip: () => (g.clip(), chain),
  };
  return chain;
};

/** Catmull and Rom's curve through points, as Bezier's. */
function spline(g, points, closed = false) {
  const n = points.length;
  const at = (i) => points[closed ? (i + n) % n : Math.min(n - 1, Math.max(0, i))];
  for (let i = 0; i < (closed ? n : n - 1); i += 1) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    g.bezierCurveTo(
      b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6,
      c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6,
      c[0], c[1]
    );
  }
}

/** Draws with a saved state that is put back afterwards. */
export function within(g, draw) {
  g.save();
  draw();
  g.restore();
}

export const sides = [-1, 1];
export const lerp = (a, b, t) => a + (b - a) * t;
export const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));

const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

/** Colour between two hexadecimal ones. */
export function mix(a, b, share) {
  const to = channels(b);
  const parts = channels(a).map((value, i) => Math.round(lerp(value, to[i], clamp(share))));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** A colour with each channel multiplied, as shade on it would. */
export function times(hex, red, green, blue) {
  const factors = [red, green, blue];
  const parts = channels(hex).map((value, i) => Math.min(255, Math.round(value * factors[i])));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** How light a colour is, 0 to 1. */
export const lightness = (hex) => {
  const [red, green, blue] = channels(hex);
  return (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
};

export const alpha = (hex, opacity) => `rgba(${channels(hex).join(",")},${opacity})`;

/** Gradient through colours at equal steps, or at the given ones: [[0, "#..."], [1, "#..."]]. */
export function linear(g, [x0, y0, x1, y1], colours) {
  return stops(g.createLinearGradient(x0, y0, x1, y1), colours);
}

export function radial(g, circles, colours) {
  return stops(g.createRadialGradient(...circles), colours);
}

function stops(gradient, colours) {
  colours.forEach((colour, i) => {
    const [at, value] = Array.isArray(colour) ? colour : [i / (colours.length - 1), colour];
    gradient.addColorStop(at, value);
  });
  return gradient;
}

/** A soft spot of colour. */
export function glow(g, x, y, rx, ry, colour, opacity) {
  within(g, () => {
    g.translate(x, y);
    g.scale(rx, ry);
    g.fillStyle = radial(g, [0, 0, 0, 0, 0, 1], [alpha(colour, opacity), alpha(colour, 0)]);
    g.fillRect(-1, -1, 2, 2);
  });
}

export function shadow(g, colour, blur, x = 0, y = 0) {
  g.shadowColor = colour;
  g.shadowBlur = blur;
  g.shadowOffsetX = x;
  g.shadowOffsetY = y;
}
