import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { NextDrillChoice } from "~/practice";

/** The drill that comes next, where something else leads. */
export function OrPractise({ next }: { next: NextDrillChoice | null }) {
  if (!next) return null;
  return (
    <p className="mt-3 text-muted">
      Or practise something yourself:{" "}
      <Link to={paths.vignette(next.vignette.slug)} className="link">
        {next.vignette.client.name}, {next.vignette.title}
      </Link>
    </p>
  );
}
