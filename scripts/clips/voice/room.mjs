import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { randomFrom } from "../random.mjs";
import { wav } from "./speak.mjs";

const rate = 48_000;
const target = -18;

/** Impulse response of a small furnished room: first reflections at 4 to 18 ms, then a tail of 0.28 s. */
function impulse() {
  const samples = new Float64Array(Math.round(0.32 * rate));
  samples[0] = 1;
  const reflections = [
    [4.1, 0.1],
    [6.7, -0.08],
    [9.3, 0.06],
    [12.9, 0.05],
    [17.8, -0.04],
  ];
  for (const [ms, gain] of reflections) samples[Math.round(ms * 48)] += gain;
  const random = randomFrom(12_345);
  let low = 0;
  for (let i = Math.round(0.012 * rate); i < samples.length; i += 1) {
    low += 0.35 * (random.uniform() * 2 - 1 - low);
    samples[i] += low * 0.016 * Math.exp((-6.9 * i) / rate / 0.28);
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

/** voice.wav to sound.wav: gentle tone and compression, the room, and -18 LUFS by a measured gain. */
export function placeInRoom(work, wet) {
  const [voice, response, placed, sound] = ["voice", "room", "placed", "sound"].map((name) =>
    path.join(work, `${name}.wav`)
  );
  writeFileSync(response, wav(impulse(), rate));
  const chain = [
    `[0]aresample=${rate},highpass=f=75,equalizer=f=250:t=q:w=1:g=1.5,equalizer=f=3200:t=q:w=1.2:g=-1.5,` +
      `acompressor=threshold=-20dB:ratio=2.2:attack=8:release=120[dry]`,
    `[dry][1]afir=gtype=none:dry=1:wet=${wet}[wet]`,
    `[2]lowpass=f=900[air]`,
    `[wet][air]amix=inputs=2:duration=first:normalize=0[out]`,
  ].join(";");
  const air = `anoisesrc=c=brown:r=${rate}:a=0.004:seed=3`;
  const ffmpeg = (...args) => execFileSync("ffmpeg", ["-v", "error", "-y", ...args]);
  ffmpeg(
    "-i",
    voice,
    "-i",
    response,
    "-f",
    "lavfi",
    "-i",
    air,
    "-filter_complex",
    chain,
    "-map",
    "[out]",
    "-ac",
    "1",
    placed
  );
  const gain = target - loudnessOf(placed);
  ffmpeg(
    "-i",
    placed,
    "-af",
    `volume=${gain.toFixed(2)}dB,alimiter=limit=0.84:level=false`,
    "-ar",
    String(rate),
    "-ac",
    "1",
    sound
  );
  return sound;
}
