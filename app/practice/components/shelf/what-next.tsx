import { Link } from "@remix-run/react";
import { levelName } from "~/library";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { LevelOnPage } from "../../shelf/vignette-page.server";

type Props = { levels: LevelOnPage[]; current: string; answeredAt: Date | null; name: string };

/** Once this level was answered: when, and which one to take next. */
export function WhatNext({ levels, current, answeredAt, name }: Props) {
  if (!answeredAt) return null;
  const others = levels.filter(({ slug }) => slug !== current);
  const next = others.find((other) => !other.answeredAt);
  return (
    <p className="text-muted">
      You answered {name} here last on <When at={answeredAt} />.{" "}
      {next && (
        <>
          Next:{" "}
          <Link to={paths.vignette(next.slug)} className="link">
            {levelName(next.level)}
          </Link>
          .
        </>
      )}
    </p>
  );
}
