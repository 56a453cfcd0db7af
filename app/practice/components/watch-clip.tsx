import { Play } from "lucide-react";
import { useState } from "react";
import { ClipPoster } from "~/library";
import { Button } from "~/ui/button";
import { VideoPlayer } from "~/ui/player/video-player";
import type { Clip } from "../model";

/** For those who assign a moment and want to know it first; whoever practises meets it in the drill. */
export function WatchClip({ clip, clientName }: { clip: Clip; clientName: string }) {
  const [watching, setWatching] = useState(false);
  if (watching) {
    return <VideoPlayer begin src={clip.videoUrl} poster={clip.posterUrl} captionsUrl={clip.captionsUrl} durationMs={clip.durationMs} label={`${clientName}, the clip`} />;
  }
  return (
    <div className="grid justify-items-start gap-3">
      <ClipPoster eager clip={clip} />
      <Button type="button" variant="quiet" onClick={() => setWatching(true)} className="[@media(scripting:none)]:hidden">
        <Play aria-hidden="true" className="size-4" /> Watch the clip
      </Button>
      <noscript>
        <a href={clip.videoUrl} className="link">
          Watch the clip
        </a>
      </noscript>
    </div>
  );
}
