import { type RefObject, useEffect, useState } from "react";

type Props = { media: RefObject<HTMLVideoElement | null>; on: boolean; className?: string };

/** The captions of this moment, drawn by the page, for players whose controls lie over the picture. */
export function ActiveCaptions({ media, on, className }: Props) {
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => {
    const tracks = media.current?.textTracks;
    if (!tracks || !on) return;
    const show = () => setLines([...tracks].flatMap(({ activeCues }) => [...(activeCues ?? [])].map(wordsOf)));
    const listen = () => {
      for (const track of tracks) track.addEventListener("cuechange", show);
      show();
    };
    listen();
    tracks.addEventListener("addtrack", listen);
    return () => {
      tracks.removeEventListener("addtrack", listen);
      for (const track of tracks) track.removeEventListener("cuechange", show);
      setLines([]);
    };
  }, [media, on]);
  if (lines.length === 0) return null;
  return (
    <div className={className}>
      <p className="mx-auto w-fit max-w-measure rounded-sm bg-black/85 px-3 py-1 text-center text-lg whitespace-pre-line text-white">{lines.join("\n")}</p>
    </div>
  );
}

/** Without the marks for speakers and styles. */
const wordsOf = (cue: TextTrackCue) => (cue as VTTCue).getCueAsHTML().textContent ?? "";
