import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { placeInRoom } from "../voice/room.mjs";
import { speak } from "../voice/speak.mjs";
import { answerers } from "./answerers.mjs";
import { durationOf, factsOf, isWhole, sourceOf } from "./clip.mjs";
import { film } from "./film.mjs";

const picture = { width: 480, height: 270, fps: 15 };
/** As a browser's recorder makes them, but small: VP8 and Opus in WebM, with a duration and cues. */
const encoding = [
  ..."-c:v libvpx -b:v 110k -crf 30 -g 45 -pix_fmt yuv420p -threads 1 -deadline good -cpu-used 1".split(" "),
  ..."-c:a libopus -b:a 32k -ac 1 -map_metadata -1 -fflags +bitexact -flags:a +bitexact".split(" "),
];

/** Renders the short therapists' answers that seed and tests use, each by each person, and lists them in tests/make/media/media.json. */
export async function renderAnswers({ root, only, all, to }) {
  const scripts = path.join(root, "scripts", "clips", "answers");
  const folder = to ?? path.join(root, "tests", "make", "media");
  mkdirSync(folder, { recursive: true });
  const list = path.join(folder, "media.json");
  const known = readList(list);
  for (const file of readdirSync(scripts).sort()) {
    const words = JSON.parse(readFileSync(path.join(scripts, file), "utf8"));
    for (const [person, looks] of Object.entries(answerers)) {
      const script = { ...words, ...looks };
      const source = sourceOf(script);
      const at = known.findIndex((one) => one.name === words.slug && one.person === person);
      const unchanged = known[at]?.source === source && isWhole(folder, known[at]) && !all && !to;
      if (unchanged || (only.length > 0 && !only.includes(words.slug))) continue;
      const clip = path.join(folder, `${words.slug}-${person}.webm`);
      await renderAnswer(script, clip);
      known.splice(at < 0 ? known.length : at, at < 0 ? 0 : 1, factsOfAnswer(script, person, clip, source));
      console.log(`${path.basename(clip)}: ${(durationOf(clip) / 1000).toFixed(1)} s`);
      writeFileSync(list, `${JSON.stringify(known, null, 2)}\n`);
    }
  }
}

function factsOfAnswer({ slug, lines }, person, clip, source) {
  const says = lines.map(({ text }) => text).join(" ");
  return { name: slug, person, says, mime: "video/webm", durationMs: durationOf(clip), ...factsOf(clip), source };
}

function readList(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

async function renderAnswer(script, clip) {
  const work = mkdtempSync(path.join(os.tmpdir(), "answer-"));
  try {
    const times = speak(script, work);
    await film(script, times, placeInRoom(work, script.voice.room), clip, { ...picture, encoding });
  } finally {
    rmSync(work, { recursive: true });
  }
}
