import { expect, test } from "vitest";
import { seenBy } from "~/outcomes/seen-by";

test.each([
  [[], "Nobody, unless you share it."],
  [["Ruth Feldmann"], "Ruth Feldmann does, because you share it, and nobody else."],
  [["Ruth Feldmann", "Ines Costa"], "Ruth Feldmann and Ines Costa do, because you share it, and nobody else."],
])("with whom it is shared: %j", (names, says) => {
  expect(seenBy(names)).toBe(says);
});
