import { classes } from "~/ui/classes";

type Props = { clip: { posterUrl: string | undefined; videoUrl: string }; eager?: boolean; className?: string };

/** A clip's still picture, 16 by 9: its poster, or, for a programme's own recording, a moment of the recording itself. */
export function ClipStill({ clip: { posterUrl, videoUrl }, eager = false, className }: Props) {
  const look = classes("aspect-video rounded-md bg-wash object-cover", className ?? "w-full");
  if (posterUrl) return <img src={posterUrl} alt="" width={1280} height={720} loading={eager ? "eager" : "lazy"} className={look} />;
  return <video src={`${videoUrl}#t=0.5`} preload="metadata" muted playsInline tabIndex={-1} aria-hidden="true" className={look} />;
}
