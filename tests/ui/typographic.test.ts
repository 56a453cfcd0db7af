import { expect, test } from "vitest";
import { typographic } from "~/ui/typographic";

test.each([
  ["I'm not difficult. It's Meena's.", "I’m not difficult. It’s Meena’s."],
  ['She said "no", twice.', "She said “no”, twice."],
  ["He called it 'fine' and 'cause of that I went.", "He called it ‘fine’ and ’cause of that I went."],
  ["Already “so”, and ‘so’.", "Already “so”, and ‘so’."],
])("%s", (typed, set) => {
  expect(typographic(typed)).toBe(set);
});
