import { Eye, EyeOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { classes } from "./classes";

type Props = {
  stream: MediaStream | null;
  /** Whether the person wants to see themselves; the camera runs either way. */
  shown: boolean;
  onToggle: (shown: boolean) => void;
  recording?: boolean;
  className?: string;
};

/** One's own camera, mirrored and mute, small enough to forget, with a button to put it away. */
export function SelfView({ stream, shown, onToggle, recording = false, className }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = shown ? stream : null;
  }, [stream, shown]);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className={classes("flex w-fit flex-col items-end gap-2", className)}>
      {shown && (
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          aria-label="Your camera"
          className={classes(
            "aspect-video w-32 -scale-x-100 rounded-md border-2 bg-wash object-cover sm:w-52",
            recording ? "border-coral" : "border-line",
          )}
        />
      )}
      <button
        type="button"
        onClick={() => onToggle(!shown)}
        className="inline-flex min-h-8 items-center gap-2 rounded-sm px-1 text-sm text-muted hover:text-ink"
      >
        <Icon aria-hidden="true" className="size-4" /> {shown ? "Hide self-view" : "Show self-view"}
      </button>
    </div>
  );
}
