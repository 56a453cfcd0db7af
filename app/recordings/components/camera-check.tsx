import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { MediaProblem } from "../capture/media-problem";
import { MediaFailure, closeMedia, openMedia } from "../capture/open-media";
import { DeviceChoice } from "./device-choice";
import { LevelMeter } from "./level-meter";

type Props = {
  withVideo: boolean;
  /** The person would rather, or can only, record sound; or wants the camera back. */
  onWithVideo: (withVideo: boolean) => void;
  /** Told when camera or microphone is open, and when it is not. */
  onReady?: (ready: boolean) => void;
};

/** One's own picture and how loud one is, before anything is recorded; for each thing that goes wrong, what to do. */
export function CameraCheck({ withVideo, onWithVideo, onReady }: Props) {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<MediaProblem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    let gone = false;
    const opening = openMedia(withVideo);
    opening.then(
      (opened) => {
        if (gone) return;
        setStream(opened);
        setProblem(null);
      },
      (error: unknown) => {
        if (!gone && error instanceof MediaFailure) setProblem(error.problem);
      },
    );
    return () => {
      gone = true;
      setStream(null);
      void opening.then(closeMedia, () => undefined);
    };
  }, [withVideo, attempt]);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    onReady?.(stream !== null);
  }, [stream, onReady]);

  return (
    <div className="max-w-measure space-y-4">
      {problem ? (
        <Notice kind="problem" title={problem.sentence}>
          <p>{problem.help}</p>
        </Notice>
      ) : (
        withVideo && (
          <video ref={video} autoPlay muted playsInline aria-label="Your camera" className="aspect-video w-full -scale-x-100 rounded-md border border-line bg-wash object-cover" />
        )
      )}
      {stream && <LevelMeter stream={stream} />}
      {stream && <DeviceChoice withVideo={withVideo} onChange={() => setAttempt(attempt + 1)} />}
      <div className="flex flex-wrap gap-3">
        {problem && (
          <Button type="button" variant="quiet" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </Button>
        )}
        {withVideo && (!problem || problem.soundMayWork) && (
          <Button type="button" variant="quiet" onClick={() => onWithVideo(false)}>
            Record sound only
          </Button>
        )}
        {!withVideo && (
          <Button type="button" variant="quiet" onClick={() => onWithVideo(true)}>
            Use the camera too
          </Button>
        )}
      </div>
    </div>
  );
}
