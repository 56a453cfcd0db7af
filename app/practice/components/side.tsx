import type { ReactNode, Ref } from "react";
import { classes } from "~/ui/classes";

/** One of the two who talk, framed while it is their turn. */
export function Side({ name, on, children }: { name: string; on: boolean; children: ReactNode }) {
  return (
    <figure className="min-w-0">
      <div className={classes("aspect-video overflow-hidden rounded-md border-2 bg-black bg-clip-padding", on ? "border-pine" : "border-transparent")}>{children}</div>
      <figcaption className={classes("mt-1 text-sm", on ? "text-ink" : "text-muted")}>{name}</figcaption>
    </figure>
  );
}

type AnswerProps = {
  answer: { url: string; medium: "video" | "audio" };
  media: Ref<HTMLVideoElement & HTMLAudioElement>;
  label: string;
  /** Out of sight while another part plays. */
  shown?: boolean;
  preload?: "auto" | "none";
};

/** A recorded answer as it fills its side. */
export function AnswerMedia({ answer: { url, medium }, media, label, shown = true, preload = "auto" }: AnswerProps) {
  if (medium === "audio") {
    return (
      <div className={classes("flex size-full flex-col items-center justify-center gap-2 bg-wash text-muted", !shown && "hidden")}>
        <span>Voice only</span>
        {/* What is said is not known in words. */}
        {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
        <audio ref={media} src={url} preload={preload} aria-label={label} />
      </div>
    );
  }
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <video ref={media} src={url} playsInline preload={preload} aria-label={label} className={classes("size-full object-cover", !shown && "hidden")} />;
}
