import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { RecentSession } from "../model";

/** One own session in a list: who, when, where it stands; the whole line leads there. */
export function SessionLine({ session }: { session: RecentSession }) {
  const { takes } = session;
  return (
    <li className="group relative flex gap-5 py-4">
      <img src={session.posterUrl} alt="" width={1280} height={720} loading="lazy" className="aspect-video w-28 shrink-0 self-start rounded-md bg-wash object-cover sm:w-44" />
      <div className="min-w-0">
        <h3 className="text-lg">
          <Link to={paths.session(session.sessionId)} className="after:absolute after:inset-0 group-hover:text-pine">
            {session.vignette.title}
          </Link>
        </h3>
        <p>{session.state}</p>
        <p className="text-sm text-muted">
          {session.vignette.clientName} · <When at={session.createdAt} style="datetime" />
          {takes > 0 && ` · ${takes} ${takes === 1 ? "take" : "takes"}`}
        </p>
      </div>
    </li>
  );
}
