/** WebVTT, as far as our captions use it: cues of plain text, no positions, no styles. */

export interface Cue {
  startMs: number;
  endMs: number;
  text: string;
}

const timing = /^(?:(\d+):)?(\d\d):(\d\d)\.(\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)\.(\d{3})$/;

/** Signs that steer a device and write nothing. */
const control = /[^\P{Cc}\t]/u;

const linesOf = (source: string) => source.split(/\r\n?|\n/);

/** Reads captions. Answers the cues in order, or the line (from 1) and what is wrong there. */
export function readCaptions(source: string): { cues: Cue[] } | { line: number; message: string } {
  const lines = linesOf(source);
  const steered = lines.findIndex((line) => control.test(line));
  if (steered >= 0) return { line: steered + 1, message: "holds a sign that cannot be shown" };
  if (lines[0] !== "WEBVTT") return { line: 1, message: "must begin with WEBVTT" };
  const cues: Cue[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    if (!lines[i]?.includes("-->")) continue;
    const found = timing.exec(lines[i] ?? "");
    if (!found) return { line: i + 1, message: "must be a time range such as 00:00:01.000 --> 00:00:02.500" };
    const [startMs, endMs] = [milliseconds(found.slice(1, 5)), milliseconds(found.slice(5, 9))];
    if (endMs <= startMs) return { line: i + 1, message: "ends before it starts" };
    if (startMs < (cues.at(-1)?.endMs ?? 0)) return { line: i + 1, message: "starts before the one above has ended" };
    const words: string[] = [];
    while (lines[i + 1]?.trim()) words.push(lines[(i += 1)] ?? "");
    if (words.length === 0) return { line: i + 1, message: "has no words" };
    cues.push({ startMs, endMs, text: words.join(" ") });
  }
  return { cues };
}

/** Captions that were read without a complaint, as they are kept: their cues, without comments, styles, regions and names of cues, which nobody reads. */
export function cuesAlone(source: string): string {
  const blocks: string[] = ["WEBVTT"];
  const lines = linesOf(source);
  for (let i = 1; i < lines.length; i += 1) {
    if (!lines[i]?.includes("-->")) continue;
    const cue = [lines[i]];
    while (lines[i + 1]?.trim()) cue.push(lines[(i += 1)]);
    blocks.push(cue.join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}

function milliseconds([hours, minutes, seconds, rest]: (string | undefined)[]): number {
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}
