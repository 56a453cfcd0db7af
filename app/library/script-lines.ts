import type { Script } from "./clip-model";

/** Characters that the voice speaks in a second, by feeling; measured on rendered clips. */
const pace = { neutral: 16.5, angry: 17.5, cold: 15.5, sad: 14.5, anxious: 18, pleading: 16, withdrawn: 13, calm: 15.5, contempt: 15.5, shame: 13.5 };

const endsSentence = /[.?!…]$/;

/** The client's words in whole sentences, for captions and teleprompter. A half-sentence ends with dots. */
export function sentences(script: Pick<Script, "lines">): string[] {
  const whole: string[] = [];
  let open = "";
  for (const { text } of script.lines) {
    open = open ? `${open} ${text}` : text;
    if (!endsSentence.test(text)) continue;
    whole.push(open);
    open = "";
  }
  return open ? [...whole, open] : whole;
}

/** How long a clip of this script should last, in milliseconds: its silences, and its words at the feeling's pace. */
export function expectedLengthMs(script: Script): number {
  const spoken = script.lines.reduce((sum, line) => {
    const rate = pace[line.feeling ?? script.feeling] * script.voice.rate * (line.rate ?? 1);
    return sum + line.text.length / rate + line.after;
  }, 0);
  return Math.round((script.before.seconds + spoken + script.tail) * 1000);
}
