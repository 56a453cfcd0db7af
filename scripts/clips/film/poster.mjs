import { execFileSync } from "node:child_process";
import { feelings, restingFace } from "../act/face.mjs";

const most = 40_000;
const carries = ["brow", "browIn", "browAngle", "corner", "tense", "flush", "squint"];
const jpeg = "-f image2pipe -c:v mjpeg -bitexact -".split(" ");

/**
 * The picture that stands for the clip: a frame in which nobody speaks, the eyes are open and as much on the therapist
 * as they get, the mouth is closed, and the script's own feeling is in the face. As good as it can be under 40 KB.
 */
export function posterOf(script, clip, frames, times, fps) {
  const at = (bestFrame(script, frames, times, fps) + 0.5) / fps;
  const taken = (quality) =>
    execFileSync(
      "ffmpeg",
      ["-v", "error", "-ss", at.toFixed(3), "-i", clip, "-frames:v", "1", "-q:v", String(quality), ...jpeg],
      { maxBuffer: 1 << 24 }
    );
  let data = taken(3);
  for (let quality = 4; data.length > most && quality <= 10; quality += 1) data = taken(quality);
  return data;
}

function bestFrame(script, frames, times, fps) {
  const silent = (t) => times.lines.every(({ start, end }) => t < start - 0.12 || t > end + 0.25);
  const felt = { ...restingFace, ...feelings[script.feeling].face };
  let best = { i: 0, score: -Infinity };
  frames.forEach(({ pose, face }, i) => {
    const t = i / fps;
    if (t < 0.4 || i > frames.length - fps * 0.4) return;
    const turned = Math.abs(face.yaw) * 0.7 + Math.abs(face.gazeX) + Math.max(0, face.gazeY) * 1.2 + Math.max(0, face.pitch) * 0.4;
    const score =
      -0.9 * distance(face, felt) -
      3.2 * Math.max(0, face.lid - 0.2) -
      4 * Math.max(face.open, 0) -
      1.2 * turned -
      (silent(t) ? 0 : 1.2) -
      (busy(pose) ? 0.3 : 0) -
      0.004 * t;
    if (score > best.score) best = { i, score };
  });
  return best.i;
}

/** How far a face is from another in what carries feeling. */
const distance = (face, other) =>
  carries.reduce((sum, part) => sum + Math.abs((face[part] ?? 0) - (other[part] ?? 0)), 0);

const busy = (pose) => Object.values(pose.gestures ?? {}).some((weight) => weight > 0.2);
