import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "~/core/statistics";

// R 4: qnorm(p).
test.each([
  [0.975, 1.959963984540054],
  [0.95, 1.644853626951473],
  [0.995, 2.575829303548901],
  [0.8, 0.8416212335729143],
  [0.001, -3.090232306167813],
  [1e-9, -5.997807015007687],
  [1e-20, -9.262340089798408],
])("the quantile of %d", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test("the middle is 0, and the two tails mirror each other", () => {
  expect(normalQuantile(0.5)).toBe(0);
  fc.assert(fc.property(fc.integer({ min: 1, max: 1023 }), (k) => {
    expect(normalQuantile(k / 1024)).toBeCloseTo(-normalQuantile(1 - k / 1024), 13);
  }));
});

test.each([0, 1, -0.1, 1.1, Number.NaN])("%d has none", (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError);
});
