import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { answeredOf } from "../../shelf/words";
import type { Shelf } from "../../shelf/model";

/** The skills in the order in which they build on each other, each leading to its page. */
export function SkillIndex({ shelf: { skills, moments } }: { shelf: Shelf }) {
  return (
    <ol className="gap-x-16 lg:columns-2">
      {skills.map(({ slug, title, summary }, index) => (
        <li key={slug} className="group relative grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] border-t border-line py-4">
          <span aria-hidden="true" className="font-serif text-lg text-muted tabular-nums">
            {index + 1}
          </span>
          <div>
            <h3 className="text-lg">
              <Link to={paths.skill(slug)} className="after:absolute after:inset-0 group-hover:text-pine">
                {title}
              </Link>
            </h3>
            <p className="mt-1">{summary}</p>
            <p className="mt-1 text-sm text-muted">{answeredOf(moments.filter((moment) => moment.skill.slug === slug))}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
