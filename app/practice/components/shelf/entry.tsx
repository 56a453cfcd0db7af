import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ClipStill } from "~/library";
import { paths } from "~/paths";
import type { Named, Still } from "../../shelf/model";
import { useKeptFilter } from "./use-kept-filter";

type Props = {
  title: string;
  to: string;
  clip: Still;
  /** The first pictures of a page are in sight at once. */
  eager?: boolean;
  /** Whom one meets. */
  whom: string;
  /** What is hard. */
  hard: string;
  /** None where the page is the skill's own. */
  skill?: Named | undefined;
  /** What it can be found by, as a catalogue has it; what is said twice stands there once. */
  terms: string[];
  note: ReactNode;
  /** What can be started. */
  children: ReactNode;
};

/** One line of the catalogue: a picture, whom one meets and what is hard, and what can be started. */
export function Entry({ title, to, clip, eager = false, whom, hard, skill, terms, note, children }: Props) {
  const kept = useKeptFilter();
  return (
    <li className="group relative grid gap-x-8 gap-y-4 py-6 sm:grid-cols-[12rem_minmax(0,1fr)] lg:grid-cols-[18rem_minmax(0,1fr)]">
      <ClipStill clip={clip} eager={eager} />
      <div className="min-w-0">
        <h3 className="text-xl">
          <Link to={`${to}${kept}`} className="after:absolute after:inset-0 group-hover:text-pine">
            {title}
          </Link>
        </h3>
        <p className="text-muted">{whom}</p>
        <p className="mt-2">{hard}</p>
        <p className="mt-1 text-sm text-muted">
          {skill && (
            <>
              <Link to={`${paths.skill(skill.slug)}${kept}`} className="link relative inline-block py-0.5">
                {skill.title}
              </Link>
              {" · "}
            </>
          )}
          {[...new Set(terms)].join(" · ")}
        </p>
        {note && <p className="text-sm text-muted">{note}</p>}
        <div className="mt-3">{children}</div>
      </div>
    </li>
  );
}
