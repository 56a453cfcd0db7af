import { useId } from "react";
import { levels as names } from "~/library";
import { FieldError, FieldHint, describedBy } from "~/ui/field-parts";
import type { MomentToChoose } from "../model";

type Props = {
  moments: MomentToChoose[];
  /** Slugs of the drills that stand first: those that go with where the plan starts from, and those that are ticked. */
  first: readonly string[];
  ticked: readonly string[];
  hint: string | undefined;
  error: string | undefined;
};

/** The drills of a plan: moments that go with it first, all others below, skill by skill; each with its levels beside each other. */
export function DrillChoice({ moments, first, ticked, hint, error }: Props) {
  const id = useId();
  const goesWith = ({ levels }: MomentToChoose) => levels.some(({ slug }) => first.includes(slug));
  const beside = moments.filter(goesWith);
  const others = moments.filter((moment) => !goesWith(moment));
  return (
    <fieldset aria-describedby={describedBy(id, hint, error)} className="min-w-0">
      <legend className="font-medium">Drills</legend>
      <FieldHint id={id}>{hint}</FieldHint>
      {beside.length > 0 && <Moments moments={beside} ticked={ticked} error={error} />}
      {others.length > 0 &&
        (beside.length === 0 ? (
          <BySkill moments={others} ticked={ticked} error={error} />
        ) : (
          <details className="mt-3">
            <summary className="link w-fit py-1">{others.length === 1 ? "One more moment" : `${others.length} other moments, skill by skill`}</summary>
            <BySkill moments={others} ticked={ticked} error={undefined} />
          </details>
        ))}
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}

type ListProps = { moments: MomentToChoose[]; ticked: readonly string[]; error: string | undefined };

function BySkill({ moments, ...rest }: ListProps) {
  return [...new Set(moments.map(({ skill }) => skill))].map((skill) => (
    <div key={skill} className="mt-5">
      <p className="text-sm text-muted">{skill}</p>
      <Moments moments={moments.filter((moment) => moment.skill === skill)} {...rest} />
    </div>
  ));
}

function Moments({ moments, ticked, error }: ListProps) {
  return (
    <ul className="mt-2 divide-y divide-line border-y border-line">
      {moments.map((moment) => (
        <OneMoment key={moment.moment} moment={moment} ticked={ticked} error={error} />
      ))}
    </ul>
  );
}

/** A moment of one level is ticked itself; of several, its levels are. */
function OneMoment({ moment: { title, clientName, levels }, ticked, error }: { moment: MomentToChoose; ticked: readonly string[]; error: string | undefined }) {
  const id = useId();
  const [only, ...more] = levels;
  if (only && more.length === 0) {
    return (
      <li className="py-1.5">
        <Tick drill={only} label={`${title} (${clientName})`} ticked={ticked} error={error} />
      </li>
    );
  }
  return (
    <li className="py-1.5">
      <div role="group" aria-labelledby={id} className="flex flex-wrap items-start justify-between gap-x-8">
        <p id={id} className="py-1.5">
          {title} <span className="text-muted">({clientName})</span>
        </p>
        <div className="flex flex-wrap gap-x-6">
          {levels.map((drill) => (
            <Tick key={drill.slug} drill={drill} label={drill.level ? `${drill.level} ${names[drill.level]}` : title} ticked={ticked} error={error} />
          ))}
        </div>
      </div>
    </li>
  );
}

type TickProps = { drill: MomentToChoose["levels"][number]; label: string; ticked: readonly string[]; error: string | undefined };

function Tick({ drill: { slug, note }, label, ticked, error }: TickProps) {
  const id = useId();
  return (
    <label className="flex gap-3 py-1.5 hover:text-pine">
      <input type="checkbox" name="drills" value={slug} defaultChecked={ticked.includes(slug)} aria-invalid={error ? true : undefined} aria-describedby={note ? id : undefined} />
      <span>
        {label}
        {note && (
          <span id={id} className="block text-sm text-muted">
            {note}
          </span>
        )}
      </span>
    </label>
  );
}
