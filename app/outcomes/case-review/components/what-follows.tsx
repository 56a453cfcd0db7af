import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Decision } from "../decisions";
import { endingTalk } from "../rehearsal";

const ways: Partial<Record<Decision, { to: (episodeId: string) => string; label: string }[]>> = {
  continue_differently: [{ to: (episodeId) => `${paths.care(episodeId)}#plan`, label: "Note the change of plan" }],
  refer_on: [
    { to: (episodeId) => paths.episode(episodeId), label: "The sheet to show to the client" },
    { to: () => paths.skill(endingTalk.skill), label: "Rehearse this talk" },
  ],
  end: [
    { to: (episodeId) => `${paths.care(episodeId)}#ending`, label: "Say how it ended" },
    { to: () => paths.skill(endingTalk.skill), label: "Rehearse this talk" },
  ],
};

/** Where a decision is carried out. */
export function WhatFollows({ decision, episodeId }: { decision: Decision; episodeId: string }) {
  const some = ways[decision] ?? [];
  if (some.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-6">
      {some.map(({ to, label }) => (
        <Link key={label} to={to(episodeId)} className="link inline-flex min-h-6 items-center">
          {label}
        </Link>
      ))}
    </p>
  );
}
