import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { SittingLine } from "../../sitting/model";

type Props = { sittings: (SittingLine & { title: string })[]; /** Sittings with feedback that was not opened yet. */ unread: string[] };

/** One's own sittings, each by the name of its assessment and never clip by clip. */
export function SittingLines({ sittings, unread }: Props) {
  return (
    <Section title="Your assessments">
      <ol className="divide-y divide-line border-b border-line">
        {sittings.map(({ sittingId, title, createdAt, state, finished }) => (
          <li key={sittingId} className="group relative flex flex-wrap items-baseline gap-x-6 gap-y-1 py-4">
            <h3 className="text-lg">
              <Link to={paths.sitting(sittingId)} className="after:absolute after:inset-0 group-hover:text-pine">
                {title}
              </Link>
            </h3>
            <p>{unread.includes(sittingId) ? <strong className="font-semibold text-pine">New feedback</strong> : finished ? state : <strong className="font-semibold text-pine">{state}</strong>}</p>
            <p className="text-sm text-muted">
              begun <When at={createdAt} style="datetime" />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
