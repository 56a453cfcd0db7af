/**
 * Draws contact sheets to look at, as PNG:
 *
 *     node scripts/clips/sheet.mjs --to /tmp/sheets [people faces feelings gestures props rooms hands mouths] [--who marek,ruth]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createCanvas } from "@napi-rs/canvas";
import { feelings, restingFace } from "./act/face.mjs";
import { gestureKinds, moveBy } from "./act/gestures.mjs";
import { restingPose } from "./act/perform.mjs";
import { cast } from "./cast.mjs";
import { drawClient } from "./draw/body.mjs";
import { characters } from "./draw/characters.mjs";
import { drawRoom } from "./draw/room.mjs";
import { rooms } from "./draw/rooms.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: "string", default: "/tmp/sheets" }, who: { type: "string" }, scale: { type: "string", default: "1" } },
});
mkdirSync(values.to, { recursive: true });
const who = values.who ? values.who.split(",") : Object.keys(characters);
const wanted = (name) => positionals.length === 0 || positionals.includes(name);

/** One picture of a person: the whole frame, or `close` to show a part of it larger. */
function picture(name, { feeling = "neutral", gesture, face: own, pose: posed, arms = "lap", prop = null, room, width = 640, framing } = {}) {
  const canvas = createCanvas(width, (width * 9) / 16);
  const g = canvas.getContext("2d");
  const place = cast[name];
  const { zoom, x, y } = framing ?? place.framing;
  const { body, face: felt } = feelings[feeling];
  const face = { ...restingFace, ...felt };
  const pose = { ...restingPose(), ...body, arms, prop };
  if (gesture) moveBy([{ gesture, kind: gestureKinds[gesture], from: 0, to: gestureKinds[gesture].lasts ?? 9 }], gesture in { nod: 1, "eye-roll": 1, "half-start": 1 } ? 0.52 : 2, pose, face);
  Object.assign(face, own);
  Object.assign(pose, posed);
  const scale = canvas.height / 360;
  g.scale(scale, scale);
  g.translate(320 + x, 180 + y);
  g.scale(1.05 * zoom, 1.05 * zoom);
  g.translate(-320, -172);
  drawRoom(g, rooms[room ?? place.room] ?? rooms.study);
  drawClient(g, characters[name], pose, face);
  return canvas;
}

/** Pictures in rows, each with its name. */
function sheet(file, pictures, columns, crop = null) {
  const first = pictures[0][1];
  const [cx, cy, cw, ch] = crop ?? [0, 0, 1, 1];
  const [w, h] = [Math.round(first.width * cw), Math.round(first.height * ch)];
  const canvas = createCanvas(w * columns, h * Math.ceil(pictures.length / columns));
  const g = canvas.getContext("2d");
  pictures.forEach(([label, image], i) => {
    const [x, y] = [(i % columns) * w, Math.floor(i / columns) * h];
    g.drawImage(image, first.width * cx, first.height * cy, w, h, x, y, w, h);
    g.fillStyle = "rgba(20,20,24,.7)";
    g.fillRect(x, y, label.length * 8 + 10, 19);
    g.fillStyle = "#fff";
    g.font = "14px sans-serif";
    g.fillText(label, x + 5, y + 14);
  });
  writeFileSync(path.join(values.to, `${file}.png`), canvas.toBuffer("image/png"));
  console.log(path.join(values.to, `${file}.png`));
}

const chunks = (list, size) => list.flatMap((_, i) => (i % size ? [] : [list.slice(i, i + size)]));
const names = (list) => (list.length === 1 ? list[0] : `${list[0]}-${list.at(-1)}`);
const middle = [0.26, 0, 0.48, 1];
const width = 640 * Number(values.scale);

if (wanted("people")) for (const group of chunks(who, 12)) sheet(`people-${names(group)}`, group.map((name) => [name, picture(name, { width })]), 3);
if (wanted("faces")) for (const group of chunks(who, 15)) sheet(`faces-${names(group)}`, group.map((name) => [name, picture(name, { width: 1000, framing: { zoom: 1.3, x: 0, y: 50 } })]), 5, [0.32, 0.1, 0.36, 0.72]);
if (wanted("feelings"))
  for (const name of who) sheet(`feelings-${name}`, Object.keys(feelings).map((feeling) => [`${name} ${feeling}`, picture(name, { feeling, width: 800 })]), 5, middle);
if (wanted("gestures"))
  for (const name of who) sheet(`gestures-${name}`, Object.keys(gestureKinds).map((gesture) => [`${name} ${gesture}`, picture(name, { gesture, width: 800 })]), 6, [0.2, 0, 0.6, 1]);
if (wanted("props"))
  for (const name of who)
    sheet(`props-${name}`, [...["sheet", "phone", "cup", "parcel", "tissue", "notebook", null].map((prop) => [`${name} ${prop}`, picture(name, { prop, width: 960 })]), [`${name} crossed`, picture(name, { arms: "crossed", width: 960 })]], 4, [0.2, 0.3, 0.6, 0.7]);
if (wanted("hands")) {
  const hands = ["lean-in", "open-hand", "point", "shrug", "touch-chest", "wipe-eye", "hand-to-brow"];
  for (const name of who) {
    const near = { width: 1280, framing: { zoom: 1.2, x: 0, y: -34 } };
    const pictures = hands.map((gesture) => [`${name} ${gesture}`, picture(name, { gesture, ...near })]);
    sheet(`hands-${name}`, [...pictures, [`${name} crossed`, picture(name, { arms: "crossed", ...near })]], 4, [0.24, 0.2, 0.54, 0.8]);
  }
}
if (wanted("rooms")) for (const group of chunks(Object.keys(rooms), 12)) sheet(`rooms-${names(group)}`, group.map((room) => [room, picture(who[0], { room, width, framing: { zoom: 0.95, x: 0, y: 2 } })]), 3);
if (wanted("mouths")) {
  const shapes = { rest: {}, open: { open: 0.95 }, ae: { open: 0.8, wide: 0.5 }, iy: { open: 0.28, wide: 0.7, teeth: 0.5 }, round: { open: 0.3, round: 1 }, ow: { open: 0.5, round: 0.7 }, press: { press: 1 }, f: { open: 0.1, wide: 0.3, teeth: 0.6, tuck: 1 }, s: { open: 0.13, wide: 0.5, teeth: 1 }, blink: { lid: 1 }, half: { lid: 0.5 }, down: { gazeY: 0.8, lid: 0.35 }, left: { yaw: -0.7, gazeX: -0.5 }, right: { yaw: 0.7, gazeX: 0.5 }, bowed: { pitch: 0.9, gazeY: 0.8, lid: 0.4 } };
  for (const name of who) sheet(`mouths-${name}`, Object.entries(shapes).map(([label, face]) => [`${name} ${label}`, picture(name, { face, width: 1100, framing: { zoom: 1.3, x: 0, y: 50 } })]), 5, [0.33, 0.12, 0.34, 0.68]);
}
