import { useEffect, useState } from "react";

/** From here on a voice is heard and not the room. */
const voice = 0.25;

/** How loud the stream's sound is just now, 0 (silence) to 1 in steps of a twentieth, and whether a voice was heard yet. */
export function useSound(stream: MediaStream | null): { level: number; heard: boolean } {
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState(false);
  useEffect(() => {
    if (!stream || stream.getAudioTracks().length === 0) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const now = loudness(samples);
      setLevel(now);
      if (now > voice) setHeard(true);
    }, 100);
    return () => {
      clearInterval(timer);
      void context.close();
      setLevel(0);
      setHeard(false);
    };
  }, [stream]);
  return { level, heard };
}

/** -50 dB of full scale is silence, -10 dB is as loud as one should speak. */
function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-10);
  return Math.round(Math.min(1, Math.max(0, (decibels + 50) / 40)) * 20) / 20;
}
