import fs from "node:fs";

/**
 * An mp4 of ours whose picture and sound are said to be made of this many pieces of one byte each, which are all there.
 * With `sorted` they are said to be shown in another order, for which a reader needs them all at once.
 */
export function overwhelming(source: string, target: string, pieces: number, { sorted = false } = {}): void {
  const file = fs.readFileSync(source);
  for (const { at, type } of boxes(file, 0, file.length)) {
    const write = (...words: number[]) => words.forEach((word, i) => file.writeUInt32BE(word, at + 12 + 4 * i));
    if (type === "stsz") write(1, pieces);
    if (type === "stts") write(1, pieces, 1);
    if (type === "ctts" || type === "stss") file.write(sorted ? "ctts" : "free", at + 4);
    if (sorted && (type === "ctts" || type === "stss")) write(1, pieces, 0);
    if (type === "stsc") write(1, 1, pieces, 1);
    if (type === "stco") write(1, file.length + 8);
  }
  const head = Buffer.alloc(8);
  head.writeUInt32BE(pieces + 8);
  head.write("mdat", 4);
  fs.writeFileSync(target, Buffer.concat([file, head]));
  fs.truncateSync(target, file.length + 8 + pieces);
}

function* boxes(file: Buffer, from: number, to: number): Generator<{ at: number; type: string }> {
  for (let at = from; at + 8 <= to; ) {
    const size = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if (size < 8) return;
    yield { at, type };
    if (["moov", "trak", "mdia", "minf", "stbl"].includes(type)) yield* boxes(file, at + 8, at + size);
    at += size;
  }
}
