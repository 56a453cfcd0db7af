// Run by remux.server.ts: node remux-child.mjs SOURCE TARGET. Sends one message about what it found, then ends.
import { ALL_FORMATS, Conversion, FilePathSource, FilePathTarget, Input, Mp4OutputFormat, Output, WebMOutputFormat } from "mediabunny";

/** Five minutes of picture or sound have 20,000 pieces; a file that claims far more costs time and memory and is no recording. */
const mostPackets = 100_000;

/** What every current browser plays in each container. */
const playable = {
  webm: ["vp8", "vp9", "av1", "opus", "vorbis"],
  mp4: ["avc", "vp9", "av1", "aac", "opus", "mp3"],
};

// An mp4 says when it was made, and nothing can be given to say otherwise: the same streams make the same file at any time.
Date.now = () => 0;

async function remux(source, target) {
  const container = target.endsWith(".webm") ? "webm" : "mp4";
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(source) });
  if (!(await input.canRead())) return { ok: false, reason: "not-media" };
  const tracks = await input.getTracks();
  if (tracks.length === 0) return { ok: false, reason: "not-media" };
  if (tracks.some((track) => !playable[container].includes(track.codec))) return { ok: false, reason: "codec" };
  for (const track of tracks) {
    const { packetCount } = await track.computePacketStats(mostPackets + 1);
    if (packetCount > mostPackets) return { ok: false, reason: "not-media" };
  }
  const format = container === "webm" ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: "in-memory" });
  const output = new Output({ format, target: new FilePathTarget(target) });
  const conversion = await Conversion.init({ input, output, showWarnings: false });
  if (!conversion.isValid || conversion.discardedTracks.length > 0) return { ok: false, reason: "codec" };
  await conversion.execute();
  return facts(target);
}

async function facts(file) {
  const made = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
  const durationMs = Math.round((await made.computeDuration()) * 1000);
  const picture = await made.getPrimaryVideoTrack();
  const hasSound = (await made.getPrimaryAudioTrack()) !== null;
  return { ok: true, durationMs, hasSound, width: picture?.displayWidth ?? null, height: picture?.displayHeight ?? null };
}

// Nobody waits for the answer any more: the server that asked was killed.
const end = () => process.kill(process.pid, "SIGKILL");
process.on("disconnect", end);
if (!process.connected) end();

const [source, target] = process.argv.slice(2);
const result = await remux(source, target).catch(() => ({ ok: false, reason: "not-media" }));
process.send(result, () => process.exit(0));
