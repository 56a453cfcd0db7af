import fs from "node:fs/promises";
import { ALL_FORMATS, BufferSource, BufferTarget, EncodedAudioPacketSource, EncodedPacketSink, EncodedVideoPacketSource, Input, Output, WebMOutputFormat } from "mediabunny";
import { answerFile, answerNames } from "../../make/media";

const shorter = async () => new Uint8Array(await fs.readFile(answerFile(answerNames[0]!)));

/** A committed answer whose second half comes so late that it lasts as long as a clip does; `sound: false` leaves it out. */
export async function longClip(target: string, { late = 14, sound = true } = {}): Promise<{ file: string; durationMs: number }> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(await shorter()) });
  const [picture, voice] = [(await input.getPrimaryVideoTrack())!, (await input.getPrimaryAudioTrack())!];
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const [pictures, voices] = [new EncodedVideoPacketSource(picture.codec!), new EncodedAudioPacketSource(voice.codec!)];
  output.addVideoTrack(pictures);
  if (sound) output.addAudioTrack(voices);
  await output.start();
  const shifted = (at: number) => Math.max(0, at) + (at > 2 ? late : 0);
  const ofPicture = { decoderConfig: (await picture.getDecoderConfig())! };
  const ofVoice = { decoderConfig: (await voice.getDecoderConfig())! };
  for await (const packet of new EncodedPacketSink(picture).packets()) await pictures.add(packet.clone({ timestamp: shifted(packet.timestamp) }), ofPicture);
  if (sound) for await (const packet of new EncodedPacketSink(voice).packets()) await voices.add(packet.clone({ timestamp: shifted(packet.timestamp) }), ofVoice);
  await output.finalize();
  await fs.writeFile(target, new Uint8Array(output.target.buffer!));
  const made = new Input({ formats: ALL_FORMATS, source: new BufferSource(output.target.buffer!) });
  return { file: target, durationMs: Math.round((await made.computeDuration()) * 1000) };
}
