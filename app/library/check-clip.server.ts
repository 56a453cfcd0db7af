import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readCaptions } from "./captions";
import { clipFactsSchema, scriptSchema, type ClipFacts, type Script } from "./clip-model";
import type { ContentReader, Source } from "./content-files.server";
import { expectedLengthMs, sentences } from "./script-lines";

const loudness = { target: -18, tolerance: 2 };
const size = { width: 1280, height: 720 };
/** A clip may be this share longer or shorter than its script makes expect. */
const lengthTolerance = 0.15;
/** How long a clip may last: one that stands for itself, and a turn of a conversation, which may be a sentence. */
export const clipLengths = { vignette: { min: 12, max: 45 }, turn: { min: 5, max: 45 } };
type Length = (typeof clipLengths)[keyof typeof clipLengths];

const sha256Of = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");

/** Hash of a script's values in their order, as the clip maker writes it into media.json; layout does not count. */
export const scriptHash = (script: unknown) => sha256Of(JSON.stringify(script));

/** Checks what lies beside a vignette: its script, its clip, poster and captions, by the facts measured at rendering. */
export function checkClip(reader: ContentReader, folder: string, length: Length): { script: Source<Script>; facts: ClipFacts } | null {
  const script = reader.open(path.join(folder, "script.json"), scriptSchema);
  const facts = reader.open(path.join(folder, "media.json"), clipFactsSchema);
  if (!script || !facts) return null;
  checkFacts(facts, script, length);
  for (const part of ["clip", "poster", "captions"] as const) checkStored(facts, part);
  checkCaptions(reader, facts.value, folder, script.value);
  return { script, facts: facts.value };
}

function checkFacts({ value, complain }: Source<ClipFacts>, script: Source<Script>, { min, max }: Length) {
  if (value.script !== scriptHash(script.raw)) complain(["script"], "the script was changed after the clip was rendered");
  if (Math.abs(value.loudness - loudness.target) > loudness.tolerance)
    complain(["loudness"], `must lie within ${loudness.tolerance} of ${loudness.target} LUFS`);
  for (const side of ["width", "height"] as const)
    if (value[side] !== size[side]) complain([side], `must be ${size[side]}`);
  if (value.durationMs < min * 1000 || value.durationMs > max * 1000)
    complain(["durationMs"], `a clip lasts ${min} to ${max} seconds here`);
  const expected = expectedLengthMs(script.value);
  if (Math.abs(value.durationMs / expected - 1) > lengthTolerance)
    complain(["durationMs"], `is off its script's length (about ${expected} ms) by more than 15 %`);
}

function checkStored({ value, folder, complain }: Source<ClipFacts>, part: "clip" | "poster" | "captions") {
  const { file, bytes, sha256 } = value[part];
  const at = path.join(folder, file);
  if (!existsSync(at)) return complain([part, "file"], `${file} is missing`);
  const data = readFileSync(at);
  if (data.length !== bytes) return complain([part, "bytes"], `${file} has ${data.length} bytes`);
  if (sha256Of(data) !== sha256) complain([part, "sha256"], `${file} is not the file that was rendered`);
}

function checkCaptions(reader: ContentReader, facts: ClipFacts, folder: string, script: Script) {
  const file = path.join(folder, facts.captions.file);
  if (!existsSync(file)) return;
  const report = (line: number, message: string) => reader.report(file, line, [], message);
  const captions = readCaptions(readFileSync(file, "utf8"));
  if ("message" in captions) return report(captions.line, captions.message);
  const { cues } = captions;
  const [starts, ends] = [cues[0]?.startMs ?? 0, cues.at(-1)?.endMs ?? 0];
  if (ends > facts.durationMs) report(1, "captions run on after the clip has ended");
  const spoken = { from: (script.before.seconds + 1) * 1000, to: facts.durationMs - (script.tail + 0.25) * 1000 };
  if (starts > spoken.from || ends < spoken.to) report(1, "captions do not last from the first word to the last");
  const said = cues.map((cue) => cue.text).join(" ");
  if (said !== sentences(script).join(" ")) report(1, "captions do not say what the script says");
}
