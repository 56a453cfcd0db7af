import { approaches, illustratedLabel } from "~/library";
import { Poster } from "~/ui/poster";
import { When } from "~/ui/when";
import type { NextDrill as Choice } from "../model";
import { StartDrill } from "./start-drill";

/** What to practise next: one sentence why, one poster, one button. */
export function NextDrill({ next: { vignette, clip, reason, dueOn, assignmentId } }: { next: Choice }) {
  const { client, title, approach } = vignette;
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
      {/* The button stays in sight on a low screen. */}
      <div className="my-6 max-w-[80dvh]">
        <Poster
          eager
          src={clip.posterUrl}
          alt=""
          caption={
            <>
              <span className="text-ink">{title}</span>. {client.name}, {client.age}: {approaches[approach]}
              {clip.illustrated && ` (${illustratedLabel})`}
            </>
          }
        />
      </div>
      <StartDrill slug={vignette.slug} assignmentId={assignmentId} />
    </section>
  );
}
