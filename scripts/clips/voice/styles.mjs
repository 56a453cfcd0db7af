import { speakerOf } from "./speaker.mjs";

/**
 * How each feeling speaks. rate: tempo; semis: pitch in semitones; range: how far the pitch moves; tilt: dB an octave,
 * brighter above 0; breath: 0 to 1; sharpen: formant sharpening; gain in dB; fall: semitones that the line sinks by;
 * close: semitones that a finished sentence drops by at its end; jitter: unsteadiness of the pitch periods; tremor:
 * semitones of a 5 Hz waver; inhale: how readily a breath is heard before a line, 0 to 1.
 */
export const voiceStyles = {
  neutral: {
    rate: 1, semis: 0, range: 1.15, tilt: 0, breath: 0.2, sharpen: 0.35,
    gain: 0, fall: 0.3, close: 1.1, jitter: 0.006, tremor: 0, inhale: 0.4,
  },
  calm: {
    rate: 0.96, semis: -0.3, range: 1.05, tilt: -0.2, breath: 0.22, sharpen: 0.35,
    gain: 0, fall: 0.5, close: 1.3, jitter: 0.005, tremor: 0, inhale: 0.4,
  },
  angry: {
    rate: 1.08, semis: 2.0, range: 1.55, tilt: 1.1, breath: 0.1, sharpen: 0.5,
    gain: 2.4, fall: 0.2, close: 1, jitter: 0.009, tremor: 0, inhale: 0.7,
  },
  cold: {
    rate: 0.98, semis: -0.8, range: 0.9, tilt: 0.6, breath: 0.14, sharpen: 0.4,
    gain: 0, fall: 0.6, close: 1.5, jitter: 0.006, tremor: 0, inhale: 0.2,
  },
  sad: {
    rate: 0.87, semis: -1.2, range: 0.8, tilt: -0.6, breath: 0.34, sharpen: 0.35,
    gain: -2, fall: 1.2, close: 0.9, jitter: 0.01, tremor: 0, inhale: 0.8,
  },
  anxious: {
    rate: 1.12, semis: 1.4, range: 1.25, tilt: 0.2, breath: 0.26, sharpen: 0.4,
    gain: 0, fall: -0.2, close: 0.5, jitter: 0.012, tremor: 0.25, inhale: 0.9,
  },
  pleading: {
    rate: 0.98, semis: 1.0, range: 1.25, tilt: 0, breath: 0.28, sharpen: 0.4,
    gain: -0.5, fall: 0.2, close: 0.5, jitter: 0.012, tremor: 0.32, inhale: 0.8,
  },
  withdrawn: {
    rate: 0.88, semis: -0.8, range: 0.68, tilt: -0.2, breath: 0.24, sharpen: 0.4,
    gain: -1.8, fall: 0.9, close: 0.8, jitter: 0.008, tremor: 0, inhale: 0.3,
  },
  contempt: {
    rate: 0.95, semis: -0.5, range: 1.35, tilt: 0.5, breath: 0.16, sharpen: 0.45,
    gain: 0.3, fall: 1.1, close: 2, jitter: 0.006, tremor: 0, inhale: 0.5,
  },
  shame: {
    rate: 0.84, semis: -0.4, range: 0.66, tilt: -0.5, breath: 0.36, sharpen: 0.4,
    gain: -2.6, fall: 1, close: 0.5, jitter: 0.012, tremor: 0.14, inhale: 0.7,
  },
};

/** The style of one line: the feeling's, moved by who speaks and by what the line asks for. */
export function styleOf(script, line) {
  const feeling = voiceStyles[line.feeling ?? script.feeling];
  const speaker = speakerOf(script.voice);
  return {
    ...feeling,
    ...speaker,
    semis: feeling.semis + speaker.semis + (line.semis ?? 0),
    rate: feeling.rate * speaker.rate * (line.rate ?? 1),
    range: feeling.range * speaker.range,
    tilt: feeling.tilt + speaker.tilt,
    breath: Math.min(0.75, Math.max(0.02, feeling.breath + speaker.breath)),
    jitter: feeling.jitter + speaker.jitter,
    tremor: feeling.tremor + speaker.tremor,
    gain: feeling.gain + (line.gain ?? 0),
  };
}
