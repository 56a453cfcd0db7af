import { Link } from "@remix-run/react";
import { Check } from "lucide-react";
import { approaches, clipOrigin, levels as names, problemAreas, stances } from "~/library";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { Level, Moment } from "../../shelf/model";
import { touchesInWords, whoSpeaks } from "../../shelf/words";
import { Entry } from "./entry";
import { useKeptFilter } from "./use-kept-filter";

type Props = { moment: Moment; eager?: boolean; /** On the page of its skill the skill is not named once more. */ ofItsSkill?: boolean };

/** One moment with the levels of it that are shown; its title leads to the one to take next. */
export function MomentEntry({ moment, eager, ofItsSkill = false }: Props) {
  const { title, client, stance, problemArea, levels, skill, ofLevels } = moment;
  const next = nextOf(moment);
  const own = levels.some(({ clip }) => clip.organisationClipId) ? clipOrigin(levels.find(({ clip }) => clip.organisationClipId)!.clip) : null;
  const note = [touchesInWords(levels), own && `Clip: ${own}.`].filter(Boolean).join(" ");
  return (
    <Entry
      title={title}
      to={paths.vignette(next.slug)}
      clip={next.clip}
      eager={eager}
      whom={`${whoSpeaks(client)}: ${approaches[next.approach]}`}
      hard={next.hard}
      skill={ofItsSkill ? undefined : skill}
      terms={[stances[stance], ...levels.map(({ emotion }) => emotion), problemAreas[problemArea]]}
      note={note}
    >
      <Levels title={title} levels={levels} alone={ofLevels === 1} />
    </Entry>
  );
}

/** The easiest that was not answered yet; the easiest of all where each was. */
export const nextOf = ({ levels }: Moment): Level => levels.find(({ answeredAt }) => !answeredAt) ?? levels[0];

/** Each of them at once, and whether it was answered; one that stands alone is compared with nothing. */
function Levels({ title, levels, alone }: { title: string; levels: Level[]; alone: boolean }) {
  const kept = useKeptFilter();
  return (
    <ul aria-label={`Levels of ${title}`} className="relative grid gap-x-6 sm:grid-cols-3">
      {levels.map(({ slug, level, answeredAt }) => (
        <li key={slug}>
          <Link to={`${paths.vignette(slug)}${kept}`} className="flex min-h-9 flex-wrap items-baseline justify-between gap-x-4 border-t border-edge py-1.5 hover:border-pine hover:text-pine">
            <span>
              {alone ? (
                "One level"
              ) : (
                <>
                  <span className="sr-only">Level </span>
                  <span className="tabular-nums">{level}</span> {names[level]}
                </>
              )}
              <span className="sr-only">,</span>
            </span>{" "}
            <span className="flex items-baseline gap-1.5 text-sm text-muted">{answeredAt ? <Answered at={answeredAt} /> : "not yet"}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const Answered = ({ at }: { at: Date }) => (
  <>
    <Check aria-hidden="true" className="size-3.5 self-center text-pine" strokeWidth={2.5} />
    <span className="sr-only">answered</span>
    <When at={at} />
  </>
);
