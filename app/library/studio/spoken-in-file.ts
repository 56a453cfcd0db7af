import type { Spoken } from "./clip-rules";
import { speechIn } from "./speech-in";

/** Where somebody speaks in a video file, by its sound; none where this browser cannot read it, or finds no sound. */
export async function spokenInFile(file: File): Promise<Spoken[]> {
  const context = new OfflineAudioContext(1, 1, 16_000);
  try {
    const sound = await context.decodeAudioData(await file.arrayBuffer());
    return speechIn(sound.getChannelData(0), sound.sampleRate);
  } catch {
    return [];
  }
}
