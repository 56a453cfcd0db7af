import { fromCallback } from "xstate";
import { mediaProblems } from "./media-problem";
import { mediaType } from "./media-type";
import { MediaFailure, closeMedia, openMedia } from "./open-media";
import type { RecorderCommand, RecorderInput, RecorderNews } from "./recorder-news";
import { makeTape } from "./tape";
import { openVault } from "./vault";

/** Holds the live stream and the recorder of one take. Sending goes on when it is stopped; the camera is then let go. */
export const recorder = fromCallback<RecorderCommand, RecorderInput>(({ input, sendBack, receive }) => {
  let gone = false;
  const tell = (news: RecorderNews) => {
    if (!gone) sendBack(news);
  };
  const tape = arm(input, tell);
  tape.catch((error: unknown) => {
    const problem = error instanceof MediaFailure ? error.problem : mediaProblems("unsupported", input.withVideo);
    tell({ type: "PROBLEM", problem });
  });
  receive((command) => void tape.then((ready) => ready[command.type](), () => undefined));
  return () => {
    gone = true;
    void tape.then((ready) => ready.close(), () => undefined);
  };
});

async function arm(input: RecorderInput, tell: (news: RecorderNews) => void) {
  const stream = await (input.hold?.open ?? openMedia)(input.withVideo);
  input.show(stream);
  const release = () => {
    // Whoever holds it open closes it.
    if (input.hold) return;
    closeMedia(stream);
    input.show(null);
  };
  try {
    const mime = mediaType(input.withVideo);
    if (!mime) throw new MediaFailure(mediaProblems("unsupported", input.withVideo));
    const vault = await openVault();
    if (vault === "signed-out") throw new MediaFailure(mediaProblems("signed-out", input.withVideo));
    const tape = makeTape(input, { stream, mime, vault, release }, tell);
    tell({ type: "ARMED", medium: input.withVideo ? "video" : "audio" });
    return tape;
  } catch (error) {
    release();
    throw error;
  }
}
