/**
 * How each feeling speaks. rate: tempo; semis: pitch in semitones; range: how far the pitch moves; tilt: dB an octave,
 * brighter above 0; breath: 0 to 1; sharpen: formant sharpening; gain in dB; fall: semitones that the line sinks by;
 * jitter: unsteadiness of the pitch periods; tremor: semitones of a 5 Hz waver.
 */
export const voiceStyles = {
  neutral: {
    rate: 1, semis: 0, range: 1.15, tilt: 0, breath: 0.22, sharpen: 0.3,
    gain: 0, fall: 0.3, jitter: 0.006, tremor: 0,
  },
  calm: {
    rate: 0.96, semis: -0.3, range: 1.05, tilt: -0.2, breath: 0.24, sharpen: 0.3,
    gain: 0, fall: 0.5, jitter: 0.005, tremor: 0,
  },
  angry: {
    rate: 1.08, semis: 2.0, range: 1.7, tilt: 1.2, breath: 0.1, sharpen: 0.5,
    gain: 3, fall: 0.2, jitter: 0.009, tremor: 0,
  },
  cold: {
    rate: 0.98, semis: -0.8, range: 0.9, tilt: 0.6, breath: 0.15, sharpen: 0.4,
    gain: 0, fall: 0.6, jitter: 0.006, tremor: 0,
  },
  sad: {
    rate: 0.87, semis: -1.2, range: 0.78, tilt: -0.8, breath: 0.38, sharpen: 0.25,
    gain: -2.5, fall: 1.3, jitter: 0.01, tremor: 0,
  },
  anxious: {
    rate: 1.12, semis: 1.4, range: 1.25, tilt: 0.2, breath: 0.28, sharpen: 0.35,
    gain: 0, fall: -0.2, jitter: 0.012, tremor: 0.3,
  },
  pleading: {
    rate: 0.98, semis: 1.0, range: 1.2, tilt: -0.1, breath: 0.3, sharpen: 0.35,
    gain: -0.5, fall: 0.2, jitter: 0.012, tremor: 0.35,
  },
  withdrawn: {
    rate: 0.88, semis: -0.8, range: 0.65, tilt: -0.4, breath: 0.3, sharpen: 0.35,
    gain: -2, fall: 0.9, jitter: 0.008, tremor: 0,
  },
};

/** The style of one line: the feeling's, moved by the speaker's voice and by what the line asks for. */
export function styleOf(script, line) {
  const style = { ...voiceStyles[line.feeling ?? script.feeling], tract: script.voice.tract };
  style.semis += script.voice.semis + (line.semis ?? 0);
  style.rate *= script.voice.rate * (line.rate ?? 1);
  style.gain += line.gain ?? 0;
  return style;
}
