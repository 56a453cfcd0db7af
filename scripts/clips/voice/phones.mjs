import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lexiconCommands, pronunciationsOf, spokenText } from "./lexicon.mjs";
import { wordsOf } from "./words.mjs";

/** Festival's CMU slt voice (content/ATTRIBUTION.md), taken apart: labels, durations, spectrum and pitch. */
const voiceFile = "/usr/share/festival/voices/us/cmu_us_slt_arctic_hts/hts/cmu_us_slt_arctic_hts.htsvoice";
/** hts_engine counts in units of 100 ns; a frame is 5 ms. */
const frame = 50_000;
const pause = { first: 500_000, last: 1_000_000, inside: 2_200_000 };
/** What stress and trailing off do to the length of a word, and of its longest vowel. */
const lengthens = { stress: { word: 1.1, vowel: 1.3 }, trail: { word: 1.12, vowel: 1.35 } };
export const vowels = new Set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split(" "));

const rows = (file) => readFileSync(file, "utf8").trim().split("\n");
const floats = (file) => {
  const data = readFileSync(file);
  return new Float32Array(data.buffer, data.byteOffset, data.length / 4);
};

/** Lets Festival label every line: which phones, which words. Writes p000.lab, p000.wrd ... into the work folder. */
export function labelLines(script, work) {
  const commands = script.lines.map(({ text }) => `(do_line ${JSON.stringify(spokenText(text, script.say))})`);
  writeFileSync(path.join(work, "lines.scm"), [...lexiconCommands(pronunciationsOf(script)), ...commands].join("\n"));
  copyFileSync(new URL("labels.scm", import.meta.url), path.join(work, "labels.scm"));
  execFileSync("festival", ["-b", "labels.scm"], { cwd: work });
}

/**
 * Times and parameters of one labelled line.
 * @param ending how the line ends (prosody.mjs)
 * @returns phones {a, b, ph} in frames, words {name, s, e, stressed} as ranges of phones, mcp (spectrum) and lf0 (log
 * pitch) a frame
 */
export function phonesOf({ line, index, style, ending, say, work }) {
  const base = path.join(work, `p${String(index).padStart(3, "0")}`);
  const hts = (...args) => execFileSync("hts_engine", ["-m", voiceFile, ...args]);
  if (ending === "continue" || ending === "trail") leaveOpen(`${base}.lab`);
  hts("-r", String(style.rate), "-od", `${base}.od`, `${base}.lab`);
  const planned = rows(`${base}.od`).map((row) => {
    const [a, b, label] = row.split(" ");
    return { a: Number(a), b: Number(b), label, ph: label.match(/-(.+?)\+/)[1] };
  });
  const counted = rows(`${base}.wrd`).map((row) => row.split("\t"));
  const words = wordsOf(planned, counted, line, say);
  writeFileSync(
    `${base}.vp`,
    retimed(planned, words, style.rate, ending)
      .map((p) => `${p.a} ${p.b} ${p.label}\n`)
      .join("")
  );
  hts("-vp", "-om", `${base}.mcp`, "-of", `${base}.lf0`, "-od", `${base}.od2`, `${base}.vp`);
  const phones = rows(`${base}.od2`).map((row, i) => {
    const [a, b] = row.split(" ");
    return { ph: planned[i].ph, a: Math.round(Number(a) / frame), b: Math.round(Number(b) / frame) };
  });
  return { phones, words, mcp: floats(`${base}.mcp`), lf0: floats(`${base}.lf0`) };
}

/** A line that does not end its sentence keeps the tone of a comma: Festival knows lines only as whole utterances. */
function leaveOpen(file) {
  const labels = readFileSync(file, "utf8");
  writeFileSync(file, labels.replaceAll("|L-L%/", "|L-H%/"));
}

/** The longest full vowel of a word: where its stress is heard. */
export function nucleusOf(phones, word) {
  let best = -1;
  for (let i = word.s; i < word.e; i += 1)
    if (vowels.has(phones[i].ph) && phones[i].ph !== "ax" && (best < 0 || length(phones[i]) > length(phones[best])))
      best = i;
  return best < 0 ? word.s : best;
}

const length = ({ a, b }) => b - a;

/** Stretches stressed and trailing words, and sets the pauses that Festival puts round and into a line. */
function retimed(phones, words, rate, ending) {
  const stretch = new Array(phones.length).fill(1);
  words.forEach((word, i) => {
    const how = word.stressed ? "stress" : ending === "trail" && i === words.length - 1 ? "trail" : null;
    if (!how) return;
    for (let at = word.s; at < word.e; at += 1) stretch[at] = lengthens[how].word;
    stretch[nucleusOf(phones, word)] = lengthens[how].vowel;
  });
  let at = 0;
  return phones.map((phone, i) => {
    let span = Math.round(((phone.b - phone.a) * stretch[i]) / frame) * frame;
    if (phone.ph === "pau") {
      if (i === 0) span = pause.first;
      else if (i === phones.length - 1) span = pause.last;
      else span = Math.min(span, pause.inside / rate);
    }
    const placed = { ...phone, a: at, b: at + span };
    at += span;
    return placed;
  });
}
