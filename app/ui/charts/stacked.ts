/** Heights of labels one below the other: each as near as can be to where it belongs, none over another, all within the room. `wanted` rises. */
export function stacked(wanted: number[], height: number, [top, bottom]: [number, number]): number[] {
  const blocks: { sum: number; size: number; start: number }[] = [];
  const settle = (sum: number, size: number) => Math.max(top + height / 2, Math.min(sum / size, bottom - (size - 0.5) * height));
  for (const each of wanted) {
    let block = { sum: each, size: 1, start: settle(each, 1) };
    for (let before = blocks.at(-1); before && before.start + before.size * height > block.start; before = blocks.at(-1)) {
      blocks.pop();
      const sum = before.sum + block.sum - block.size * before.size * height;
      const size = before.size + block.size;
      block = { sum, size, start: settle(sum, size) };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ size, start }) => Array.from({ length: size }, (_, index) => start + index * height));
}

/** For each stripe, in pixels from the top, a height for its name that lies within it and apart from what is there; null unless every stripe has one. */
export function namesWithin(stripes: { top: number; bottom: number }[], height: number, taken: number[]): number[] | null {
  const found = stripes.map(({ top, bottom }) => {
    const middle = (top + bottom) / 2;
    const isFree = (at: number) => at - height / 2 >= top && at + height / 2 <= bottom && taken.every((other) => Math.abs(other - at) >= height - 0.001);
    return [middle, ...taken.flatMap((at) => [at - height, at + height])].filter(isFree).toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  });
  return found.some((at) => at === undefined) ? null : (found as number[]);
}
