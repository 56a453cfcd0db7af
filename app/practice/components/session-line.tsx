import { Link } from "@remix-run/react";
import { ClipStill } from "~/library";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { RecentSession } from "../model";

/** One own session or conversation in a list: who, when, where it stands; the whole line leads there. */
export function SessionLine({ session, unread }: { session: RecentSession; /** Feedback came that was not opened yet. */ unread: boolean }) {
  const { takes, openTurn } = session;
  const news = unread ? "New feedback" : openTurn ? session.state : null;
  return (
    <li className="group relative flex gap-5 py-4">
      <ClipStill clip={session.clip} className="w-28 shrink-0 self-start sm:w-44" />
      <div className="min-w-0">
        <h3 className="text-lg">
          <Link to={paths.practised(session)} className="after:absolute after:inset-0 group-hover:text-pine">
            {session.vignette.title}
          </Link>
        </h3>
        <p>{news ? <strong className="font-semibold text-pine">{news}</strong> : session.state}</p>
        <p className="text-sm text-muted">
          {session.vignette.clientName} · <When at={session.createdAt} style="datetime" />
          {takes > 0 && ` · ${inNumber(takes, session.runId ? "turn" : "take")}`}
        </p>
      </div>
    </li>
  );
}

const inNumber = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
