import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Shelf } from "../../shelf/model";
import { practisedWith } from "../../shelf/words";
import { useKeptFilter } from "./use-kept-filter";

/** Some skills in the order in which they build on each other, each leading to its page, with its place among all. */
export function SkillIndex({ skills, shelf }: { skills: Shelf["skills"]; shelf: Shelf }) {
  const kept = useKeptFilter();
  const of = (slug: string) => ({
    moments: shelf.moments.filter(({ skill }) => skill.slug === slug),
    ownSide: shelf.ownSide.filter(({ skill }) => skill.slug === slug),
    conversations: shelf.conversations.filter(({ skill }) => skill.slug === slug),
  });
  return (
    <ol className="gap-x-16 lg:columns-2">
      {skills.map(({ slug, title, summary }) => (
        <li key={slug} className="group relative grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] border-t border-line py-4">
          <span aria-hidden="true" className="font-serif text-lg text-muted tabular-nums">
            {shelf.skills.findIndex((skill) => skill.slug === slug) + 1}
          </span>
          <div>
            <h3 className="text-lg">
              <Link to={`${paths.skill(slug)}${kept}`} className="after:absolute after:inset-0 group-hover:text-pine">
                {title}
              </Link>
            </h3>
            <p className="mt-1">{summary}</p>
            <p className="mt-1 text-sm text-muted">{practisedWith(of(slug))}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
