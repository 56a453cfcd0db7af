import type { NextDrill as Choice } from "../model";
import { Poster } from "~/ui/poster";
import { When } from "~/ui/when";
import { StartDrill } from "./start-drill";

/** What to practise next: one sentence why, one poster, one button. */
export function NextDrill({ next }: { next: Choice }) {
  const { vignette, clip } = next;
  return (
    <div>
      <p className="max-w-measure text-lg">
        {next.reason}
        {next.dueOn && (
          <>
            {" "}
            It is due on <When at={next.dueOn.toISOString().slice(0, 10)} style="day" />.
          </>
        )}
      </p>
      <Poster eager src={clip.posterUrl} alt="" caption={vignette.title} />
      <StartDrill slug={vignette.slug} assignmentId={next.assignmentId} />
    </div>
  );
}
