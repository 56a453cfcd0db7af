import { Link } from "@remix-run/react";
import { levelName } from "~/library";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { TakeOfSkill } from "../../shelf/skill-model";

/** One's own takes on a skill, the newest first, each leading to its session. */
export function TakesOfSkill({ takes }: { takes: TakeOfSkill[] }) {
  if (takes.length === 0) return <p className="text-muted">None yet. Each answer that you keep stands here.</p>;
  return (
    <ol className="-my-3 divide-y divide-line">
      {takes.map(({ takeId, sessionId, givenAt, title, clientName, level, number, medium, state }) => (
        <li key={takeId} className="group relative grid items-baseline gap-x-6 py-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <p>
            <Link to={paths.session(sessionId)} className="font-medium after:absolute after:inset-0 group-hover:text-pine">
              {title}, {level && `${levelName(level)}, `}take {number}
            </Link>
            <span className="block text-sm text-muted">
              {clientName} · <When at={givenAt} style="datetime" /> · {medium}
            </span>
          </p>
          <p>{state}</p>
        </li>
      ))}
    </ol>
  );
}
