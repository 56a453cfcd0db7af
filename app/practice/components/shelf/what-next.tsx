import { Link } from "@remix-run/react";
import { levelName } from "~/library";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { LevelOnPage } from "../../shelf/vignette-page.server";
import { useKeptFilter } from "./use-kept-filter";

type Props = { levels: LevelOnPage[]; current: string; answeredAt: Date | null; name: string };

/** Once this level was answered: when, and which one was not answered yet. */
export function WhatNext({ levels, current, answeredAt, name }: Props) {
  const kept = useKeptFilter();
  if (!answeredAt) return null;
  const others = levels.filter(({ slug }) => slug !== current);
  const next = others.find((other) => !other.answeredAt);
  return (
    <p className="text-muted">
      You answered {name} here last on <When at={answeredAt} />.{" "}
      {next && (
        <>
          Not yet answered:{" "}
          <Link to={`${paths.vignette(next.slug)}${kept}`} className="link">
            {levelName(next.level)}
          </Link>
          .
        </>
      )}
    </p>
  );
}
