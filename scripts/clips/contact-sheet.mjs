/**
 * Draws all posters of the library on one sheet, docs/pictures/contact-sheet.jpg:
 *
 *     node scripts/clips/contact-sheet.mjs
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";

const root = fileURLToPath(new URL("../..", import.meta.url));
const content = path.join(root, "content");
const [columns, width, height, gap, line] = [6, 256, 144, 12, 20];
const margin = 24;

const read = (...parts) => JSON.parse(readFileSync(path.join(content, ...parts), "utf8"));
const folders = (folder) => readdirSync(path.join(content, folder), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
const vignettes = folders("vignettes").map((name) => ({ ...read("vignettes", name, "vignette.json"), folder: path.join("vignettes", name) }));
const of = (kind) => vignettes.filter((one) => one.kind === kind).sort((a, b) => a.order - b.order || a.level - b.level);
const captioned = (one) => ({ folder: one.folder, says: `${one.client.name}, ${one.kind === "moment" ? `level ${one.level}` : one.stance}` });

const parts = [
  ["Moments, at three levels", of("moment").map(captioned)],
  ["The therapist’s own side", of("own-side").map(captioned)],
  ...folders("conversations").map((name) => {
    const { title, client, turns } = read("conversations", name, "conversation.json");
    return [`Conversation with ${client.name}: ${title}`, turns.map(({ id, rung }) => ({ folder: path.join("conversations", name, id), says: rung }))];
  }),
  ["Assessment, both forms", of("assessment").map(captioned)],
];

const rowsOf = (clips) => Math.ceil(clips.length / columns);
const total = parts.reduce((sum, [, clips]) => sum + 40 + rowsOf(clips) * (height + line + gap), margin * 2);
const canvas = createCanvas(margin * 2 + columns * (width + gap) - gap, total);
const g = canvas.getContext("2d");
g.fillStyle = "#faf7f2";
g.fillRect(0, 0, canvas.width, canvas.height);
let y = margin;
for (const [title, clips] of parts) {
  g.fillStyle = "#22302e";
  g.font = "600 18px sans-serif";
  g.fillText(title, margin, y + 22);
  y += 40;
  for (const [i, { folder, says }] of clips.entries()) {
    const x = margin + (i % columns) * (width + gap);
    const top = y + Math.floor(i / columns) * (height + line + gap);
    g.drawImage(await loadImage(path.join(content, folder, "poster.jpg")), x, top, width, height);
    g.font = "13px sans-serif";
    g.fillText(says, x, top + height + 15);
  }
  y += rowsOf(clips) * (height + line + gap);
}
writeFileSync(path.join(root, "docs/pictures/contact-sheet.jpg"), await canvas.encode("jpeg", 82));
