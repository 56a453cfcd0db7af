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

/** The short therapists' answers that seed and tests use, each by each person or by those that `by` names, as far as they have changed. */
export function answerJobs({ root, only, all, to }) {
  const scripts = path.join(root, "scripts", "clips", "answers");
  const folder = to ?? path.join(root, "tests", "make", "media");
  const known = readList(path.join(folder, "media.json"));
  const jobs = readdirSync(scripts)
    .sort()
    .flatMap((file) => {
      const { by = Object.keys(answerers), ...words } = JSON.parse(readFileSync(path.join(scripts, file), "utf8"));
      return by.map((person) => ({ person, script: { ...words, ...answerers[person] } }));
    })
    .map(({ person, script }) => {
      const name = `${script.slug}-${person}`;
      return { kind: "answer", name, person, script, folder, source: sourceOf(script) };
    });
  return jobs.filter(({ person, script, source, name }) => {
    if (only.length > 0) return only.includes(script.slug) || only.includes(name);
    const before = known.find((one) => one.name === script.slug && one.person === person);
    return all || to || before?.source !== source || !isWhole(folder, before);
  });
}

/** Renders one of them; what was measured goes into the list of recordAnswer. */
export async function renderAnswer({ name, person, script, folder, source }) {
  mkdirSync(folder, { recursive: true });
  const clip = path.join(folder, `${name}.webm`);
  const work = mkdtempSync(path.join(os.tmpdir(), "answer-"));
  try {
    const times = speak(script, work);
    await film(script, times, placeInRoom(work, script.voice.room), clip, { ...picture, encoding });
  } finally {
    rmSync(work, { recursive: true });
  }
  const says = script.lines.map(({ text }) => text).join(" ");
  return { name: script.slug, person, says, mime: "video/webm", durationMs: durationOf(clip), ...factsOf(clip), source };
}

/** Puts an answer's facts into media.json beside it, in an order that does not depend on which was done first. */
export function recordAnswer({ folder }, facts) {
  const file = path.join(folder, "media.json");
  const rest = readList(file).filter(({ name, person }) => name !== facts.name || person !== facts.person);
  const people = Object.keys(answerers);
  const list = [...rest, facts].sort((a, b) =>
    a.name === b.name ? people.indexOf(a.person) - people.indexOf(b.person) : a.name < b.name ? -1 : 1
  );
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
}

function readList(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
