import type { Preview } from "~/library/index.server";
import { Criteria } from "./criteria";
import { WatchClip } from "./watch-clip";

type Props = NonNullable<Preview["met"]>;

/** What a trainee is told and shown before they answer. */
export function PreviewOfMoment({ vignette, skill, clip }: Props) {
  const { client } = vignette;
  return (
    <div className="gap-x-12 max-lg:space-y-8 lg:grid lg:grid-cols-[3fr_2fr]">
      <div className="max-w-measure">
        {vignette.touches.length > 0 && (
          <section aria-label="Before you begin" className="border-l-2 border-edge py-1 pl-4">
            <p className="font-medium">This moment touches {vignette.touches.join(", ")}.</p>
            <p>{vignette.contentNote}</p>
            <p className="mt-1 text-muted">You can skip it now or stop at any point. Nobody is told, and no reason is asked.</p>
          </section>
        )}
        <h2 className="mt-6 text-xl">
          {client.name}, {client.age}
        </h2>
        <p className="mt-1">{client.summary}</p>
        <h2 className="mt-6 text-xl">The moment</h2>
        <p className="mt-1">{vignette.justHappened}</p>
        <p className="mt-4">
          <span className="text-muted">What is hard: </span>
          {vignette.hard}
        </p>
        <p className="mt-4">
          <span className="text-muted">Level {vignette.level}: </span>
          {vignette.levelNote}
        </p>
        <h2 className="mt-6 text-xl">{skill.title}</h2>
        <p className="mt-1">{skill.summary}</p>
        <Criteria criteria={vignette.criteria} />
      </div>
      <div className="space-y-6">
        {clip ? <WatchClip clip={clip} clientName={client.name} /> : <p className="text-muted">There is no clip yet that you can play.</p>}
        <p className="text-muted">The clip plays once. When it ends, recording begins by itself, for at most {vignette.timeLimitSeconds} seconds.</p>
      </div>
    </div>
  );
}
