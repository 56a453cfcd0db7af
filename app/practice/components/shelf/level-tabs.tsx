import { Link } from "@remix-run/react";
import { levelName } from "~/library";
import { paths } from "~/paths";
import { classes } from "~/ui/classes";
import type { LevelOnPage } from "../../shelf/vignette-page.server";
import { useKeptFilter } from "./use-kept-filter";

type Props = { levels: LevelOnPage[]; current: string; title: string };

/** The levels of one moment beside each other, each with what makes it easier or harder; the one that is open is marked. */
export function LevelTabs({ levels, current, title }: Props) {
  const kept = useKeptFilter();
  return (
    <nav aria-label={`Levels of ${title}`} className="mb-10">
      <ol className="grid border-line max-sm:divide-y max-sm:divide-line max-sm:border-y sm:grid-flow-col sm:auto-cols-fr sm:gap-x-8">
        {levels.map(({ slug, level, levelNote, answeredAt }) => {
          const open = slug === current;
          return (
            <li key={slug}>
              <Link
                to={`${paths.vignette(slug)}${kept}`}
                preventScrollReset
                aria-current={open ? "page" : undefined}
                className={classes("group block h-full py-3 max-sm:border-l-2 max-sm:pl-4 sm:border-t-2", open ? "border-pine" : "border-transparent sm:border-line hover:border-edge")}
              >
                <span className={classes("inline-block font-medium first-letter:uppercase", open ? "text-pine" : "group-hover:text-pine")}>{levelName(level)}</span>
                {answeredAt && <span className="text-sm text-muted">, answered</span>}
                <span className="block text-sm text-muted">{levelNote}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
