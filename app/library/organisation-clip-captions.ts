/**
 * WebVTT of a programme's own recording: each sentence stands from the moment at which it was begun until the next one,
 * or for as long as it takes to read. Where the moments are not known the sentences share the time by their length.
 */
export function clipCaptions(sentences: string[], startsMs: number[], durationMs: number): string {
  const starts = startsMs.length === sentences.length ? startsMs : sharedOut(sentences, durationMs);
  const cues = sentences.flatMap((sentence, index) => {
    const start = Math.min(starts[index] ?? 0, durationMs);
    const next = Math.min(starts[index + 1] ?? durationMs, durationMs);
    const end = Math.min(next, start + 1500 + sentence.length * 90);
    return end - start < 100 ? [] : [`${stamp(start)} --> ${stamp(end)}\n${sentence}`];
  });
  return ["WEBVTT", ...cues].join("\n\n") + "\n";
}

function sharedOut(sentences: string[], durationMs: number): number[] {
  const whole = sentences.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  return sentences.map(({ length }) => {
    const start = Math.round((before / whole) * durationMs);
    before += length;
    return start;
  });
}

function stamp(ms: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(Math.round(ms % 1000)).padStart(3, "0")}`;
}
