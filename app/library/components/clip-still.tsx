import { classes } from "~/ui/classes";

type Props = { clip: { posterUrl: string | undefined; videoUrl: string }; eager?: boolean; className?: string };

/**
 * A clip's still picture, 16 by 9: its poster, or, for a programme's own recording, a moment of the recording itself. Until
 * that has come, and where it never does, somebody sits there in outline.
 */
export function ClipStill({ clip: { posterUrl, videoUrl }, eager = false, className }: Props) {
  const look = classes("aspect-video rounded-md bg-wash", className ?? "w-full");
  if (posterUrl) return <img src={posterUrl} alt="" width={1280} height={720} loading={eager ? "eager" : "lazy"} className={classes(look, "object-cover")} />;
  return (
    <div className={classes(look, "relative overflow-hidden")}>
      <Outline />
      <video src={`${videoUrl}#t=0.5`} preload="metadata" muted playsInline tabIndex={-1} aria-hidden="true" className="absolute inset-0 size-full object-cover" />
    </div>
  );
}

function Outline() {
  return (
    <svg viewBox="0 0 160 90" aria-hidden="true" className="absolute inset-0 size-full fill-line">
      <circle cx="80" cy="37" r="15" />
      <path d="M44 90c2-22 15-32 36-32s34 10 36 32z" />
    </svg>
  );
}
