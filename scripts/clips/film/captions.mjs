/** WebVTT from a script and the times of its lines: one cue a sentence, and a new cue where a sentence falls silent. */
const longest = 74;
const silence = 1;

export function captionsOf(script, times) {
  const cues = [];
  script.lines.forEach(({ text }, i) => {
    const { start, end } = times.lines[i];
    const open = cues.at(-1);
    const continues =
      open && !/[.?!…]$/.test(open.text) && `${open.text} ${text}`.length <= longest && start - open.end < silence;
    if (!continues) cues.push({ start, end, text });
    else Object.assign(open, { text: `${open.text} ${text}`, end });
  });
  cues.forEach((cue, i) => {
    const next = cues[i + 1]?.start ?? times.total + 0.05;
    cue.from = Math.max(0, cue.start - 0.05);
    cue.to = Math.min(next - 0.07, Math.max(cue.end + 0.4, cue.start + 1.1));
  });
  const blocks = cues.map(({ from, to, text }, i) => `${i + 1}\n${clock(from)} --> ${clock(to)}\n${wrapped(text)}\n`);
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

function clock(seconds) {
  const pad = (value, digits = 2) => String(value).padStart(digits, "0");
  const ms = Math.round(seconds * 1000);
  return `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(
    Math.floor(ms / 1000) % 60
  )}.${pad(ms % 1000, 3)}`;
}

/** Two lines of about equal length where one would be too long. */
function wrapped(text) {
  if (text.length <= 42) return text;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = spaces.reduce((best, at) =>
    Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2) ? at : best
  );
  return `${text.slice(0, middle)}\n${text.slice(middle + 1)}`;
}
