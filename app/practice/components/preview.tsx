import type { Preview } from "~/library/index.server";
import { ContentNote } from "./content-note";
import { Criteria } from "./criteria";
import { Introduction } from "./introduction";
import { WatchClip } from "./watch-clip";

type Props = NonNullable<Preview["met"]>;

/** What a trainee is told and shown before they answer. */
export function PreviewOfMoment({ vignette, skill, clip }: Props) {
  const { client } = vignette;
  return (
    <div className="gap-x-12 max-lg:space-y-8 lg:grid lg:grid-cols-[3fr_2fr]">
      <div className="max-w-measure">
        <ContentNote vignette={vignette} may="skip" />
        <Introduction client={client} justHappened={vignette.justHappened} title="The moment" />
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
