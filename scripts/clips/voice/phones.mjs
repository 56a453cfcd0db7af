import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Festival's CMU slt voice (content/ATTRIBUTION.md), taken apart: labels, durations, spectrum and pitch. */
const voiceFile = "/usr/share/festival/voices/us/cmu_us_slt_arctic_hts/hts/cmu_us_slt_arctic_hts.htsvoice";
/** hts_engine counts in units of 100 ns; a frame is 5 ms. */
const frame = 50_000;
const pause = { first: 500_000, last: 1_000_000, inside: 2_200_000 };
const stressLengthens = 1.22;

const rows = (file) => readFileSync(file, "utf8").trim().split("\n");
const floats = (file) => {
  const data = readFileSync(file);
  return new Float32Array(data.buffer, data.byteOffset, data.length / 4);
};

/** Lets Festival label every line: which phones, which words. Writes p000.lab, p000.wrd ... into the work folder. */
export function labelLines(script, work) {
  const spoken = (text) =>
    Object.entries(script.say)
      .reduce((all, [word, said]) => all.replaceAll(word, said), text)
      .replaceAll(/[…"]/g, "");
  const commands = script.lines.map((line) => `(do_line ${JSON.stringify(spoken(line.text))})`);
  writeFileSync(path.join(work, "lines.scm"), commands.join("\n"));
  copyFileSync(new URL("labels.scm", import.meta.url), path.join(work, "labels.scm"));
  execFileSync("festival", ["-b", "labels.scm"], { cwd: work });
}

/**
 * Times and parameters of one labelled line.
 * @returns phones {a, b, ph} in frames, words {name, s, e, stressed} as ranges of phones, mcp (spectrum) and lf0 (log
 * pitch) a frame
 */
export function phonesOf(line, index, style, work) {
  const base = path.join(work, `p${String(index).padStart(3, "0")}`);
  const hts = (...args) => execFileSync("hts_engine", ["-m", voiceFile, ...args]);
  hts("-r", String(style.rate), "-od", `${base}.od`, `${base}.lab`);
  const planned = rows(`${base}.od`).map((row) => {
    const [a, b, label] = row.split(" ");
    return { a: Number(a), b: Number(b), label, ph: label.match(/-(.+?)\+/)[1] };
  });
  const words = wordsOf(
    planned,
    rows(`${base}.wrd`).map((row) => row.split("\t")),
    line
  );
  writeFileSync(
    `${base}.vp`,
    retimed(planned, words, style.rate)
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

/** Joins words to their phones, and finds the stressed ones: Festival's words follow the text's in order. */
function wordsOf(phones, counted, line) {
  const bare = (word) => word.replace(/[^\w'-]/g, "").toLowerCase();
  const stress = (line.stress ?? []).map(bare);
  const stressed = line.text
    .split(/\s+/)
    .filter(bare)
    .flatMap((word) =>
      bare(word)
        .split("-")
        .map(() => stress.includes(bare(word)))
    );
  let at = 0;
  return counted.map(([name, count], i) => {
    while (phones[at]?.ph === "pau") at += 1;
    const s = at;
    for (let left = Number(count); left > 0 && phones[at]; at += 1) if (phones[at].ph !== "pau") left -= 1;
    return { name, s, e: at, stressed: stressed[i] ?? false };
  });
}

/** Stretches stressed words and sets the pauses that Festival puts round and into a line. */
function retimed(phones, words, rate) {
  let at = 0;
  return phones.map((phone, i) => {
    const stretch = words.some((word) => word.stressed && i >= word.s && i < word.e) ? stressLengthens : 1;
    let length = Math.round(((phone.b - phone.a) * stretch) / frame) * frame;
    if (phone.ph === "pau") {
      if (i === 0) length = pause.first;
      else if (i === phones.length - 1) length = pause.last;
      else length = Math.min(length, pause.inside / rate);
    }
    const placed = { ...phone, a: at, b: at + length };
    at += length;
    return placed;
  });
}
