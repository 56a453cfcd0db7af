import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { randomFrom } from "../random.mjs";
import { wav } from "./wav.mjs";

const rate = 48_000;
const target = -18;
const tolerance = 0.2;

/** What a small furnished room answers: first reflections at 4 to 18 ms, then a tail of 0.24 s without its lows. */
function impulse() {
  const samples = new Float64Array(Math.round(0.28 * rate));
  const reflections = [
    [4.1, 0.3],
    [6.7, -0.24],
    [9.3, 0.18],
    [12.9, 0.15],
    [17.8, -0.12],
  ];
  for (const [ms, gain] of reflections) samples[Math.round(ms * 48)] += gain;
  const random = randomFrom(12_345);
  let low = 0;
  for (let i = Math.round(0.014 * rate); i < samples.length; i += 1) {
    low += 0.35 * (random.uniform() * 2 - 1 - low);
    samples[i] += low * 0.045 * Math.exp((-6.9 * i) / rate / 0.24);
  }
  return samples;
}

/** Integrated loudness of a file in LUFS. */
export function loudnessOf(file) {
  const script = `ffmpeg -hide_banner -nostats -i "$1" -af ebur128=framelog=verbose -f null - 2>&1`;
  const report = execFileSync("bash", ["-c", script, "loudness", file], { encoding: "utf8" });
  return Number(
    report
      .match(/I:\s+(-?[\d.]+) LUFS/g)
      ?.at(-1)
      ?.match(/-?[\d.]+/)?.[0]
  );
}

const ffmpeg = (...args) => execFileSync("ffmpeg", ["-v", "error", "-y", ...args]);

/**
 * voice.wav to sound.wav: gentle tone and compression, the room, its air, and -18 LUFS by a measured gain.
 * @param wet how much of the room is heard, 0 to 1; the voice itself stays as loud
 */
export function placeInRoom(work, wet) {
  const [voice, response, placed, sound] = ["voice", "room", "placed", "sound"].map((name) =>
    path.join(work, `${name}.wav`)
  );
  writeFileSync(response, wav(impulse(), rate));
  const chain = [
    `[0]aresample=${rate},highpass=f=75,equalizer=f=2800:t=q:w=0.9:g=2,treble=f=6500:g=2,` +
      `acompressor=threshold=-22dB:ratio=2:attack=10:release=150:knee=6,asplit[dry][send]`,
    `[send]highpass=f=220[sent]`,
    `[sent][1]afir=gtype=none:dry=1:wet=1,volume=${(0.34 * wet).toFixed(4)}[wet]`,
    `[2]lowpass=f=900[air]`,
    `[dry][wet][air]amix=inputs=3:duration=first:normalize=0[out]`,
  ].join(";");
  const air = `anoisesrc=c=brown:r=${rate}:a=0.0035:seed=3`;
  const inputs = ["-i", voice, "-i", response, "-f", "lavfi", "-i", air];
  ffmpeg(...inputs, "-filter_complex", chain, "-map", "[out]", "-ac", "1", placed);
  setLoudness(placed, sound);
  return sound;
}

/** Brings a file to the target by gain; the limiter takes something away, so it is measured again. */
function setLoudness(from, to) {
  let gain = target - loudnessOf(from);
  for (let turn = 0; turn < 3; turn += 1) {
    const filter = `volume=${gain.toFixed(2)}dB,alimiter=limit=0.84:level=false`;
    ffmpeg("-i", from, "-af", filter, "-ar", String(rate), "-ac", "1", to);
    const off = target - loudnessOf(to);
    if (Math.abs(off) <= tolerance) return;
    gain += off;
  }
}
