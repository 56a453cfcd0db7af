import { ALL_FORMATS, BufferSource, BufferTarget, EncodedAudioPacketSource, EncodedPacketSink, Input, Output, WebMOutputFormat } from "mediabunny";

/** The sound of a file with its last part so many seconds later: long to play, small to send. */
export async function stretched(bytes: Uint8Array, seconds: number): Promise<Uint8Array> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const track = (await input.getPrimaryAudioTrack())!;
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new EncodedAudioPacketSource(track.codec!);
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig())!;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const late = packet.timestamp > 1 ? seconds : 0;
    await source.add(packet.clone({ timestamp: Math.max(0, packet.timestamp) + late }), { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(output.target.buffer!);
}
