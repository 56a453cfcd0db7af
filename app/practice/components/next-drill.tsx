import { ClipPoster, approaches, levelName } from "~/library";
import { When } from "~/ui/when";
import type { NextDrill as Choice } from "../model";
import { whoSpeaks } from "../shelf/words";
import { StartDrill } from "./start-drill";

/** What to practise next: one sentence why, one poster, one button. */
export function NextDrill({ next: { vignette, clip, reason, dueOn, note, assignmentId } }: { next: Choice }) {
  const { client, title, approach, level } = vignette;
  return (
    <section aria-label="What to practise next" className="max-w-[720px]">
      <p className="font-serif text-xl">
        {reason}
        {dueOn && (
          <>
            {" "}
            It is due on <When at={dueOn.toISOString().slice(0, 10)} style="day" />.
          </>
        )}
      </p>
      {note && (
        <p className="mt-3 max-w-measure break-words whitespace-pre-line">
          <span className="text-muted">{note.from} wrote: </span>
          {note.text}
        </p>
      )}
      {/* The button stays in sight on a low screen. */}
      <div className="my-6 max-w-[80dvh]">
        <ClipPoster eager clip={clip}>
          <span className="text-ink">{title}</span>
          {level && `, ${levelName(level)}`}. {whoSpeaks(client)}: {approaches[approach]}
        </ClipPoster>
      </div>
      <StartDrill slug={vignette.slug} assignmentId={assignmentId} />
    </section>
  );
}
