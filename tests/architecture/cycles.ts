import { placeOf } from "./places";
import type { Rule } from "./tree";

/** Files that reach each other, found by Tarjan's algorithm; types count, because they tie files together as well. */
export const cycles: Rule = {
  name: "cycles",
  check: ({ tree, imports }) => {
    const next = new Map<string, { target: string; line: number }[]>();
    for (const found of imports) {
      if (found.external || !tree.has(found.target) || placeOf(found.file).layer === "outside") continue;
      next.set(found.file, [...(next.get(found.file) ?? []), { target: found.target, line: found.line }]);
    }
    return components(next)
      .filter((files) => files.length > 1 || next.get(files[0]!)?.some(({ target }) => target === files[0]))
      .map((files) => {
        const sorted = [...files].sort();
        const first = sorted[0]!;
        const line = next.get(first)?.find(({ target }) => files.includes(target))?.line ?? 1;
        return { file: first, line, rule: "cycles", says: `these files import each other: ${sorted.join(", ")}` };
      });
  },
};

function components(next: ReadonlyMap<string, { target: string }[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const enter = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    open.push(file);
    for (const { target } of next.get(file) ?? []) {
      if (!order.has(target)) {
        enter(target);
        low.set(file, Math.min(low.get(file)!, low.get(target)!));
      } else if (open.includes(target)) {
        low.set(file, Math.min(low.get(file)!, order.get(target)!));
      }
    }
    if (low.get(file) === order.get(file)) found.push(open.splice(open.indexOf(file)));
  };
  for (const file of next.keys()) if (!order.has(file)) enter(file);
  return found;
}
