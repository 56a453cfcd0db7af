import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pronunciationsOf } from "../voice/lexicon.mjs";
import { loudnessOf, placeInRoom } from "../voice/room.mjs";
import { speak } from "../voice/speak.mjs";
import { captionsOf } from "./captions.mjs";
import { film } from "./film.mjs";
import { lookOf } from "./looks.mjs";
import { posterOf } from "./poster.mjs";

/** Raised where a change to the clip maker, or to the voice, is worth rendering every clip again. */
const editions = { maker: 2, voice: 2 };
const picture = { width: 1280, height: 720, fps: 25 };
/** A key frame every ten seconds: the room behind stands still, and each one costs as much as two seconds of clip. */
const encoding = [
  ..."-c:v libx264 -preset slow -tune animation -crf 26 -pix_fmt yuv420p -profile:v high -level 3.1 -g 250".split(" "),
  ..."-vf scale=out_color_matrix=bt709 -colorspace bt709 -color_primaries bt709 -color_trc bt709".split(" "),
  ..."-c:a aac -b:a 64k -ac 1 -movflags +faststart -map_metadata -1 -threads 1".split(" "),
];

export const sha256 = (data) => createHash("sha256").update(data).digest("hex");

/** Hash of all that decides what a clip looks and sounds like. */
export function sourceOf(script) {
  const { character, room } = lookOf(script);
  return sha256(JSON.stringify([editions, script, character, room, pronunciationsOf(script)]));
}

/** Whether a folder holds the clip, poster and captions of this source, byte for byte. */
export function upToDate(folder, source) {
  const facts = path.join(folder, "media.json");
  if (!existsSync(facts)) return false;
  const known = JSON.parse(readFileSync(facts, "utf8"));
  return known.source === source && [known.clip, known.poster, known.captions].every((one) => isWhole(folder, one));
}

/** Whether a file lies in the folder as it was recorded. */
export function isWhole(folder, { file, sha256: hash }) {
  const at = path.join(folder, file);
  return existsSync(at) && sha256(readFileSync(at)) === hash;
}

/** Renders clip.mp4, poster.jpg, captions.vtt and the measured facts, media.json; all four arrive in the folder at once. */
export async function renderClip(script, folder) {
  const source = sourceOf(script);
  const work = mkdtempSync(path.join(os.tmpdir(), "clip-"));
  const made = path.join(work, "made");
  mkdirSync(made);
  const [clip, poster, captions] = ["clip.mp4", "poster.jpg", "captions.vtt"].map((name) => path.join(made, name));
  try {
    const times = speak(script, work);
    const sound = placeInRoom(work, script.voice.room);
    const frames = await film(script, times, sound, clip, { ...picture, encoding });
    writeFileSync(captions, captionsOf(script, times));
    writeFileSync(poster, posterOf(script, clip, frames, times, picture.fps));
    const facts = {
      slug: script.slug,
      edition: script.edition,
      script: sha256(JSON.stringify(script)),
      source,
      durationMs: durationOf(clip),
      loudness: loudnessOf(clip),
      width: picture.width,
      height: picture.height,
      clip: factsOf(clip),
      poster: factsOf(poster),
      captions: factsOf(captions),
    };
    writeFileSync(path.join(made, "media.json"), `${JSON.stringify(facts, null, 2)}\n`);
    mkdirSync(folder, { recursive: true });
    cpSync(made, folder, { recursive: true });
    return facts;
  } finally {
    rmSync(work, { recursive: true });
  }
}

export function factsOf(file) {
  const data = readFileSync(file);
  return { file: path.basename(file), bytes: data.length, sha256: sha256(data) };
}

export function durationOf(file) {
  const probe = ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file];
  return Math.round(Number(execFileSync("ffprobe", probe, { encoding: "utf8" })) * 1000);
}
