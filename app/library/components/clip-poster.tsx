import type { ReactNode } from "react";
import { illustratedLabel } from "../model";
import { ClipStill } from "./clip-still";

type Clip = { posterUrl: string | undefined; videoUrl: string; illustrated: boolean; organisationClipId: string | null };

/** Where a clip comes from, in words; null where there is nothing to say of it. */
export function clipOrigin({ illustrated, organisationClipId }: Pick<Clip, "illustrated" | "organisationClipId">): string | null {
  if (organisationClipId) return "your programme’s own recording";
  return illustrated ? illustratedLabel : null;
}

type Props = { clip: Clip; eager?: boolean; /** What stands before where it comes from. */ children?: ReactNode };

/** A clip's still picture, and below it where the clip comes from. */
export function ClipPoster({ clip, eager, children }: Props) {
  const origin = clipOrigin(clip);
  return (
    <figure>
      <ClipStill clip={clip} eager={eager} />
      <figcaption className="mt-2 text-sm text-muted">
        {children}
        {origin && (children ? ` (${origin})` : <span className="inline-block first-letter:uppercase">{origin}</span>)}
      </figcaption>
    </figure>
  );
}
