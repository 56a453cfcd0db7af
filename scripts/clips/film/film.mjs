import { spawn, execFileSync } from "node:child_process";
import { once } from "node:events";
import { createCanvas } from "@napi-rs/canvas";
import { perform } from "../act/perform.mjs";
import { drawClient } from "../draw/body.mjs";
import { drawRoom } from "../draw/room.mjs";
import { lookOf } from "./looks.mjs";
import { looksTheSame } from "./still.mjs";

const stage = { width: 640, height: 360 };
/** The stage is shown a little enlarged, so that a framing that moves still fills the frame. */
const overscan = 1.05;

/**
 * Draws a script's frames and hands them to ffmpeg, which encodes while the next ones are drawn. A frame that would
 * look like the one before it is handed on again.
 * @param encoding ffmpeg arguments for the output
 * @returns what body and face did in each frame
 */
export async function film(script, times, sound, out, { width, height, fps, encoding }) {
  const { character, room } = lookOf(script);
  const frames = perform(script, times, levelsOf(sound, fps), fps);
  checkHeadroom(script, character, frames, fps);

  const backdrop = createCanvas(width, height);
  frameOn(backdrop.getContext("2d"), script.framing, height, (g) => drawRoom(g, room));
  const canvas = createCanvas(width, height);
  const g = canvas.getContext("2d");
  const input = ["-f", "rawvideo", "-pix_fmt", "rgba", "-s", `${width}x${height}`, "-r", String(fps), "-i", "-"];
  const ffmpeg = spawn("ffmpeg", ["-v", "error", "-y", ...input, "-i", sound, ...encoding, out], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  const closed = once(ffmpeg, "close");
  const scale = height / stage.height;
  let last = null;
  for (const frame of frames) {
    if (!last || !looksTheSame(frame, last.frame, scale)) {
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.drawImage(backdrop, 0, 0);
      frameOn(g, script.framing, height, () => drawClient(g, character, frame.pose, frame.face));
      last = { frame, pixels: canvas.data() };
    }
    if (!ffmpeg.stdin.write(last.pixels)) await Promise.race([once(ffmpeg.stdin, "drain"), closed]);
    if (ffmpeg.exitCode !== null) break;
  }
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
  return frames;
}

function frameOn(g, { zoom, x, y }, height, draw) {
  g.save();
  const scale = height / stage.height;
  g.scale(scale, scale);
  g.translate(stage.width / 2 + x, stage.height / 2 + y);
  g.scale(overscan * zoom, overscan * zoom);
  g.translate(-stage.width / 2, -172);
  draw(g);
  g.restore();
}

/** The head must never touch the frame: above it, 3 % of the height stays free in every frame. */
function checkHeadroom(script, character, frames, fps) {
  const height = stage.height / 2;
  const canvas = createCanvas(stage.width / 2, height);
  const g = canvas.getContext("2d");
  const rows = Math.ceil(height * 0.03);
  frames.forEach(({ pose, face }, i) => {
    if (i % 10 > 0) return;
    g.clearRect(0, 0, canvas.width, height);
    frameOn(g, script.framing, height, () => drawClient(g, character, pose, face));
    const top = g.getImageData(0, 0, canvas.width, rows).data;
    if (top.some((value, at) => at % 4 === 3 && value > 40))
      throw new Error(`${script.slug}: the head touches the frame at ${(i / fps).toFixed(1)} s`);
  });
}

/** Loudness of each frame, 1 being about the loudest. */
function levelsOf(sound, fps) {
  const samples = 640;
  const raw = execFileSync("ffmpeg", ["-v", "error", "-i", sound, "-ac", "1", "-ar", String(samples * fps), "-f", "s16le", "-"], {
    maxBuffer: 1 << 28,
  });
  const levels = [];
  for (let at = 0; at + samples * 2 <= raw.length; at += samples * 2) {
    let sum = 0;
    for (let i = 0; i < samples; i += 1) sum += raw.readInt16LE(at + i * 2) ** 2;
    levels.push(Math.sqrt(sum / samples));
  }
  const loud = [...levels].sort((a, b) => b - a)[Math.floor(levels.length * 0.05)] || 1;
  return levels.map((level) => Math.min(1.2, level / loud));
}
